/** The part of citation-js that is used here; the packages carry no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown)
    readonly data: ({ id: string } & Record<string, unknown>)[]
    format(format: string, options?: { format?: 'text' | 'object' }): unknown
  }
  export const plugins: {
    config: { get(name: '@bibtex'): { format: { checkLabel: boolean; asciiOnly: boolean } } }
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
