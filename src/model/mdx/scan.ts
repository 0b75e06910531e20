/** What the readers of tags share: the text, what they found in it, and the mended copy. */
import { findCode } from './code-spans.ts'

export interface Attribute {
  name: string
  /** The text between the quotes; `true` for a name that stands alone. */
  value: string | true
  /** Offset of the name. */
  start: number
  /** Offset of the first character of the value; of the name where there is none. */
  valueStart: number
}

export interface Component {
  name: string
  attributes: Attribute[]
  /** Offset of the opening `<`. */
  start: number
  /** Offset after the opening tag. */
  tagEnd: number
  /** Offset after the closing tag; after the opening one where nothing is enclosed. */
  end: number
  encloses: boolean
  /** Whether its closing tag is missing or another one: it has been reported, and its extent is a guess. */
  isBroken: boolean
}

export interface TagFault {
  offset: number
  level: 'error' | 'warning'
  sentence: string
}

export interface Scan {
  readonly text: string
  readonly isCode: Uint8Array
  /** The text as single characters; faults are neutralised in it, so that every other one keeps its offset. */
  readonly mended: string[]
  readonly faults: TagFault[]
  readonly components: Component[]
  fault(offset: number, sentence: string, level?: TagFault['level']): void
  /** Puts spaces in the place of a stretch of the mended text. */
  blank(start: number, end: number): void
  /** Whether an empty line, which ends a paragraph, lies in a stretch. */
  hasBlankLine(start: number, end: number): boolean
}

/** Begins to read `text` from offset `from` on. */
export function createScan(text: string, from: number): Scan {
  const mended = text.split('')
  const faults: TagFault[] = []
  return {
    text,
    isCode: findCode(text, from),
    mended,
    faults,
    components: [],
    fault: (offset, sentence, level = 'error') => faults.push({ offset, level, sentence }),
    blank: (start, end) => {
      for (let at = start; at < Math.min(end, mended.length); at++) if (mended[at] !== '\n') mended[at] = ' '
    },
    hasBlankLine: (start, end) => /\n[ \t]*\r?\n/.test(text.slice(start, end)),
  }
}
