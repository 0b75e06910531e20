/** Which words of a text were found, and the part of a long text that shows them. */
import type { Token, Tokenizer } from './tokens.ts'

/** A stretch of text, marked or not. */
export interface Run {
  text: string
  isMarked: boolean
}

interface Stretch {
  start: number
  end: number
}

function foundIn(tokens: readonly Token[], terms: ReadonlySet<string>): Stretch[] {
  const found = tokens.filter((token) => token.terms.some((term) => terms.has(term)))
  const joined: Stretch[] = []
  for (const { start, end } of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

function runs(text: string, found: readonly Stretch[], { start, end }: Stretch): Run[] {
  const list: Run[] = []
  let at = start
  const add = (to: number, isMarked: boolean) => {
    if (to > at) list.push({ text: text.slice(at, to), isMarked })
    at = Math.max(at, to)
  }
  for (const stretch of found) {
    if (stretch.end <= start || stretch.start >= end) continue
    add(stretch.start, false)
    add(Math.min(stretch.end, end), true)
  }
  add(end, false)
  return list
}

/** The whole text with what was found in it. */
export function marked(text: string, terms: ReadonlySet<string>, tokenize: Tokenizer): Run[] {
  return runs(text, foundIn(tokenize(text), terms), { start: 0, end: text.length })
}

/** About `length` characters of the text, whole words, where most of what was found stands together. */
export function excerpt(text: string, terms: ReadonlySet<string>, tokenize: Tokenizer, length = 150): Run[] {
  const tokens = tokenize(text)
  const found = foundIn(tokens, terms)
  if (text.length <= length) return runs(text, found, { start: 0, end: text.length })
  let best = { from: 0, count: 0 }
  for (const [i, { start }] of found.entries()) {
    const count = found.filter((other) => other.start >= start && other.end <= start + length * 0.75).length
    if (count > best.count) best = { from: i, count }
  }
  const first = found[best.from]
  const wanted = first && first.end > length * 0.8 ? Math.min(first.start - length / 4, text.length - length) : 0
  const start = wanted > 0 ? (tokens.find((token) => token.start >= wanted)?.start ?? 0) : 0
  const last = tokens.reduce((at, { end }) => (end <= start + length && end > at ? end : at), start)
  const end = start + length >= text.length ? text.length : last > start ? last : start + length
  const shown = runs(text, found, { start, end })
  if (start > 0) shown.unshift({ text: '… ', isMarked: false })
  if (end < text.length) shown.push({ text: ' …', isMarked: false })
  return shown
}
