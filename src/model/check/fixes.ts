/**
 * Safe answers: what a problem’s cure would change in the file, where there is one cure and nothing to decide. Whatever
 * could be meant in two ways has none.
 */
import { partialDateFault } from '../../schema/partial-date.ts'
import type { Fix, Problem } from '../read-content.ts'

/** A problem in its file: the offset it points at, and the line from there on. */
interface Spot {
  text: string
  start: number
  /** From the place to the end of its line. */
  rest: string
  sentence: string
}

/** What the sentence offers. */
const offered = (sentence: string) => /Did you mean "?([^"?]+)"?\?/.exec(sentence)?.[1]

const replace = (start: number, before: string, text: string): Fix[] => [{ start, end: start + before.length, text }]

/** A date written in another way, unless day and month could be either. */
function fixDate({ start, rest, sentence }: Spot): Fix[] | undefined {
  const meant = offered(sentence) ?? /Write (\d{4}(?:-\d{2}){0,2})$/.exec(sentence)?.[1]
  const written = /^(["'“„‘]?)([^"'“”„‘’,}\]\n]+?)(["'”’]?)(?=\s*(?:[,}\]]|$)|\s+#)/.exec(rest.trimEnd())
  if (!meant || !written || partialDateFault(meant) !== undefined) return undefined
  const [, open = '', date = '', close = ''] = written
  const [, first = 0, second = 0] = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}$/.exec(date)?.map(Number) ?? []
  if (first > 0 && first <= 12 && second <= 12 && first !== second) return undefined
  if (/there is no month/.test(sentence)) return undefined
  const isStraight = (open === '"' || open === "'") && open === close
  return isStraight ? replace(start + 1, date, meant) : replace(start, `${open}${date}${close}`, meant)
}

/** A misspelt field, unless the one that was meant is there as well. */
function fixField({ text, start, rest, sentence }: Spot): Fix[] | undefined {
  const name = /^[\w-]+/.exec(rest)?.[0]
  const meant = offered(sentence)
  if (!name || !meant || new RegExp(`^[\\s-]*${meant}:`, 'm').test(text)) return undefined
  return replace(start, name, meant)
}

/** A word of a closed list, or an id, that differs in capitals alone. */
function fixCapitals({ start, rest, sentence }: Spot): Fix[] | undefined {
  const meant = offered(sentence)
  if (!meant) return undefined
  const quote = /^["']/.exec(rest)?.[0] ?? ''
  const written = rest.slice(quote.length, quote.length + meant.length)
  const next = rest[quote.length + meant.length] ?? ''
  if (written === meant || written.toLowerCase() !== meant || /[\w-]/.test(next)) return undefined
  return replace(start + quote.length, written, meant)
}

/** A text that needs quotes: the sentence shows it with them. */
function fixQuotes({ text, start, sentence }: Spot): Fix[] | undefined {
  const shown = /: ([\w-]+): (".*")$/.exec(sentence)
  if (!shown) return undefined
  const [, name, quoted = ''] = shown
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const line = text.slice(lineStart).split('\n', 1)[0] as string
  const field = new RegExp(`^(\\s*(?:- +)*${name}:\\s+)(\\S.*?)\\s*$`).exec(line)
  // A text that runs on below would be cut in two by a quote at the end of its first line.
  const below = text.slice(lineStart + line.length + 1).split('\n', 1)[0] ?? ''
  if (!field || (/^\s+\S/.test(below) && !/^\s*(?:- |[\w-]+:(?:\s|$))/.test(below))) return undefined
  return replace(lineStart + (field[1] as string).length, field[2] as string, quoted)
}

/** Curly quotes round an attribute. */
function fixAttribute({ start, rest, sentence }: Spot): Fix[] | undefined {
  if (!/curly one\. Inside a tag use straight quotes/.test(sentence)) return undefined
  const round = /^([“”„])[^“”„"<>]*([“”„])(?=[\s/>])/.exec(rest)
  if (round) return [...replace(start, '“', '"'), ...replace(start + round[0].length - 1, '”', '"')]
  return /^[“”„](?=[\s/>])/.test(rest) ? replace(start, '”', '"') : undefined
}

function fixType({ start, rest, sentence }: Spot): Fix[] | undefined {
  const number = /must be a number\. Write it as (-?[\d.]+), without quotes/.exec(sentence)?.[1]
  const written = /^(["']).*?\1|^[^\s,}]+/.exec(rest)?.[0]
  if (number && written) return replace(start, written, number)
  const quoted = /must be text\. Put it in quotes: (".*")$/.exec(sentence)?.[1]
  return quoted && written && quoted === `"${written}"` ? replace(start, written, quoted) : undefined
}

function fixLink({ start, rest, sentence }: Spot): Fix[] | undefined {
  const meant = /^Addresses here end in a slash: (\/.*\/)$/.exec(sentence)?.[1]
  const at = meant === undefined ? -1 : rest.indexOf(`](${meant.slice(0, -1)}`)
  if (meant === undefined || at < 0) return undefined
  const from = start + at + 2
  return replace(from, meant.slice(0, -1), meant)
}

/** An apostrophe inside a word of prose. */
function fixApostrophe({ text, start, rest }: Spot): Fix[] | undefined {
  return rest[0] === "'" && /\p{L}/u.test(text[start - 1] ?? '') && /\p{L}/u.test(rest[1] ?? '')
    ? replace(start, "'", '’')
    : undefined
}

const FIXERS: Readonly<Record<string, (spot: Spot) => Fix[] | undefined>> = {
  date: fixDate,
  'unknown-field': fixField,
  'unknown-source': fixCapitals,
  'unknown-actor': fixCapitals,
  'unknown-place': fixCapitals,
  'unknown-event': fixCapitals,
  'unknown-term': fixCapitals,
  'unknown-chart': fixCapitals,
  value: fixCapitals,
  yaml: fixQuotes,
  'mdx-syntax': fixAttribute,
  'wrong-type': fixType,
  'broken-link': fixLink,
  'quotation-marks': fixApostrophe,
}

/** The problem with its safe answer, where there is one. `text` is its file. */
export function withFix(problem: Problem, text: string): Problem {
  const find = FIXERS[problem.rule]
  if (problem.fix || !find) return problem
  let start = 0
  for (let line = 1; line < problem.line; line++) start = text.indexOf('\n', start) + 1
  start += problem.column - 1
  const rest = text.slice(start).split(/\r?\n/, 1)[0] as string
  const fix = find({ text, start, rest, sentence: problem.sentence })
  return fix ? { ...problem, fix } : problem
}

/**
 * A text with some places changed and every other sign as it was. Of two changes that touch one another the later is
 * left out: it will be found again.
 * @param raw the text with its byte order mark, if it has one
 */
export function applyFixes(raw: string, fixes: readonly Fix[]): string {
  const shift = raw.startsWith('\uFEFF') ? 1 : 0
  let result = ''
  let done = 0
  for (const { start, end, text } of [...fixes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start + shift < done) continue
    result += raw.slice(done, start + shift) + text
    done = end + shift
  }
  return result + raw.slice(done)
}
