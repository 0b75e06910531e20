/**
 * Changes values inside a YAML text and leaves every other byte: comments, quotes, order, line ends. Values are replaced
 * by their source range, because writing a whole file anew folds text and drops quotes that nobody touched.
 */
import { isDeepStrictEqual } from 'node:util'
import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { readYaml } from '../read-yaml.ts'
import { alignLists } from './align-lists.ts'
import { endOf, type Fields, fieldsOf, hyphenBefore, lineEnd, lineStart } from './places.ts'
import { indented, yamlFlowText, yamlText, yamlValueText } from './yaml-text.ts'

/** The change cannot be made by touching its own place only. */
export class CannotChange extends Error {}

interface Edit {
  start: number
  end: number
  text: string
}

/** The names of the fields of the group at a path, in the order in which a file has them. */
export type FieldOrder = (path: readonly PropertyKey[]) => readonly string[]

interface Change {
  source: string
  order: FieldOrder
  edits: Edit[]
}

const cannot = () => new CannotChange('This change would touch other parts of the file. Make it in a text editor.')
const plain = (node: unknown): unknown => (node as { toJSON?: () => unknown } | null)?.toJSON?.() ?? null
const same = (node: unknown, after: unknown) => isDeepStrictEqual(plain(node), after)
const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A line of its own for a field or item that was not there. */
function insert({ source, edits }: Change, offset: number, text: string): void {
  const isCut = offset === source.length && offset > 0 && !source.endsWith('\n')
  edits.push({ start: offset, end: offset, text: isCut ? `\n${text.replace(/\n$/, '')}` : text })
}

function changeFlow({ source, edits }: Change, node: YAMLMap | YAMLSeq, after: unknown): void {
  const [start, end] = node.range as [number, number, number]
  const old = source.slice(start, end)
  if (/(?:^|\s)#/m.test(old) || (isSeq(node) ? !Array.isArray(after) : !isGroup(after))) throw cannot()
  const written = (value: unknown, kept: unknown) => {
    const range = same(kept, value) ? (kept as Node | undefined)?.range : undefined
    return range ? source.slice(range[0], range[1]) : yamlFlowText(value)
  }
  const pad = /^[[{]\s/.test(old) && !/^[[{]\s*\n/.test(old) ? ' ' : ''
  const inside = isSeq(node)
    ? (after as unknown[]).map((value) =>
        written(
          value,
          node.items.find((item) => same(item, value)),
        ),
      )
    : Object.entries(after as object).map(
        ([name, value]) => `${yamlFlowText(name)}: ${written(value, node.get(name, true))}`,
      )
  const [open, close] = isSeq(node) ? ['[', ']'] : ['{', '}']
  edits.push({ start, end, text: `${open}${pad}${inside.join(', ')}${pad}${close}` })
}

/** Puts a value in the place of another one, written in the same manner where both are text. */
function replaceValue(change: Change, field: Fields[number], after: unknown): void {
  const { afterColon, column, value } = field
  const like = isScalar(value) && typeof value.value === 'string' ? value.type : undefined
  const text = yamlValueText(after, like as never, column, false).replace(/\n$/, '')
  const end = value ? endOf(change.source, value) : afterColon
  const endsLine = change.source.slice(0, end).endsWith('\n')
  change.edits.push({ start: afterColon, end: endsLine ? end - 1 : end, text })
}

function changeFields(change: Change, node: YAMLMap, after: Record<string, unknown>, path: PropertyKey[]): void {
  const { source, edits } = change
  const fields = fieldsOf(source, node)
  const kept = fields.filter(({ name }) => after[name] !== undefined)
  if (kept.length === 0) throw cannot()
  for (const field of fields) {
    const value = after[field.name]
    if (value === undefined) {
      const start = lineStart(source, field.keyStart)
      // The first field of an item stands behind its hyphen.
      if (source.slice(start, field.keyStart).trim() !== '') throw cannot()
      edits.push({ start, end: lineEnd(source, field.end), text: '' })
    } else if (!same(field.value, value)) changeField(change, field, value, [...path, field.name])
  }
  const order = [...change.order(path)]
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  const added = Object.keys(after).filter(
    (name) => after[name] !== undefined && !fields.some((field) => field.name === name),
  )
  for (const name of added.sort((a, b) => place(a) - place(b))) {
    const isEarlier = (field: Fields[number]) => !order.includes(name) || place(field.name) < place(name)
    const before = fields.findLast(isEarlier) ?? fields[0]!
    insert(
      change,
      lineEnd(source, before.end),
      indented(yamlText({ [name]: after[name] }, before.column), before.column),
    )
  }
}

function changeField(change: Change, field: Fields[number], after: unknown, path: PropertyKey[]): void {
  const { value } = field
  const isEmpty = Array.isArray(after) && after.length === 0
  if (isSeq(value) && Array.isArray(after) && !isEmpty && value.items.length > 0) changeNode(change, value, after, path)
  else if (isMap(value) && isGroup(after)) changeNode(change, value, after, path)
  else replaceValue(change, field, after)
}

function changeItems(change: Change, node: YAMLSeq, after: readonly unknown[], path: PropertyKey[]): void {
  const { source, edits } = change
  const items = node.items as Node[]
  const hyphens = items.map((item) => hyphenBefore(source, item))
  if (hyphens.includes(-1)) throw cannot()
  const column = hyphens[0]! - lineStart(source, hyphens[0]!)
  let last: number | undefined
  for (const { old, now } of alignLists(items.map(plain), after)) {
    if (old !== undefined && now === undefined) {
      const start = lineStart(source, hyphens[old]!)
      edits.push({ start, end: lineEnd(source, endOf(source, items[old]!)), text: '' })
    }
    if (old !== undefined && now !== undefined && !same(items[old], after[now])) {
      changeItem(change, items[old]!, after[now], column, [...path, old])
    }
    if (old === undefined && now !== undefined) {
      const offset = last === undefined ? lineStart(source, hyphens[0]!) : lineEnd(source, endOf(source, items[last]!))
      insert(change, offset, indented(yamlText([after[now]], column), column))
    }
    if (old !== undefined) last = old
  }
}

function changeItem(change: Change, item: Node, after: unknown, column: number, path: PropertyKey[]): void {
  if (!isScalar(item)) {
    changeNode(change, item, after, path)
    return
  }
  const start = hyphenBefore(change.source, item) + 1
  const like = typeof item.value === 'string' ? item.type : undefined
  const text = yamlValueText(after, like as never, column, true).replace(/\n$/, '')
  const end = endOf(change.source, item)
  change.edits.push({ start, end: change.source[end - 1] === '\n' ? end - 1 : end, text })
}

function changeNode(change: Change, node: unknown, after: unknown, path: PropertyKey[]): void {
  if (same(node, after)) return
  if ((isMap(node) || isSeq(node)) && node.flow) changeFlow(change, node, after)
  else if (isMap(node) && isGroup(after)) changeFields(change, node, after, path)
  else if (isSeq(node) && Array.isArray(after)) changeItems(change, node, after, path)
  else throw cannot()
}

function attempt(yaml: string, after: Record<string, unknown>, order: FieldOrder, wholeFields: boolean): string {
  const { contents } = parseDocument(yaml, { version: '1.2', schema: 'core', logLevel: 'error' })
  const change: Change = { source: yaml, order, edits: [] }
  if (contents === null) change.edits.push({ start: yaml.length, end: yaml.length, text: yamlText(after) })
  else if (wholeFields && isMap(contents)) {
    // Where a part of a field cannot be changed alone, the field is written anew, and only that.
    const fields = fieldsOf(yaml, contents)
    for (const field of fields) {
      if (after[field.name] !== undefined && !same(field.value, after[field.name])) {
        replaceValue(change, field, after[field.name])
      }
    }
    const rest = Object.fromEntries(
      Object.entries(after).map(([name, value]) => [
        name,
        fields.some((field) => field.name === name) ? plain(contents.get(name, true)) : value,
      ]),
    )
    changeFields(change, contents, rest, [])
  } else changeNode(change, contents, after, [])
  const ending = /\r\n/.test(yaml) ? '\r\n' : '\n'
  // Of two at one place the one pushed first stands first; from the back, so that no place moves.
  const edits = change.edits.map((edit, index) => ({ ...edit, index }))
  edits.sort((a, b) => b.start - a.start || b.end - a.end || b.index - a.index)
  let text = yaml
  for (const edit of edits) {
    text = text.slice(0, edit.start) + edit.text.replaceAll('\n', ending) + text.slice(edit.end)
  }
  const read = readYaml(text)
  if (read.faults.length > 0 || !isDeepStrictEqual(read.value ?? {}, after)) throw cannot()
  return text
}

/**
 * The text with the values of `after`; what is undefined or missing there is taken away.
 * @throws CannotChange when that cannot be done exactly
 */
export function changeYaml(yaml: string, after: Record<string, unknown>, order: FieldOrder = () => []): string {
  const wanted = Object.fromEntries(Object.entries(after).filter(([, value]) => value !== undefined))
  if (isDeepStrictEqual(readYaml(yaml).value, wanted)) return yaml
  try {
    return attempt(yaml, wanted, order, false)
  } catch (error) {
    if (!(error instanceof CannotChange)) throw error
    return attempt(yaml, wanted, order, true)
  }
}
