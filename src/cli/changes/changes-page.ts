/** The list of changes as one page that stands alone, with both pictures of each chart side by side. */
import { escapeXml as e } from '../../charts/svg.ts'
import type { EntryChange } from '../../model/changes/content-changes.ts'
import { type Changes, counted, KINDS, summaryOf } from './changes-text.ts'

const STYLES = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:80rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin:2.5rem 0 .5rem;border-top:1px solid;padding-top:.75rem}h3{font-size:1rem;margin:1rem 0 .25rem}
code{font-size:.85em;overflow-wrap:anywhere}table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.3rem .75rem .3rem 0;border-bottom:1px solid #8885;overflow-wrap:anywhere}
del{text-decoration:none;background:#f003;display:block;padding:.2rem .5rem;margin:.2rem 0}ins{text-decoration:none;background:#0a02;display:block;padding:.2rem .5rem;margin:.2rem 0}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,28rem),1fr));gap:1rem}figure{margin:0}img{width:100%;background:#fff;border:1px solid #8885}`

const value = (text: string | undefined) => (text === undefined ? '<em>nothing</em>' : e(text))

function entryPart({ name, path, kind, title, facts, words, fields }: EntryChange): string {
  const rows = [
    ...facts.map(({ field, was, now }) => [field, was, now] as const),
    ...fields.map(({ field, was, now }) => [`${field} (no fact)`, was, now] as const),
  ].map(([field, was, now]) => `<tr><th scope="row">${e(field)}</th><td>${value(was)}</td><td>${value(now)}</td></tr>`)
  const table =
    rows.length === 0
      ? ''
      : `<table><thead><tr><th scope="col">Field</th><th scope="col">Was</th><th scope="col">Now</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  const texts = words.map(
    ({ field, gone, come }) =>
      `<h3>${e(field)}, in words: ${counted(Math.max(gone.length, come.length), 'paragraph')}</h3>${gone.map((text) => `<del>${e(text)}</del>`).join('')}${come.map((text) => `<ins>${e(text)}</ins>`).join('')}`,
  )
  return `<section><h2>${e(title || name)} <small>(${KINDS[kind]})</small></h2><p><code>${e(path)}</code></p>${table}${texts.join('')}</section>`
}

/** Each picture stands in an image of its own, so that neither can touch the other or the page. */
const picture = (svg: string | undefined, caption: string, alt: string) =>
  `<figure><figcaption>${caption}</figcaption>${svg === undefined ? '<p>There is no such chart.</p>' : `<img alt="${e(`${alt} (${caption.toLowerCase()})`)}" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`}</figure>`

/** A complete HTML document. It asks for nothing outside itself, and is for editors only. */
export function changesPage(changes: Changes): string {
  const { since, entries, others, charts = [], chartsMissing } = changes
  const pictures = charts.map(
    ({ id, title, was, now }) =>
      `<section><h2>${e(title)} <small><code>${e(id)}</code></small></h2><div class="pair">${picture(was, 'Was', title)}${picture(now, 'Now', title)}</div></section>`,
  )
  const more =
    others.length === 0
      ? ''
      : `<section><h2>Other files</h2><ul>${others.map((path) => `<li><code>${e(path)}</code></li>`).join('')}</ul></section>`
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>What changed since ${e(since)}</title><style>${STYLES}</style></head>
<body><h1>What changed since ${e(since)}</h1><p>${e(summaryOf(changes))}</p>${chartsMissing ? `<p>${e(chartsMissing)}</p>` : ''}
${[...entries.map(entryPart), more, ...pictures].filter(Boolean).join('\n')}
</body></html>
`
}
