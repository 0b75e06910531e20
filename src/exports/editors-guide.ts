/** The editors’ guide (`content/README.md`) as a page of the site: one text, read in two places. */
import { markdownToHtml } from 'satteri'
import { headingSlug } from '../model/prose.ts'

export interface GuidePage {
  title: string
  /** The first paragraph, without marks. */
  lead: string
  html: string
}

interface Picture {
  width: number
  height: number
}

/** Size of a PNG file from its first bytes. @throws for another kind of file */
export function pngSize(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0) !== 0x89504e47) throw new Error('this is no PNG file')
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

const wordsOf = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .trim()

/** Tables scroll by themselves on a narrow screen, and say what they are to whoever comes to them by keyboard. */
function inRegion(table: string): string {
  const heads = [...table.matchAll(/<th[^>]*>([\s\S]*?)<\/th>/g)].map(([, head = '']) => wordsOf(head))
  const scoped = table.replaceAll(/<th(?=[ >])/g, '<th scope="col"').replace('<table', '<table class="table"')
  return `<section class="scroll" tabindex="0" aria-label="${heads.join(', ')}">${scoped}</section>`
}

/**
 * The guide as HTML.
 * @param href address of a path of the site, which may stand in a folder
 * @param picture size of a file under `public/`, by its path there
 */
export function guidePage(
  markdown: string,
  href: (path: string) => string,
  picture: (path: string) => Picture,
): GuidePage {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? ''
  const [lead = '', ...rest] = markdown
    .slice(markdown.indexOf('\n', markdown.indexOf('# ')))
    .trim()
    .split('\n\n')
  // What stands after the language of a sample is for the tests: the page says it above the sample.
  const named = rest.join('\n\n').replaceAll(/^( *)```(\w+) (content\/\S+)$/gm, '$1`$3`\n\n$1```$2')
  const { html } = markdownToHtml(named.replaceAll(/^( *```\w+) (?:prose|fields of a source)$/gm, '$1'), {
    features: { smartPunctuation: false },
  })
  return {
    title,
    lead: lead.replaceAll(/[`*]/g, '').replaceAll('\n', ' '),
    html: html
      .replaceAll(
        /<h([23])>([\s\S]*?)<\/h\1>/g,
        (_, depth, text) => `<h${depth} id="${headingSlug(wordsOf(text))}">${text}</h${depth}>`,
      )
      .replaceAll(/<table>[\s\S]*?<\/table>/g, inRegion)
      .replaceAll(/<pre>/g, '<pre tabindex="0">')
      .replaceAll(/<img src="\.\.\/public\/([^"]+)" alt="([^"]*)"[^>]*>/g, (_, path: string, alt: string) => {
        const { width, height } = picture(path)
        return `<img src="${href(`/${path}`)}" alt="${alt}" width="${width}" height="${height}" loading="lazy">`
      }),
  }
}
