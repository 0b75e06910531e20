/** What stands in the browser when a page cannot be made because of what is written in the content: sentences, no trace. */
import type { ServerResponse } from 'node:http'
import type { LivingContent } from '../model/living-content.ts'
import { entryPath } from '../model/routes.ts'

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** Not now, but soon. */
const WAITING = 503

/** The page. `script` is the address of the panel, which lists the problems with links and fetches the page anew when they are mended. */
export function sentencesPage(content: LivingContent, script: string): string {
  const errors = content.inspection.problems.filter(({ level }) => level === 'error')
  const list = errors
    .slice(0, 50)
    .map(
      ({ path, line, column, sentence }) =>
        `<li><code>${escaped(path)}:${line}:${column}</code> ${escaped(sentence)}</li>`,
    )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>This page waits</title>
<style>:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}main{max-width:46rem;margin:3rem auto;padding:0 1rem}li{margin-block:.6rem}</style></head>
<body><main><h1>This page waits for the content to be mended</h1><p>It shows by itself when these are put right:</p><ul>${list.join('')}</ul></main>
<script type="module" src="${script}"></script></body></html>`
}

/** Whether a page has to wait: there is no story, or its own entry is not in it. */
function waits(content: LivingContent, address: string): boolean {
  if (!content.isReady) return true
  return content.entries.some(
    ({ collection, id, path }) => entryPath(collection, id) === address && !content.isShown(path),
  )
}

/** Answers for a page that has to wait. */
export function answerWaiting(
  response: ServerResponse,
  content: LivingContent,
  address: string,
  script: string,
): boolean {
  if (!address.endsWith('/') || !waits(content, address)) return false
  response.writeHead(WAITING, { 'content-type': 'text/html; charset=utf-8' })
  response.end(sentencesPage(content, script))
  return true
}

/**
 * Lets an answer that would be a server error be this page instead, while the content has errors; with sound content an
 * error is one of the program, and its trace is what an engineer needs.
 */
export function tellInSentences(response: ServerResponse, content: LivingContent, script: string): void {
  const { writeHead } = response
  const write = response.write as (...args: unknown[]) => boolean
  const end = response.end as (...args: unknown[]) => ServerResponse
  let isFault = false
  const check = (status: number) => {
    isFault = status >= 500 && content.inspection.problems.some(({ level }) => level === 'error')
    return isFault
  }
  response.writeHead = ((status: number, ...rest: never[]) =>
    check(status)
      ? writeHead.call(response, WAITING, { 'content-type': 'text/html; charset=utf-8' })
      : writeHead.call(response, status, ...rest)) as typeof writeHead
  response.write = ((...args: unknown[]) => (isFault ? true : write.apply(response, args))) as typeof write
  response.end = ((...args: unknown[]) => {
    if (!response.headersSent) check(response.statusCode)
    if (!isFault) return end.apply(response, args)
    if (!response.headersSent) writeHead.call(response, WAITING, { 'content-type': 'text/html; charset=utf-8' })
    return end.call(response, sentencesPage(content, script), 'utf8')
  }) as typeof end
}
