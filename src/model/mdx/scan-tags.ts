/**
 * Finds the tags of components in MDX with the place of each attribute, and what is wrong with their writing. The MDX
 * parser stops at its first stumble and knows no place for an attribute; this reads on, so that one run can report
 * everything, and hands back a mended text of the same length that the parser accepts.
 */
import { COMPONENTS } from '../../schema/components.ts'
import { exampleOf, readOpening } from './read-tag.ts'
import { type Component, createScan, type Scan, type TagFault } from './scan.ts'

export interface ScannedTags {
  components: Component[]
  faults: TagFault[]
  /** The text with each fault neutralised; every other character keeps its offset. */
  mended: string
}

const VOID_TAGS = ['br', 'img']

function neverClosed(scan: Scan, component: Component): void {
  const { name, start } = component
  const shape = COMPONENTS[name]
  component.isBroken = true
  if (shape?.encloses === 'never' || VOID_TAGS.includes(name)) {
    scan.fault(start, `<${name}> has no slash at its end. Write it as ${exampleOf(name)}`)
  } else {
    const where = shape?.stands === 'text' ? 'after its last word, in the same paragraph' : 'after what it encloses'
    scan.fault(start, `<${name}> is opened here and never closed. Add </${name}> ${where}.`)
  }
  scan.blank(start, component.tagEnd)
}

/** Inside a line of text a component must be closed before the paragraph ends. */
function closeParagraph(scan: Scan, open: Component[], before: number): void {
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const lineStart = scan.text.lastIndexOf('\n', top.start - 1) + 1
    const isInText = COMPONENTS[top.name]?.stands === 'text' || /[^\s>*-]/.test(scan.text.slice(lineStart, top.start))
    if (!isInText || !scan.hasBlankLine(top.tagEnd, before)) return
    neverClosed(scan, top)
    open.pop()
  }
}

function close(component: Component, end: number): void {
  component.end = end
  component.encloses = true
}

function readClosing(scan: Scan, open: Component[], start: number): number {
  const pattern = /<\/\s*([\w.:-]*)\s*>/y
  pattern.lastIndex = start
  const found = pattern.exec(scan.text)
  if (!found) {
    scan.fault(start, 'This closing tag is not finished. Write it as </Name>.')
    scan.blank(start, start + 2)
    return start + 2
  }
  const name = found[1] ?? ''
  const end = start + found[0].length
  const depth = open.findLastIndex((candidate) => candidate.name === name)
  if (depth >= 0) {
    for (const inner of open.splice(depth + 1).reverse()) neverClosed(scan, inner)
    close(open.pop() as Component, end)
    return end
  }
  scan.blank(start, end)
  const top = open.at(-1)
  if (top && !scan.hasBlankLine(top.tagEnd, start)) {
    scan.fault(start, `</${name}> does not close <${top.name}>, which is open here. Write </${top.name}>.`)
    close(top, end)
    top.isBroken = true
    scan.blank(top.start, top.tagEnd)
    open.pop()
  } else {
    scan.fault(start, `</${name}> closes nothing: no <${name}> is open here. Take it away, or write ${exampleOf(name)}`)
  }
  return end
}

function readBrace(scan: Scan, start: number): number {
  const { text, mended } = scan
  const commentEnd = text.startsWith('{/*', start) ? text.indexOf('*/}', start) : -1
  if (commentEnd >= 0) {
    scan.fault(
      start,
      'A comment in prose is easily published by mistake. Write it in the field "note:" at the top.',
      'warning',
    )
    return commentEnd + 3
  }
  const blankLine = /\n[ \t]*\r?\n/.exec(text.slice(start))
  const limit = blankLine ? start + blankLine.index : text.length
  let depth = 0
  let end = start
  for (; end < limit; end++) {
    if (text[end] === '{') depth++
    if (text[end] === '}' && --depth === 0) break
  }
  scan.fault(start, 'A curly brace { starts program code. For a brace in the text write \\{, otherwise take it away.')
  mended[start] = '('
  if (end < limit) mended[end] = ')'
  return start + 1
}

function readAngle(scan: Scan, open: Component[], start: number): number {
  const { text } = scan
  const next = text[start + 1] ?? ''
  if (/[A-Za-z]/.test(next)) {
    const address = /^<((?:https?|mailto):[^\s>]*|[\w.+-]+@[\w.-]+)>/.exec(text.slice(start, start + 400))
    if (address) {
      scan.fault(start, `An address between < and > is not read here. Write [words](${address[1]})`)
      scan.blank(start, start + address[0].length)
      return start + address[0].length
    }
    const { at, waits } = readOpening(scan, start)
    if (waits) open.push(waits)
    return at
  }
  if (next === '/') return readClosing(scan, open, start)
  if (text.startsWith('<!--', start)) {
    const comment = text.indexOf('-->', start)
    const end = comment < 0 ? start + 4 : comment + 3
    scan.fault(start, 'A comment <!-- … --> is not read here. For a private note use the field "note:" at the top.')
    scan.blank(start, end)
    return end
  }
  if (/\s/.test(next)) return start + 1
  scan.fault(start, `The sign <${next} would start a tag. Write "less than", or \\<${next}`)
  scan.mended[start] = ' '
  return start + 1
}

/** A block that begins with `import` or `export` is read as program code, also when it is an English sentence. */
function readStatement(scan: Scan, from: number, start: number): void {
  const statement = /^(import|export)\b/.exec(scan.text.slice(start, start + 7))?.[1]
  const isBlockStart = start === from || /(^|\n)[ \t]*\r?\n$/.test(scan.text.slice(from, start))
  if (!statement || !isBlockStart) return
  scan.fault(
    start,
    `A paragraph that begins with "${statement}" is read as program code. Components need no import: take this line away, or begin with another word.`,
  )
  scan.mended[start] = statement.slice(0, 1).toUpperCase()
}

/** Reads the tags of `text` from offset `from` on. Faults come in order of place. */
export function scanTags(text: string, from = 0): ScannedTags {
  const scan = createScan(text, from)
  const open: Component[] = []
  for (let at = from; at < text.length; ) {
    const character = text[at]
    if (scan.isCode[at]) at++
    else if (character === '\\') at += 2
    else if (character === '{') at = readBrace(scan, at)
    else if (character === '<') {
      closeParagraph(scan, open, at)
      const destination = text.slice(at - 2, at) === '](' ? text.indexOf('>', at) : -1
      at = destination > 0 ? destination + 1 : readAngle(scan, open, at)
    } else {
      if ((character === 'i' || character === 'e') && (at === from || text[at - 1] === '\n'))
        readStatement(scan, from, at)
      at++
    }
  }
  closeParagraph(scan, open, text.length)
  for (const component of open.reverse()) neverClosed(scan, component)
  scan.faults.sort((a, b) => a.offset - b.offset)
  return { components: scan.components, faults: scan.faults, mended: scan.mended.join('') }
}
