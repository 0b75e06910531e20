/**
 * Marks the pages of a preview: each says that it is not published and is not to be indexed, and every link to something
 * withheld says so. This is done to finished pages, so that published ones carry nothing of it.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WithheldMark } from '../model/withheld-marks.ts'
import type { Words } from '../model/words.ts'
import { isPinned } from './frames.ts'
import { filesOf } from './site-folder.ts'

const STYLE =
  '<style>.preview-mark{position:sticky;inset-block-start:0;z-index:99;margin:0;padding:.3em 1em;background:#8a0f2e;color:#fff;' +
  'font:600 14px/1.5 system-ui,sans-serif;text-align:center}[data-withheld]{outline:2px dashed #8a0f2e;outline-offset:2px}' +
  ':not(svg *)[data-withheld]::after{content:" (" attr(data-withheld) ")";font-size:.8em}</style>'

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')

/** A page with links to what is withheld marked, wherever they stand. `base` is the folder of the site: `/` or `/sunday/`. */
export function withMarkedLinks(html: string, marks: readonly WithheldMark[], base: string): string {
  if (marks.length === 0) return html
  const labels = new Map(marks.map(({ path, label }) => [base.replace(/\/$/, '') + path, label]))
  return html.replace(/<a\b[^>]*?\bhref="([^"]*)"/g, (tag, address: string) => {
    const [page = ''] = address.split('#')
    const label = labels.get(address) ?? labels.get(page)
    return label === undefined ? tag : `${tag} data-withheld="${escaped(label)}"`
  })
}

/**
 * A page of a preview with its mark.
 * @param sentence what is to be said of this page besides
 * @throws if it has no head or no body
 */
export function withPreviewMark(html: string, words: Words, sentence = '', style = STYLE): string {
  const said = [words.text('preview.notPublished'), sentence].filter(Boolean).join('. ')
  const robots = /<meta name="robots"/.test(html) ? '' : '<meta name="robots" content="noindex, nofollow">'
  const made = html
    .replace(
      /<title>([^<]*)/,
      (_, title: string) => `<title>${words.text('preview.title', { title: '\0' }).replace('\0', () => title)}`,
    )
    .replace('</head>', () => `${robots}${style}</head>`)
    .replace(/<body[^>]*>/, (body) => `${body}<p class="preview-mark" role="note">${escaped(said)}</p>`)
  if (!made.includes('preview-mark" role')) throw new Error('a page without a head or a body has no place for its mark')
  return made
}

/** The file of a page by its address: `/events/x/` is `events/x/index.html`. */
const fileAt = (path: string) => `${path.slice(1)}index.html`

/** Marks every page under `folder`; pinned copies are marked apart, when they have been compared. */
export function markPreview(folder: string, words: Words, marks: readonly WithheldMark[], base: string): void {
  const own = new Map(marks.map(({ path, sentence }) => [fileAt(path), sentence]))
  for (const file of filesOf(folder)) {
    if (!file.endsWith('.html') || isPinned(file)) continue
    const html = readFileSync(join(folder, file), 'utf8')
    const marked = withMarkedLinks(html, marks, base)
    writeFileSync(join(folder, file), withPreviewMark(marked, words, own.get(file)))
  }
  writeFileSync(join(folder, 'robots.txt'), 'User-agent: *\nDisallow: /\n')
  for (const file of filesOf(folder)) if (/^sitemap[^/]*\.xml$/.test(file)) rmSync(join(folder, file))
}

/** Marks the pinned copies, which have a policy of their own that knows no further style. */
export function markPinned(folder: string, words: Words): void {
  const root = join(folder, 'embed/pinned')
  if (!existsSync(root)) return
  for (const file of filesOf(root)) {
    if (!file.endsWith('.html')) continue
    const html = readFileSync(join(root, file), 'utf8')
    writeFileSync(join(root, file), withPreviewMark(html, words, '', ''))
  }
}
