/** Values as YAML the way this site’s files are written: plain where that is safe, long text folded, small groups on one line. */
import { Document, isMap, isScalar, isSeq, type Node, Scalar, visit } from 'yaml'

/** Columns that a line of folded text may take, its indent included. */
const LINE_WIDTH = 100
const YAML = { version: '1.2', schema: 'core' } as const
const OPTIONS = { flowCollectionPadding: false, indentSeq: true } as const

/** Groups with no text that could grow long stand on one line: `{from: RU, to: IR, kind: support}`. */
const isSmall = (values: readonly unknown[]) =>
  values.every((value) => typeof value !== 'object' && String(value).length < 20) && values.join().length < 60

/** Sets how each part is written, without asking what it means. */
function style(document: Node, indent: number): void {
  visit(document, {
    Scalar(key, scalar, path) {
      if (key === 'key' || typeof scalar.value !== 'string') return
      const depth = path.filter((part) => isMap(part) || isSeq(part)).length
      const parent = path.at(-1)
      const name = parent && 'key' in parent && isScalar(parent.key) ? `${parent.key.value}: ` : ''
      const isLong = indent + 2 * Math.max(0, depth - 1) + name.length + scalar.value.length > LINE_WIDTH
      if (isLong && /\S \S/.test(scalar.value) && !/^\s|\n/.test(scalar.value)) scalar.type = Scalar.BLOCK_FOLDED
    },
    Seq(_key, list) {
      for (const item of list.items) {
        if (isMap(item) && isSmall(item.items.map(({ value }) => (isScalar(value) ? value.value : value)))) {
          item.flow = true
        }
      }
    },
  })
}

/**
 * A value as YAML, with a line end after it. A list or group begins on its first line without an indent.
 * @param indent columns that the text will be moved to the right by
 */
export function yamlText(value: unknown, indent = 0): string {
  const document = new Document(value, YAML)
  if (document.contents) style(document.contents as Node, indent)
  return document.toString({ ...OPTIONS, lineWidth: LINE_WIDTH - indent })
}

/** A value on one line, as it may stand inside `[ ]` or `{ }`. */
export function yamlFlowText(value: unknown): string {
  // Inside a list, so that signs which end a value there are put in quotes.
  const document = new Document([value], YAML)
  if (isSeq(document.contents)) document.contents.flow = true
  return document
    .toString({ ...OPTIONS, lineWidth: 0 })
    .trim()
    .slice(1, -1)
}

/**
 * What stands after `name:` or `-`, its space or line end included, in the manner of a value that stood there before.
 * @param like how the old value was written: in quotes, folded, plain
 * @param indent columns before the name or hyphen
 */
export function yamlValueText(value: unknown, like: Scalar.Type | undefined, indent: number, isItem: boolean): string {
  if (typeof value !== 'string' || like === undefined) {
    const text = yamlText(isItem ? [value] : { x: value }, indent)
    return indentedRest(text.slice(isItem ? 1 : 2), indent)
  }
  const scalar = new Scalar(value)
  scalar.type = like
  const isFolded = like === Scalar.BLOCK_FOLDED
  const document = new Document(isItem ? [scalar] : { x: scalar }, YAML)
  const text = document.toString({ ...OPTIONS, lineWidth: isFolded ? LINE_WIDTH - indent : 0 })
  return indentedRest(text.slice(isItem ? 1 : 2), indent)
}

const indentedRest = (text: string, columns: number) => text.replace(/\n(?=.)/g, `\n${' '.repeat(columns)}`)

/** Lines moved to the right; empty ones stay empty. */
export const indented = (text: string, columns: number): string => text.replace(/^(?=.)/gm, ' '.repeat(columns))
