/**
 * What somebody copies to put a chart into a page of theirs. The build writes each snippet once as a template; whoever
 * chooses a view, a theme or a height fills it in, on the server and in the browser alike.
 */

/** In the order in which they are offered. */
export const SNIPPET_KINDS = ['address', 'iframe', 'element', 'picture', 'schemes', 'markdown', 'data'] as const
export type SnippetKind = (typeof SNIPPET_KINDS)[number]

export const SNIPPET_THEMES = ['light', 'dark', 'auto'] as const
export type SnippetTheme = (typeof SNIPPET_THEMES)[number]

/** What may be chosen about an embedded chart. */
export interface SnippetChoice {
  theme: SnippetTheme
  lang: string
  /** The query of the view, without a question mark; empty for the whole chart. */
  view: string
  /** A height in px that the embed keeps. Without it the embed is as high as its content. */
  height?: number
}

/** All that snippets of one chart need. */
export interface SnippetKit {
  id: string
  title: string
  /** The frame without its query, and the page for people. */
  frame: string
  page: string
  /** Height in px of the frame in a column of 600 px. */
  height: number
  /** CSS length that keeps enough height free in a column of any width. */
  reserved: string
  templates: Record<SnippetKind, string>
  /** The linked picture for each theme, in HTML and in Markdown. */
  pictures: Record<SnippetTheme, { html: string; markdown: string }>
}

/** Bounds in px of a height that somebody may ask for. */
export const HEIGHT_BOUNDS = { least: 200, most: 2000 } as const

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;')

/** Query of the frame. Theme and language are always said, so that a default that changes later changes no embed. */
export function frameQuery({ theme, lang, view, height }: SnippetChoice): string {
  return [`theme=${theme}`, `lang=${lang}`, view, height === undefined ? '' : `height=${height}`]
    .filter(Boolean)
    .join('&')
}

/** The address of the frame with all that was chosen. */
export const frameAddress = (kit: Pick<SnippetKit, 'frame'>, choice: SnippetChoice): string =>
  `${kit.frame}?${frameQuery(choice)}`

/** The row in which a frame says that it shows a part, in px. */
const CHOSEN_PX = 48

/** The style of a picture that is as large as it fits. */
export const LOOSE = 'max-width:100%;height:auto'

/**
 * A snippet with what was chosen. In a template `%query%` is the query of the frame, `%view%` that of the page, both as
 * HTML writes them; `%plainView%` is the latter as it is; `%height%` a number of px, `%sizing%` the style that sizes the
 * frame, `%attributes%` those of the element, `%picture%` and `%markdown%` the linked picture, `%fitted%` the
 * same in the room of the frame that will take its place, so that nothing moves.
 */
export function fillSnippet(kit: SnippetKit, kind: SnippetKind, choice: SnippetChoice): string {
  const { theme, lang, height, view } = choice
  const pageQuery = view && `?${view}`
  const reserved = view ? `calc(${kit.reserved} + ${CHOSEN_PX}px)` : kit.reserved
  const values: Record<string, string> = {
    query: escaped(frameQuery(choice)),
    view: escaped(pageQuery),
    plainView: pageQuery,
    height: String(height ?? kit.height + (view ? CHOSEN_PX : 0)),
    sizing:
      height === undefined ? `height:auto;min-height:${reserved};frame-sizing:content-height` : `height:${height}px`,
    attributes: [
      ` theme="${theme}" lang="${lang}"`,
      view && ` view="${escaped(view)}"`,
      height === undefined ? '' : ` height="${height}"`,
    ].join(''),
    // Mail shows no SVG.
    picture: kit.pictures[theme].html.replace(/\.svg"/g, '.png"'),
    fitted: kit.pictures[theme].html.replace(
      LOOSE,
      `display:block;width:100%;height:${height === undefined ? reserved : `${height}px`};object-fit:contain;object-position:0 0`,
    ),
    markdown: kit.pictures[theme].markdown,
  }
  return kit.templates[kind].replace(/%([a-z]+)%/gi, (whole, name: string) => values[name] ?? whole)
}
