/** Comments in YAML: form editors delete them, and a text that was never meant to be one is cut short by them. */
import type { Problem } from '../read-content.ts'
import type { Content } from './content-index.ts'

/** The name of a field or the hyphen of an item. */
const BEFORE_VALUE = /^\s*(?:- +)*(?:[\w-]+: +)?/

/** A value in plain writing that a comment cuts short: what stands before it, and the column of its sign. */
function cutShort(line: string): { before: string; whole: string; column: number } | undefined {
  const before = BEFORE_VALUE.exec(line)?.[0] ?? ''
  const whole = line.slice(before.length).trimEnd()
  const sign = whole.search(/\s#/)
  if (sign < 0 || /^["'[{|>#]/.test(whole)) return undefined
  return { before: before.trim(), whole, column: before.length + sign + 2 }
}

/** The rule of comments: warnings. */
export function checkYamlComments({ entries }: Content): Problem[] {
  return entries.flatMap((entry) => {
    const { path, text, body } = entry
    const yaml = text.slice(0, text.length - body.length)
    if (!/(?:^|\s)#/m.test(yaml)) return []
    let blockIndent: number | undefined
    return yaml.split(/\r?\n/).flatMap((line, index) => {
      const indent = line.search(/\S/)
      if (blockIndent !== undefined && (indent < 0 || indent > blockIndent)) return []
      blockIndent = /[:-] +[|>][-+\d]*\s*$/.test(line) ? indent : undefined
      const problem = (column: number, sentence: string): Problem[] => [
        { path, line: index + 1, column, level: 'warning', sentence, rule: 'yaml-comment' },
      ]
      if (/^\s*#/.test(line)) {
        return problem(
          indent + 1,
          'Form editors delete comments. Write a private note in the field "note:", which is never published.',
        )
      }
      const cut = cutShort(line)
      if (!cut) return []
      const sentence = `From the sign # on, this line is a comment and not part of the text. Put the text in quotes: ${cut.before} "${cut.whole}"`
      return problem(cut.column, sentence)
    })
  })
}
