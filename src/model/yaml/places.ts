/** Where the parts of a YAML text begin and end. Offsets count UTF-16 units from 0. */
import { isCollection, isMap, isScalar, type Node, type YAMLMap } from 'yaml'

export const lineStart = (source: string, offset: number): number => source.lastIndexOf('\n', offset - 1) + 1

/** Where the next line begins; the length of the text on its last line. An offset at a line’s start ends the line before. */
export function lineEnd(source: string, offset: number): number {
  if (offset > 0 && source[offset - 1] === '\n') return offset
  const found = source.indexOf('\n', offset)
  return found < 0 ? source.length : found + 1
}

/** Where a value ends: the last sign of it, or for folded text the start of the next line. Comments after it are not part of it. */
export function endOf(source: string, node: Node): number {
  const end = node.range?.[1] ?? 0
  if (isCollection(node) && !node.flow) {
    const last = node.items.at(-1)
    const inner = isMap(node) ? (node.items.at(-1)?.value ?? node.items.at(-1)?.key) : last
    return inner ? endOf(source, inner as Node) : end
  }
  if (isScalar(node) && node.type?.startsWith('BLOCK')) {
    // Empty lines that follow belong to whatever comes next.
    const text = source.slice(node.range?.[0] ?? 0, end)
    const kept = text.replace(/(?:\r?\n[ \t]*)+$/, '')
    return lineEnd(source, (node.range?.[0] ?? 0) + kept.length)
  }
  return end
}

export type Fields = {
  name: string
  keyStart: number
  column: number
  afterColon: number
  value: Node | null
  end: number
}[]

/** The fields of a group that is written one to a line. */
export function fieldsOf(source: string, node: YAMLMap): Fields {
  return node.items.map((pair) => {
    const key = pair.key as Node
    const [keyStart, keyEnd] = key.range as [number, number, number]
    const afterColon = source.indexOf(':', keyEnd) + 1
    const value = pair.value as Node | null
    const end = Math.max(afterColon, value ? endOf(source, value) : 0)
    const name = String(isScalar(key) ? key.value : '')
    return { name, keyStart, column: keyStart - lineStart(source, keyStart), afterColon, value, end }
  })
}

/** The hyphen that begins an item; -1 when something else stands between. */
export function hyphenBefore(source: string, item: Node): number {
  const start = item.range?.[0] ?? 0
  const hyphen = source.lastIndexOf('-', start - 1)
  return hyphen >= 0 && source.slice(hyphen + 1, start).trim() === '' ? hyphen : -1
}
