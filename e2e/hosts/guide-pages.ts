/**
 * Pages of our own for the pictures of the guide. Each keeps of what is pasted what the system is known to keep, in a column
 * as wide as is common there. None looks like the system, so that nobody takes it for one.
 */
import type { PlatformId } from '../../src/exports/embed/guide.ts'
import type { SnippetKind } from '../../src/schema/snippets.ts'

export interface GuidePage {
  chart: string
  /** What is copied from the page of the chart; its files, where nothing is pasted. */
  takes: SnippetKind | 'oembed' | 'card' | 'rows' | 'png'
  /** Width in px of the column. */
  column: number
  /** What the system makes of it. */
  keep(pasted: string): string
  /** A script of the page, where the system has one that sizes frames. */
  listens?: 'WordPress' | 'Canvas'
  /** What is left for readers. */
  left: 'frame' | 'picture' | 'card'
  css?: string
}

const whole = (pasted: string) => pasted
const withoutScripts = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, '')
const withoutStyles = (html: string) => html.replace(/\sstyle="[^"]*"/g, '')
const withoutTemplates = (html: string) => html.replace(/<template>[\s\S]*?<\/template>/g, '')

/** WordPress: the quotation is hidden once the frame is there, and the frame is put into a sandbox with a secret. */
const asWordPress = (html: string) =>
  html
    .replace('<blockquote', '<blockquote hidden')
    .replace(
      /<iframe src="([^"]*)"/,
      '<iframe id="f" sandbox="allow-scripts" data-secret="Ab3dE6gH9j" src="$1#?secret=Ab3dE6gH9j"',
    )
    .replace(/\sstyle="[^"]*"/, ' style="border:0"')

/** The little of Markdown that the snippet has. */
const asMarkdown = (text: string) =>
  text
    .split('\n\n')
    .map((part) =>
      part
        .replace(/!\[((?:\\.|[^\]])*)\]\(([^)]*)\)/g, '<img alt="$1" src="$2">')
        .replace(/\[((?:<img[^>]*>)|(?:\\.|[^\]])*)\]\(([^)]*)\)/g, '<a href="$2">$1</a>')
        .replace(/\\(.)/g, '$1'),
    )
    .map((part) => `<p>${part}</p>`)
    .join('')

const SANS = "body{font-family:Arial,'Liberation Sans',sans-serif}"

export const GUIDE_PAGES: Record<PlatformId, GuidePage> = {
  wordpress: {
    chart: 'map-leak',
    takes: 'oembed',
    column: 620,
    keep: asWordPress,
    listens: 'WordPress',
    left: 'frame',
  },
  ghost: { chart: 'timeline-leak', takes: 'iframe', column: 720, keep: whole, left: 'frame' },
  drupal: { chart: 'uranium', takes: 'iframe', column: 680, keep: withoutScripts, left: 'frame', css: SANS },
  discourse: {
    chart: 'map',
    takes: 'card',
    column: 620,
    keep: whole,
    left: 'card',
    css: `${SANS}.card img{width:150px;float:left;margin-right:14px}`,
  },
  notion: {
    chart: 'toll',
    takes: 'card',
    column: 640,
    keep: whole,
    left: 'card',
    css: `${SANS}.card{display:flex;flex-direction:row-reverse;gap:14px}.card img{width:220px;flex:none;align-self:start}`,
  },
  html: { chart: 'curfew', takes: 'iframe', column: 640, keep: whole, left: 'frame' },
  markdown: { chart: 'incidents', takes: 'markdown', column: 640, keep: asMarkdown, left: 'picture', css: SANS },
  notebook: {
    chart: 'provinces',
    takes: 'rows',
    column: 640,
    keep: (text) => {
      const [pasted = '', rows = ''] = text.split('\f')
      return `<div class="cell">${asMarkdown(pasted)}</div><pre class="cell">rows = read_csv(address)\nrows.first(4)</pre>${rows}`
    },
    left: 'picture',
    css: `${SANS}.cell{border-left:4px solid #767676;padding-left:12px}table{border-collapse:collapse;font-size:13px}td,th{padding:3px 12px 3px 0;text-align:left;border-bottom:1px solid #ccc}`,
  },
  slides: {
    chart: 'incidents',
    takes: 'png',
    column: 800,
    keep: whole,
    left: 'picture',
    css: `${SANS}.slide{box-sizing:border-box;aspect-ratio:16/9;padding:24px;border:1px solid #999;display:grid;grid-template-columns:1fr auto;gap:20px}.slide h2{font-size:28px;margin:0}.slide img{height:400px;width:auto}`,
  },
  lms: {
    chart: 'toll',
    takes: 'iframe',
    column: 680,
    // A filter of tags may leave the picture beside the frame; the guide says to delete it then.
    keep: (snippet) => withoutStyles(withoutTemplates(withoutScripts(snippet))).replace('<iframe', '<iframe id="f"'),
    listens: 'Canvas',
    left: 'frame',
    css: SANS,
  },
}
