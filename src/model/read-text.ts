/** Reads a file as text, and says in words why where it is none: no UTF-8, too large, not to be opened. */
import { readFileSync } from 'node:fs'
import { type Position, positionsOf } from './text-position.ts'

/** Files beyond this are no content: the largest thread is a thirtieth of it. In bytes. */
export const LARGEST_FILE = 1_000_000

/** Why a file cannot be read as text. */
export interface TextFault extends Position {
  sentence: string
  rule: 'encoding' | 'file-size' | 'unreadable'
}

export interface FileText {
  /** Path from the project root, with forward slashes. */
  readonly path: string
  /** The text without a byte order mark; empty where there is a fault. */
  readonly text: string
  /** Whether the file begins with a byte order mark. */
  readonly hasMark: boolean
  readonly fault?: TextFault
}

const AS_UTF8 = 'Save it again as UTF-8; a text editor asks for the encoding under “Save as” or “Save with encoding”.'

/** Number of bytes at the beginning that are UTF-8. */
function soundLength(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const isSound = (length: number) => {
    try {
      decoder.decode(bytes.subarray(0, length))
      return true
    } catch {
      return false
    }
  }
  let low = 0
  let high = bytes.length
  // A cut inside a sign looks unsound too, but never before the sign that is at fault: the search ends beside it.
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ([0, 1, 2, 3].some((back) => middle - back >= low && isSound(middle - back))) low = middle
    else high = middle - 1
  }
  while (low > 0 && !isSound(low)) low--
  return low
}

function wrongEncoding(bytes: Uint8Array): TextFault | undefined {
  const start = { line: 1, column: 1 }
  const zeros = bytes.subarray(0, 400).filter((byte) => byte === 0).length
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || zeros > 20) {
    return { ...start, rule: 'encoding', sentence: `This file is saved as UTF-16, or is no text. ${AS_UTF8}` }
  }
  const length = soundLength(bytes)
  if (length === bytes.length) return undefined
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, length))
  const sign = new TextDecoder('windows-1252').decode(bytes.subarray(length, length + 1))
  const sentence = `From this place on the file is not written in UTF-8: the sign here was probably “${sign}”. ${AS_UTF8}`
  return { ...positionsOf(before)(before.length), rule: 'encoding', sentence }
}

/** Decodes the bytes of a file. */
export function decodeText(path: string, bytes: Uint8Array): FileText {
  const unread = (fault: TextFault): FileText => ({ path, text: '', hasMark: false, fault })
  if (bytes.length > LARGEST_FILE) return unread(tooLarge(bytes.length))
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const text = new TextDecoder('utf-8').decode(bytes)
  if (text.includes('\uFFFD') || text.includes('\0')) {
    const fault = wrongEncoding(bytes)
    if (fault) return unread(fault)
  }
  return { path, text, hasMark }
}

/** What is said of a file that is far too large. */
export function tooLarge(bytes: number): TextFault {
  const size = (bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1, minimumFractionDigits: 1 })
  const sentence = `This file has ${size} MB, and one of content/ has at most 1. Pictures and documents do not belong here; pictures go into public/.`
  return { line: 1, column: 1, rule: 'file-size', sentence }
}

/** Reads one file; undefined where there is none. `size` in bytes spares reading what is too large. */
export function readText(file: string, path: string, size = 0): FileText | undefined {
  if (size > LARGEST_FILE) return { path, text: '', hasMark: false, fault: tooLarge(size) }
  try {
    return decodeText(path, readFileSync(file))
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    const sentence = 'This file cannot be opened. It must be a plain file that you may read.'
    return { path, text: '', hasMark: false, fault: { line: 1, column: 1, rule: 'unreadable', sentence } }
  }
}
