/** Reads one opening tag with its attributes, and says what is wrong with its writing. */
import { COMPONENTS } from '../../schema/components.ts'
import type { Attribute, Component, Scan } from './scan.ts'

const QUOTE_SIGNS = '"\'“”„‟‘’«»'
const NAME = /[A-Za-z][\w.:-]*/y

/** How a component is written; a plausible form for one that does not exist. */
export const exampleOf = (name: string) => COMPONENTS[name]?.example ?? `<${name} />`

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** Offset after the next `>`, or after the line if there is none on it. */
function afterTag(text: string, at: number): number {
  const rest = text.slice(at)
  return at + (/[>\n]/.exec(rest)?.index ?? rest.length - 1) + 1
}

function readBraces(scan: Scan, attribute: Attribute, at: number): number | undefined {
  const { text, mended } = scan
  const close = text.indexOf('}', at)
  const isClosed = close >= 0 && !scan.hasBlankLine(at, close)
  const inner = isClosed ? text.slice(at + 1, close).replace(/^["'`]|["'`]$/g, '') : ''
  scan.fault(at, `Curly braces start program code. Write ${attribute.name}="${inner || '…'}" with straight quotes.`)
  if (!isClosed) return undefined
  attribute.value = inner
  attribute.valueStart = at + 1
  for (let inside = at + 1; inside < close; inside++) if (mended[inside] === '"') mended[inside] = ' '
  mended[at] = '"'
  mended[close] = '"'
  return close + 1
}

/** The offset of the quote that ends a value opened at `at`: the same one, or a curly one that was meant to be it. */
function findClosingQuote(scan: Scan, at: number): number | undefined {
  const { text } = scan
  const sign = text[at] as string
  const isStraight = sign === '"' || sign === "'"
  for (let end = at + 1; end < text.length; end++) {
    const character = text[end] as string
    if (character === '<' || scan.hasBlankLine(at, end + 1)) return undefined
    if (character === sign && isStraight) return end
    if (!QUOTE_SIGNS.includes(character) || (isStraight && !'“”„'.includes(character))) continue
    if (!/[\s/>]/.test(text[end + 1] ?? ' ')) continue
    // “Words” may stand inside straight quotes: a curly one ends the value only if no straight one follows.
    if (
      isStraight &&
      text
        .slice(end + 1)
        .split(/[<\n]/)[0]
        ?.includes(sign)
    )
      continue
    return end
  }
  return undefined
}

function readQuoted(scan: Scan, attribute: Attribute, at: number): number | undefined {
  const { text, mended } = scan
  const { name } = attribute
  const sign = text[at] as string
  const end = findClosingQuote(scan, at)
  if (end === undefined) {
    scan.fault(at, `The quote ${sign} is opened here and never closed. Write ${name}="…"`)
    return undefined
  }
  attribute.value = text.slice(at + 1, end)
  attribute.valueStart = at + 1
  const isStraight = sign === '"' || sign === "'"
  if (isStraight && text[end] === sign) {
    if (/[\s/>]/.test(text[end + 1] ?? ' ')) return end + 1
    scan.fault(at, `One straight quote stands before a value and one after it: ${name}="…"`)
    return undefined
  }
  scan.fault(
    isStraight ? end : at,
    `The quote ${isStraight ? text[end] : sign} is a curly one. Inside a tag use straight quotes: ${name}="${attribute.value}"`,
  )
  mended[at] = '"'
  mended[end] = '"'
  return end + 1
}

function readBare(scan: Scan, attribute: Attribute, at: number, tag: string): number {
  const value = matchAt(/[^\s/>"'<]+/y, scan.text, at) ?? ''
  scan.fault(
    attribute.start,
    `There are no quotes round the value. Write ${attribute.name}="${value || '…'}" in <${tag}>.`,
  )
  attribute.value = value
  attribute.valueStart = at
  return at + value.length
}

/** Takes a tag that the parser would refuse out of the mended text, with its closing tag. */
function blankElement(scan: Scan, component: Component, selfCloses: boolean): void {
  scan.blank(component.start, component.tagEnd)
  const closing = `</${component.name}>`
  const close = selfCloses ? -1 : scan.text.indexOf(closing, component.tagEnd)
  if (close < 0 || scan.hasBlankLine(component.tagEnd, close)) return
  component.end = close + closing.length
  component.encloses = true
  scan.blank(close, component.end)
  scan.isCode.fill(1, close, component.end)
}

/**
 * Reads the tag that opens at `start`. Returns the offset after it, and its component if it still waits to be
 * closed.
 */
export function readOpening(scan: Scan, start: number): { at: number; waits?: Component } {
  const { text } = scan
  const name = matchAt(NAME, text, start + 1) as string
  const attributes: Attribute[] = []
  let mustBlank = false
  let at = start + 1 + name.length
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++
    if (text.startsWith('/>', at) || text[at] === '>') break
    const word = matchAt(NAME, text, at)
    if (word === undefined || scan.hasBlankLine(start, at)) {
      // Whatever stands here is no attribute: the tag is broken, and what was meant cannot be known.
      const isBrace = text[at] === '{'
      const end = isBrace ? afterTag(text, at) : start + 1 + (/[<\n]|$/.exec(text.slice(start + 1))?.index ?? 0)
      scan.fault(
        start,
        `${isBrace ? 'A { does not belong in a tag.' : `<${name}> is not finished.`} Write it as ${exampleOf(name)}`,
      )
      scan.blank(start, end)
      return { at: end }
    }
    const attribute: Attribute = { name: word, value: true, start: at, valueStart: at }
    attributes.push(attribute)
    at += word.length
    const equals = matchAt(/\s*=\s*/y, text, at)
    if (equals === undefined) continue
    at += equals.length
    const sign = text[at] ?? ' '
    const isQuote = QUOTE_SIGNS.includes(sign)
    if (sign !== '{' && !isQuote) mustBlank = true
    const after =
      sign === '{'
        ? readBraces(scan, attribute, at)
        : isQuote
          ? readQuoted(scan, attribute, at)
          : readBare(scan, attribute, at, name)
    if (after === undefined) {
      const end = afterTag(text, at)
      scan.blank(start, end)
      return { at: end }
    }
    at = after
  }
  const selfCloses = text[at] === '/'
  const tagEnd = at + (selfCloses ? 2 : 1)
  const component: Component = { name, attributes, start, tagEnd, end: tagEnd, encloses: false, isBroken: false }
  scan.components.push(component)
  if (mustBlank) blankElement(scan, component, selfCloses)
  return selfCloses || mustBlank ? { at: tagEnd } : { at: tagEnd, waits: component }
}
