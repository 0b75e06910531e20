/** Says in plain words what the YAML parser found wrong, and what to type instead. */
import type { Position } from './text-position.ts'

export interface YamlFault extends Position {
  sentence: string
}

/** What the parser reports: its code and message, and the place. */
export interface ParserFault extends Position {
  code: string
  message: string
}

const FIELD = /^(\s*(?:- +)*)([\w-]+):[ \t]+(.*?)\s*$/

/** The value as it should stand: in straight quotes, without curly ones wrapped round the whole. */
export function quoted(value: string): string {
  const bare = value.replace(/^["'“”„«]([^"“”„«»]*)["'”“»]$/, '$1')
  return bare.includes('"') ? `'${bare.replaceAll("'", '’')}'` : `"${bare}"`
}

/** A field on this or an earlier line whose straight quote is opened and not closed before the next field begins. */
function findOpenQuote(lines: readonly string[], upTo: number): (Position & { quote: string }) | undefined {
  for (let index = Math.min(upTo, lines.length) - 1; index >= 0; index--) {
    const line = lines[index] as string
    const match = /^(\s*(?:- +)*(?:[\w-]+:[ \t]+)?)(["'])(.*)$/.exec(line)
    if (!match) continue
    const [, before = '', quote = '', rest = ''] = match
    const closes = quote === '"' ? /(?<!\\)"/.test(rest) : /'/.test(rest.replaceAll("''", ''))
    const next = lines[index + 1]
    if (!closes && (next === undefined || next.trim() === '' || /^\s*(?:- +)*[\w-]+:(?:\s|$)/.test(next))) {
      return { line: index + 1, column: before.length + 1, quote }
    }
  }
  return undefined
}

function colonSentence(name: string, value: string): string {
  const show = `${name}: ${quoted(value)}`
  if (/^[“„«]/.test(value)) {
    return `Curly quotes are letters like any other here, so the colon in "${name}" still counts. Put straight quotes round it: ${show}`
  }
  return `The text of "${name}" holds a colon followed by a space. Put it in quotes: ${show}`
}

function startSentence(line: string, character: string): string {
  const field = FIELD.exec(line)
  const item = /^\s*(?:- +)+(.*?)\s*$/.exec(line)
  const show = field ? `${field[2]}: ${quoted(field[3] ?? '')}` : item ? `- ${quoted(item[1] ?? '')}` : undefined
  return `A text cannot begin with ${character} here. Put it in quotes${show ? `: ${show}` : '.'}`
}

function openQuoteFault(open: Position & { quote: string }, lines: readonly string[]): YamlFault {
  const rest = (lines[open.line - 1] as string).slice(open.column)
  const curly = /[“”]/.exec(rest)
  const sentence = curly
    ? `This text is opened with a straight quote ${open.quote} and closed with a curly one ${curly[0]}. Close it with ${open.quote}`
    : `The quote ${open.quote} is opened here and never closed. Add ${open.quote} at the end of the text.`
  return { line: open.line, column: open.column, sentence }
}

/** A sign where none may stand. `value` is what stands after the field's name on that line. */
function unexpected({ message, column }: ParserFault, line: string, value = ''): string | undefined {
  const sign = line[column - 1] ?? ''
  if (/block-seq-ind/.test(message)) {
    return 'A list begins on the line below its field, each item on a line of its own after a hyphen and a space.'
  }
  if (/node end/.test(message)) {
    return value.startsWith("'")
      ? 'The text ends at the second straight quote, and more follows. Write an apostrophe as ’ inside it.'
      : 'There is more text after the closing quote. For quotation marks inside a text use curly ones: “…”'
  }
  if (/flow sequence|flow map/.test(message)) return 'There is a comma too many here.'
  if (/^[>|]/.test(value)) return 'After > or | the text begins on the next line, indented by two spaces.'
  if (/[\]}]/.test(sign)) {
    return `There is a ${sign} here that nothing opened. If it belongs to the text, put the text in quotes.`
  }
  return undefined
}

/** One fault of the parser in plain words, moved to the place where the mistake was made if that is another one. */
export function describeYamlFault(fault: ParserFault, text: string): YamlFault {
  const lines = text.split(/\r?\n/)
  const line = lines[fault.line - 1] ?? ''
  const here = (sentence: string): YamlFault => ({ line: fault.line, column: fault.column, sentence })
  const field = FIELD.exec(line)
  const aligned =
    'This line does not line up with the lines that it belongs with. Give it the same number of spaces at its beginning.'
  const unreadable =
    'This line cannot be read. Look for a missing quote, colon, comma, bracket or space here or just above.'

  if (/^\s*\t/.test(line) || fault.code === 'TAB_AS_INDENT') {
    return here('This line begins with a tab. Use spaces in its place, two for each step.')
  }
  const quoteProblem =
    fault.code === 'MISSING_CHAR' ? /closing/.test(fault.message) : /node end|implicit key/i.test(fault.message)
  if (quoteProblem) {
    const open = findOpenQuote(lines, fault.line)
    if (open) return openQuoteFault(open, lines)
  }
  switch (fault.code) {
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const [, , name = '', value = ''] = field ?? []
      if (field && /:(\s|$)/.test(value)) return here(colonSentence(name, value))
      if (field && /^[?-]\s/.test(value)) return here(startSentence(line, `"${value[0]} "`))
      const next = lines[fault.line] ?? ''
      if (field && /^\s+\S/.test(next)) {
        return { line: fault.line + 1, column: next.search(/\S/) + 1, sentence: aligned }
      }
      return here(aligned)
    }
    case 'MULTILINE_IMPLICIT_KEY': {
      const glued = /^(\s*(?:- +)*)([\w-]+):(\S.*)$/.exec(line)
      if (glued) return here(`There is no space after the colon. Write ${glued[2]}: ${glued[3]}`)
      if (/[>|][-+]?\s*$/.test(lines[fault.line - 2] ?? '')) {
        return here('The text after > or | must be indented: put two spaces at the beginning of each of its lines.')
      }
      return here(
        'This line is not written as "field: value". A long text that runs on needs two spaces at its beginning.',
      )
    }
    case 'DUPLICATE_KEY':
      return here(
        `The field "${/^[\s-]*([\w-]+)/.exec(line.slice(fault.column - 1))?.[1] ?? ''}" stands here twice. Keep one of them.`,
      )
    case 'BAD_SCALAR_START':
      return here(startSentence(line, line[fault.column - 1] ?? 'this character'))
    case 'BAD_DQ_ESCAPE':
      return here('Between straight double quotes a backslash must be written twice: \\\\')
    case 'BLOCK_IN_FLOW':
      return here('Between { and } the fields are parted by commas: {from: AL, to: IR, kind: visit}')
    case 'MULTIPLE_DOCS':
      return here('A line of three hyphens stands in the middle of this file. Take it away.')
    case 'MISSING_CHAR':
      if (/Sequence item/.test(fault.message))
        return { line: fault.line, column: line.search(/\S/) + 1, sentence: aligned }
      return here(
        'This line is not written as "field: value". Is there a colon missing, or two spaces at its beginning?',
      )
    case 'BAD_INDENT': {
      const bracket = /Flow (map|sequence)/.exec(fault.message)
      if (!bracket) return here(aligned)
      const opener = bracket[1] === 'map' ? '{' : '['
      for (let index = fault.line - 1; index >= 0; index--) {
        const column = (lines[index] as string).indexOf(opener)
        if (column < 0) continue
        const closer = opener === '{' ? '}' : ']'
        return {
          line: index + 1,
          column: column + 1,
          sentence: `The ${opener} is opened here and never closed. Add ${closer}`,
        }
      }
      return here(unreadable)
    }
    case 'UNEXPECTED_TOKEN':
      return here(unexpected(fault, line, field?.[3]) ?? unreadable)
    default:
      return here(unreadable)
  }
}
