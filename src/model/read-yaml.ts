/** Reads YAML (1.2, core schema: a date stays text) with a way back from each field to its line and column. */
import { type Document, isAlias, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { readPlainYaml } from './plain-yaml.ts'
import type { Position } from './text-position.ts'
import { describeYamlFault, type YamlFault } from './yaml-faults.ts'

/** Where a field stands: its value, or (with `key`) its name, or the nearest parent. */
export type Locate = (field: readonly PropertyKey[], what?: 'value' | 'key') => Position

export interface ReadYaml {
  /** Plain values; undefined when the text has faults. */
  value: unknown
  locate: Locate
  faults: YamlFault[]
}

interface Parsed {
  document: Document
  at: (offset: number) => Position
}

function parse(yaml: string, lineOffset: number): Parsed {
  const lines = new LineCounter()
  const document = parseDocument(yaml, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    logLevel: 'error',
  })
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1) + lineOffset, column: Math.max(col, 1) }
  }
  return { document, at }
}

function createLocator({ document, at }: Parsed): Locate {
  const first = at(0)
  return (field, what = 'value') => {
    for (let depth = field.length; depth > 0; depth--) {
      const parent = depth === 1 ? document.contents : document.getIn(field.slice(0, depth - 1), true)
      const key = field[depth - 1]
      if (isNode(parent) && 'items' in parent) {
        const pair = parent.items.find(
          (candidate) => isPair(candidate) && isScalar(candidate.key) && String(candidate.key.value) === String(key),
        )
        if (isPair(pair) && isNode(pair.key) && pair.key.range) {
          // An empty value has no place of its own worth pointing at, and a list or group begins at its name.
          const value = pair.value
          const ownPlace = isScalar(value) && value.value !== null && value.range
          return at(what === 'key' || !ownPlace ? pair.key.range[0] : ownPlace[0])
        }
      }
      const node = document.getIn(field.slice(0, depth), true)
      if (isNode(node) && node.range) return at(node.range[0])
    }
    return first
  }
}

/** Anchors, aliases and tags are YAML features that no editor means: a text began with `&`, `*` or `!`. */
function markers(document: Document, yaml: string): number[] {
  if (!/(?:^|[\s[{,])[&*!]\S?/m.test(yaml)) return []
  const offsets: number[] = []
  const back = (offset: number, sign: string) => yaml.lastIndexOf(sign, offset)
  visit(document, {
    Node(_key, node) {
      if (!node.range) return
      if (isAlias(node)) offsets.push(node.range[0])
      else if (node.anchor) offsets.push(back(node.range[0], '&'))
      else if (node.tag && /^!/.test(node.tag)) offsets.push(back(node.range[0], '!'))
    },
  })
  return offsets
}

/** Reads one YAML text with the whole parser. `lineOffset` is the number of lines before it in its file. */
export function parseYaml(yaml: string, lineOffset = 0): Omit<ReadYaml, 'locate'> {
  const { document, at } = parse(yaml, lineOffset)
  const found = [
    ...document.errors.map((fault) => ({ offset: fault.pos[0], code: fault.code as string, message: fault.message })),
    ...markers(document, yaml).map((offset) => ({ offset, code: 'BAD_SCALAR_START', message: '' })),
  ]
  const faults: YamlFault[] = []
  const seen = new Set<number>()
  for (const { offset, code, message } of found) {
    const place = at(offset)
    const line = place.line - lineOffset
    const fault = describeYamlFault({ line, column: place.column, code, message }, yaml)
    // One mistake often makes the parser stumble twice: of several faults on a line the first says it best.
    if (seen.has(line) || seen.has(fault.line)) continue
    seen.add(line).add(fault.line)
    faults.push({ ...fault, line: fault.line + lineOffset })
  }
  return { value: faults.length > 0 ? undefined : document.toJS(), faults }
}

/** Reads one YAML text. `lineOffset` is the number of lines before it in its file. */
export function readYaml(yaml: string, lineOffset = 0): ReadYaml {
  // Places are asked for in few files: those are read again, and the documents of all others can be forgotten.
  let locator: Locate | undefined
  const locate: Locate = (field, what) => {
    locator ??= createLocator(parse(yaml, lineOffset))
    return locator(field, what)
  }
  const plain = readPlainYaml(yaml)
  return plain ? { value: plain, faults: [], locate } : { ...parseYaml(yaml, lineOffset), locate }
}
