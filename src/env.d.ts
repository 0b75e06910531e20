/// <reference types="astro/client" />

/** A client script with all that it imports, as the text of one classic script (src/build/inline-script.ts). */
declare module '*?inline-script' {
  const text: string
  export default text
}

/** While somebody edits (src/dev): the content as it can be shown. Pages have no other way to what the server holds. */
declare var livingContent: import('./model/living-content.ts').LivingContent | undefined

declare namespace App {
  interface Locals {
    /** What the prose components of the page being built may refer to. */
    prose?: import('./components/prose/page-prose.ts').PageProse
  }
}
