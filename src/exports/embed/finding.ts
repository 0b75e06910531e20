/** The finding of a chart, sentence by sentence: previews and alternative texts have room for the first of them only. */

/** Sentences of a text. A full stop ends one if a capital, a figure or a quotation begins the next. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?][”’)]?) (?=[“‘(]?[\p{Lu}\d])/u)
}

/** The first sentence of a finding, and the rest, which may be empty. */
export function leadOf(finding: string): { lead: string; rest: string } {
  const [lead = '', ...rest] = sentencesOf(finding)
  return { lead, rest: rest.join(' ') }
}
