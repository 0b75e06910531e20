/** What stands in the browser when a page cannot be made because of what is written in the content: sentences, no trace. */
import type { ServerResponse } from 'node:http'
import type { LivingContent } from '../model/living-content.ts'

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

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

/**
 * Lets an answer that would be a server error be this page instead, while the content has errors; with sound content an
 * error is one of the program, and its trace is what an engineer needs.
 */
export function tellInSentences(response: ServerResponse, content: LivingContent, script: string): void {
  const { writeHead, write, end } = response
  let isFault = false
  const check = (status: number) => {
    isFault = status >= 500 && content.inspection.problems.some(({ level }) => level === 'error')
    return isFault
  }
  response.writeHead = ((status: number, ...rest: never[]) =>
    check(status)
      ? writeHead.call(response, status, { 'content-type': 'text/html; charset=utf-8' })
      : writeHead.call(response, status, ...rest)) as typeof writeHead
  response.write = ((...args: never[]) => (isFault ? true : write.apply(response, args))) as typeof write
  response.end = ((...args: never[]) => {
    if (!response.headersSent) check(response.statusCode)
    if (!isFault) return end.apply(response, args)
    if (!response.headersSent) response.setHeader('content-type', 'text/html; charset=utf-8')
    return end.call(response, sentencesPage(content, script), 'utf8')
  }) as typeof end
}
