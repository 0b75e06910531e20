/** Writes a new entry, once, and only if the check accepts it. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInspector } from '../../model/check/check-content.ts'
import { fieldNames, idsOf } from '../../model/check/shape-fields.ts'
import { shapeFindings } from '../../model/check/shape-sentences.ts'
import { extensionOf, type Problem, type RawEntry } from '../../model/read-content.ts'
import { yamlText } from '../../model/yaml/yaml-text.ts'
import { Refusal } from '../refusal.mjs'
import { SCHEMA_FOLDER, writeSchemas } from '../schemas/write-schemas.ts'
import type { Mended } from './corrected.ts'
import type { Kind, Values } from './kinds.ts'

/** The text of an entry: its fields in the order of the shape, without those that are empty. */
export function entryFile({ collection }: Kind, values: Values): string {
  const isThere = (value: unknown) =>
    value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
  const names = fieldNames(collection).filter(
    (name) => isThere(values[name]) || (collection === 'threads' && name === 'readings'),
  )
  const yaml = yamlText(Object.fromEntries(names.map((name) => [name, values[name] ?? []])))
  return extensionOf(collection) === '.mdx' ? `---\n${yaml}---\n\nThe essay begins here.\n` : yaml
}

/** What is wrong with a value before it is written, in the sentences of the check. */
export function fieldFaults({ collection }: Kind, values: Values, entries: readonly RawEntry[]): string[] {
  const known = new Set(entries.map((entry) => `${entry.collection}/${entry.id}`))
  const wrong = shapeFindings(collection, values).map(({ path, sentence }) => {
    return path.length > 0 ? `--${String(path[0])}: ${sentence}` : sentence
  })
  const unknown = idsOf(collection, values)
    .filter(({ target, id }) => !known.has(`${target}/${id}`))
    .map(
      ({ target, id, path }) =>
        `--${String(path[0])}: There is no "${id}" in content/${target}. Make it first, or choose one that is there.`,
    )
  return [...wrong, ...unknown]
}

const asLine = ({ path, line, column, level, sentence, rule }: Problem) =>
  `${path}:${line}:${column}  ${level}  ${sentence}  [${rule}]`

/**
 * Writes `content/<collection>/<id>` and gives its path and what the check minds about it without refusing it.
 * @param mended a file that is written with it
 * @throws Refusal when the file is there, or the check finds an error in it; then nothing is left behind
 */
export function writeEntry(
  root: string,
  kind: Kind,
  id: string,
  values: Values,
  mended?: Mended,
): { path: string; warnings: string[] } {
  const path = `content/${kind.collection}/${id}${extensionOf(kind.collection)}`
  const file = join(root, path)
  const taken = () =>
    new Refusal(`${path} is already there, and nothing was written. Choose another --id, or edit that file.`)
  if (existsSync(file)) throw taken()
  const inspector = createInspector(root)
  const before = new Set(inspector.inspect().problems.map(asLine))
  mkdirSync(dirname(file), { recursive: true })
  try {
    writeFileSync(file, entryFile(kind, values), { flag: 'wx' })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? taken() : error
  }
  const old = mended && readFileSync(join(root, mended.path))
  if (mended) writeFileSync(join(root, mended.path), mended.text)
  const found = inspector.inspect().problems.filter((problem) => !before.has(asLine(problem)))
  const errors = found.filter(({ level }) => level === 'error')
  if (errors.length > 0) {
    rmSync(file)
    if (mended && old) writeFileSync(join(root, mended.path), old)
    throw new Refusal(`Nothing was written, because the check would refuse it:\n${errors.map(asLine).join('\n')}`)
  }
  if (existsSync(join(root, SCHEMA_FOLDER))) writeSchemas(root)
  return { path, warnings: found.filter((problem) => problem.path === path).map(asLine) }
}
