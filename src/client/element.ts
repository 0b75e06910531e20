/** Makes elements for scripts: text goes in as text, never as markup. */

export function setAll(element: Element, attributes: Record<string, string | undefined>): void {
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(key, value)
}

/** An element with its attributes (one that is `undefined` is left out) and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | undefined> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  setAll(made, attributes)
  made.append(...children)
  return made
}

/** Adds the styles of a feature to the page, once; ready when they hold. */
export function addStyles(address: string): Promise<void> {
  const known = document.querySelector(`link[href="${address}"]`)
  if (known) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const link = element('link', { rel: 'stylesheet', href: address })
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => reject(new Error(`${address} did not load`)))
    document.head.append(link)
  })
}
