/**
 * Signs that nobody sees and that change what is read: what Windows, word processors and copied web pages leave behind.
 * Each has one safe answer or none at all.
 */

import { once } from '../content-files.ts'
import { type Fix, type Problem, splitFrontMatter } from '../read-content.ts'
import type { FileText } from '../read-text.ts'
import { positionsOf } from '../text-position.ts'
import type { Content } from './content-index.ts'

interface Finding {
  start: number
  end: number
  level: Problem['level']
  rule: string
  sentence: string
  /** What to write instead; undefined where only a person can know. */
  instead?: string
}

type Search = (match: RegExpExecArray, text: string, yamlEnd: number) => Omit<Finding, 'start' | 'end'> | undefined

const warning = (rule: string, sentence: string, instead?: string) =>
  ({ level: 'warning', rule, sentence, ...(instead === undefined ? {} : { instead }) }) as const

/** Whether only spaces, hyphens and a field’s name stand before a place on its line: a space there is syntax. */
const isStructure = (text: string, at: number) =>
  /^[\s-]*(?:[\w-]+:[ \u00a0]*)?$/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))

const WINDOWS_1252 = new TextDecoder('windows-1252')
/** Each sign of Windows-1252 and the byte it stands for. */
const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [WINDOWS_1252.decode(Uint8Array.of(byte)), byte]))

/** The text that was UTF-8 and has been read as Windows-1252; undefined where it was not. */
function unmangled(text: string): string | undefined {
  const bytes = [...text].map((sign) => byteOf.get(sign))
  if (bytes.some((byte) => byte === undefined)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes as number[]))
  } catch {
    return undefined
  }
}

const SEARCHES: readonly (readonly [RegExp, Search])[] = [
  [
    /\u00a0/g,
    (match, text, yamlEnd) => {
      const before = text[match.index - 1] ?? ''
      const after = text[match.index + 1] ?? ''
      if (match.index < yamlEnd && isStructure(text, match.index)) {
        const sentence = 'The space here is a non-breaking one, and fields cannot be read with it. Type a plain space.'
        return { ...warning('invisible-sign', sentence, ' '), level: 'error' }
      }
      // Between a figure and its unit it is meant.
      if (/\d/.test(before) && /\S/.test(after)) return undefined
      return warning('invisible-sign', 'The space here is a non-breaking one. Type a plain space.', ' ')
    },
  ],
  [
    /(?:\u00ad|\u200b|\u2060|\ufeff)+/g,
    () => warning('invisible-sign', 'A sign without width stands here, which nobody sees. Take it away.', ''),
  ],
  [
    /\u200c|\u200d/g,
    (match, text) => {
      const beside = `${text[match.index - 1] ?? ''}${text[match.index + 1] ?? ''}`
      if (/[^\p{Script=Latin}\d\s\p{P}]/u.test(beside)) return undefined
      return warning('invisible-sign', 'A sign without width stands here, which nobody sees. Take it away.', '')
    },
  ],
  [
    /\p{Bidi_Control}/gu,
    () => {
      const sentence =
        'A hidden sign here turns the direction of the text. Take it away; words of another direction stand in <bdi lang="he">…</bdi>.'
      return warning('invisible-sign', sentence)
    },
  ],
  [/[\p{Zl}\p{Zp}]/gu, () => warning('invisible-sign', 'A hidden line end stands here. Type a plain space.', ' ')],
  [
    /(?:(?![\t\n\r])\p{Cc})+/gu,
    () => warning('invisible-sign', 'A control sign stands here, which nobody sees. Take it away.', ''),
  ],
  [
    /\ufffd+/g,
    () => ({
      level: 'error',
      rule: 'lost-sign',
      sentence:
        'A sign was lost here when the file was saved in another encoding. Type it again and save the file as UTF-8.',
    }),
  ],
  [
    /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0178\u2010-\u203a\u20ac\u2122]+/g,
    ([found]) => {
      const meant = unmangled(found)
      if (meant === undefined) return undefined
      return warning('mangled-sign', `“${found}” is “${meant}”, read in a wrong encoding. Type ${meant}`, meant)
    },
  ],
  [
    /\p{Script=Latin}\p{M}+/gu,
    ([found]) => {
      const joined = found.normalize('NFC')
      if (joined === found) return undefined
      const sentence = `“${joined}” is written as two signs here, so that a search for the name misses it. Type it as one.`
      return warning('two-signs', sentence, joined)
    },
  ],
  [
    /[ \t\u00a0]+(?=\r?\n|$)/g,
    (match, text, yamlEnd) => {
      if (match[0] === '' || match[0] === '\u00a0') return undefined
      const isBreak =
        match.index >= yamlEnd && /\S {2,}$/.test(text.slice(Math.max(0, match.index - 1), match.index) + match[0])
      const sentence = isBreak
        ? 'Spaces at the end of a line make a new line on the page. Take them away, or write <br /> if one is meant.'
        : 'There are spaces at the end of this line. Take them away.'
      return warning('trailing-space', sentence, '')
    },
  ],
]

/** Everything that can be among the signs of a text at all: most texts are done with one look. */
const SUSPICIOUS = /(?![\t\n\r])\p{Cc}|[\p{Cf}\p{Zl}\p{Zp}\u00a0\ufffd\u00c2-\u00f4]|\p{M}|[ \t](?=\r?\n|$)/u

const searchSigns = once(({ path, text, hasMark }: FileText): Problem[] => {
  const problems: Problem[] = []
  const at = positionsOf(text)
  const add = ({ start, level, rule, sentence }: Omit<Finding, 'end' | 'instead'>, fix?: readonly Fix[]) =>
    problems.push({ path, ...at(Math.max(0, start)), level, sentence, rule, ...(fix ? { fix } : {}) })
  if (hasMark) {
    const sentence = 'This file begins with a hidden mark of Windows (a byte order mark). Save it as UTF-8 without one.'
    add({ start: 0, ...warning('byte-order-mark', sentence) }, [{ start: -1, end: 0, text: '' }])
  }
  if (text.includes('\r')) {
    const ends = [...text.matchAll(/\r\n?/g)]
    const sentence = 'This file has the line ends of Windows. Set your text editor to LF and save it again.'
    const first = ends[0]?.index ?? 0
    const fix = ends.map(({ index, 0: found }) => ({ start: index, end: index + found.length, text: '\n' }))
    add({ start: first, ...warning('line-ends', sentence) }, fix)
  }
  if (!SUSPICIOUS.test(text)) return problems
  const yamlEnd = path.endsWith('.mdx') ? text.length - splitFrontMatter(text).body.length : text.length
  for (const [pattern, search] of SEARCHES) {
    for (const match of text.matchAll(pattern)) {
      const found = search(match, text, yamlEnd)
      if (!found) continue
      const start = match.index
      const end = start + match[0].length
      add({ start, ...found }, found.instead === undefined ? undefined : [{ start, end, text: found.instead }])
    }
  }
  return problems
})

/** The rule of hidden signs, in every file that is read. */
export function checkSigns({ files, read }: Content): Problem[] {
  return files.flatMap((path) => {
    if (!/\.(?:yaml|mdx)$/.test(path)) return []
    const file = read(path)
    return file && !file.fault ? searchSigns(file) : []
  })
}
