/**
 * Twelve pages of somebody else that take away what a snippet brings, or stand in its way. Each is given the snippet as this
 * site publishes it, and does to it what such systems do.
 */
import type { HostId } from '../../src/exports/embed/hosts.ts'
import type { SnippetTheme } from '../../src/schema/snippets.ts'

export interface BadHost {
  /** Widths in px of the column in which the chart stands, one after the other. */
  columns: readonly number[]
  /** Colours that whoever embeds has chosen; light unless said. */
  themes?: readonly SnippetTheme[]
  /** Which snippet is pasted; the frame unless said. */
  kind?: 'element'
  /** What the system does to it. */
  edit?(snippet: string): string
  /** Style sheet and attributes of the page. */
  css?: string
  root?: string
  /** The policy of the page. @param ours origin of this site */
  policy?(ours: string): string
  /** Settings of the reader’s browser. */
  flags?: readonly string[]
  isPrinted?: boolean
  /** The frame may run no scripts. */
  isScriptless?: boolean
  /** Height in px of the box that is all that is seen. */
  boxPx?: number
  /** What the browser reports of the host’s own rules. */
  reports?: RegExp
}

const PHONE = 360
const COLUMN = 600
/** What a sheet of A4 leaves between margins. */
const SHEET = 680
const BOX_PX = 400

const withoutScripts = (snippet: string) => snippet.replace(/<script[\s\S]*?<\/script>/g, '')
const withoutStyles = (snippet: string) => snippet.replace(/\sstyle="[^"]*"/g, '')
const attribute = (snippet: string, name: string) => new RegExp(`<iframe[^>]*\\s${name}="([^"]*)"`).exec(snippet)?.[1]

export const BAD_HOSTS: Record<HostId, BadHost> = {
  'no-scripts': { columns: [PHONE, COLUMN], edit: withoutScripts },
  'no-styles': { columns: [PHONE, COLUMN], edit: (snippet) => withoutStyles(withoutScripts(snippet)) },
  'empty-sandbox': {
    columns: [PHONE, COLUMN],
    edit: (snippet) => snippet.replace('<iframe', '<iframe sandbox=""'),
    isScriptless: true,
    reports: /Blocked script execution|Blocked opening/,
  },
  'full-height': { columns: [PHONE, COLUMN], css: 'iframe{height:100%!important}' },
  'one-source': {
    columns: [PHONE, COLUMN],
    policy: (ours) =>
      `default-src 'none'; frame-src ${ours}; script-src ${ours}; img-src ${ours} data:; style-src 'nonce-host'`,
    reports: /inline style/,
  },
  narrow: { columns: [280] },
  dark: {
    columns: [COLUMN],
    themes: ['auto', 'light'],
    root: 'lang="en" style="color-scheme:dark"',
    css: 'body{background:#111;color:#eee}',
    flags: ['--blink-settings=preferredColorScheme=0'],
  },
  'right-to-left': { columns: [PHONE, COLUMN], root: 'lang="ar" dir="rtl"' },
  // The smallest words of a frame have 12 px: to whoever asks for 24 at least, they are twice as large.
  'large-text': {
    columns: [COLUMN / 2, COLUMN],
    flags: ['--blink-settings=minimumFontSize=24,defaultFontSize=32'],
  },
  print: { columns: [SHEET], themes: ['dark'], isPrinted: true },
  'fixed-box': {
    columns: [PHONE, COLUMN],
    edit: (snippet) =>
      `<div class="box"><iframe title="${attribute(snippet, 'title')}" src="${attribute(snippet, 'src')}" sandbox="allow-scripts allow-popups" frameborder="0"></iframe></div>${snippet.slice(snippet.indexOf('</div>') + 6).replace(/<script[\s\S]*/, '')}`,
    css: `.box{position:relative;height:${BOX_PX}px;overflow:hidden}.box iframe{position:absolute;inset:0;width:100%;height:100%}`,
    boxPx: BOX_PX,
  },
  // It keeps what an old reader of feeds keeps: links, pictures and paragraphs.
  'feed-reader': {
    columns: [PHONE],
    kind: 'element',
    edit: (snippet) => withoutStyles(withoutScripts(snippet)).replace(/<\/?(?!a\b|img\b|p\b)[a-z][^>]*>/g, ''),
    css: 'img{max-width:100%;height:auto}',
  },
}

/** Some words of a page, so that a chart stands between them as it would. */
const WORDS = {
  ltr: ['A page of somebody else', 'This paragraph stands before the chart.', 'This one stands after it.'],
  rtl: ['صفحة لشخص آخر', 'هذه الفقرة قبل الرسم.', 'وهذه الفقرة بعده.'],
}

/** The page of a host with a snippet in it. */
export function hostPage({ css = '', root = 'lang="en"' }: BadHost, snippet: string): string {
  const [title, before, after] = root.includes('rtl') ? WORDS.rtl : WORDS.ltr
  return `<!doctype html><html ${root}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="icon" href="data:,"><style nonce="host">body{margin:0 auto;padding:0;font:1rem/1.5 Georgia,'Liberation Serif',serif;overflow-x:hidden}#column{margin-inline:auto}h1{font-size:1.5rem;margin:.4em 0}p{margin:.6em 0}${css}</style></head><body><div id="column"><h1>${title}</h1><p>${before}</p>${snippet}<p>${after}</p></div></body></html>`
}
