/** HTML as text. Whatever is put into a template is escaped, unless it is HTML already. */

export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Content = Html | string | number | false | undefined | readonly Content[]

/** For text and for attributes in double quotes. A carriage return is written as a reference, or a browser would drop it. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function textOf(content: Content): string {
  if (content instanceof Html) return content.text
  if (content === undefined || content === false) return ''
  if (typeof content === 'string' || typeof content === 'number') return escapeHtml(String(content))
  return content.map(textOf).join('')
}

/** html`<p>${text}</p>` */
export function html(parts: TemplateStringsArray, ...contents: Content[]): Html {
  return new Html(parts.map((part, index) => part + textOf(contents[index])).join(''))
}

/** An attribute that is there or not. */
export const attribute = (name: string, isThere: boolean): Html => new Html(isThere ? ` ${name}` : '')
