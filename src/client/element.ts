/** Makes elements for scripts: text goes in as text, never as markup. */

type Attributes = Record<string, string | undefined>

/** Sets attributes; one that is `undefined` is left as it is. */
export function setAll(target: Element, attributes: Attributes): void {
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) target.setAttribute(key, value)
}

/** An element with its attributes and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  setAll(made, attributes)
  made.append(...children)
  return made
}

export function button(onClick: () => void, attributes: Attributes, ...children: (Node | string)[]): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...children)
  made.addEventListener('click', onClick)
  return made
}

/** Adds the styles of a feature to the page, once; ready when they hold. */
export async function addStyles(address: string): Promise<void> {
  if (document.querySelector(`link[href="${address}"]`)) return
  const link = element('link', { rel: 'stylesheet', href: address })
  document.head.append(link)
  await new Promise((resolve, reject) => {
    link.onload = resolve
    link.onerror = reject
  })
}

/** Where an element is in the window. */
export const boxOf = (of: Element): DOMRect => of.getBoundingClientRect()

/** The id of the event that a link leads to: `/…/events/<id>/`. */
export const eventOf = (link: Element): string => link.getAttribute('href')?.split('/').at(-2) ?? ''
