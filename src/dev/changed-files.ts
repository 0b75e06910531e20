/** What differs from the last commit, by entry and field. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readEntry } from '../model/read-content.ts'
import type { ChangedField, ChangedFile } from '../schema/editing-state.ts'
import { type CollectionName, SHAPES } from '../schema/shapes.ts'

const run = promisify(execFile)

/** Values beyond this are cut: the panel says what changed, and the file says the rest. */
const LONGEST = 120

const shown = (value: unknown): string | undefined => {
  if (value === undefined) return undefined
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** The fields of a text of an entry; the paragraphs of its prose under `body`. */
function fieldsOf(path: string, text: string): Map<string, unknown> {
  const [, folder = '', ...inside] = path.split('/')
  if (!(folder in SHAPES)) return new Map()
  const { entry } = readEntry(folder as CollectionName, inside.join('/').replace(/\.\w+$/, ''), path, text)
  const fields = new Map(Object.entries((entry.value ?? {}) as Record<string, unknown>))
  if (entry.body.trim() !== '') fields.set('body', entry.body)
  return fields
}

const paragraphs = (body: unknown): string[] =>
  typeof body === 'string'
    ? body
        .split(/\n\s*\n/)
        .map((part) => part.trim())
        .filter(Boolean)
    : []

/** Prose is told of by its paragraphs: those that are new, and how many went. */
function changedProse(was: unknown, now: unknown): ChangedField {
  const before = new Set(paragraphs(was))
  const after = new Set(paragraphs(now))
  const fresh = [...after].filter((part) => !before.has(part))
  const gone = [...before].filter((part) => !after.has(part))
  const told = (parts: string[]) =>
    parts.length === 0 ? undefined : parts.length === 1 ? shown(parts[0]) : `${parts.length} paragraphs`
  const [old, young] = [told(gone), told(fresh)]
  return { field: 'body', ...(old === undefined ? {} : { was: old }), ...(young === undefined ? {} : { now: young }) }
}

/** The fields in which two texts of one file differ, in the order of the fields. */
export function changedFields(path: string, was: string, now: string): ChangedField[] {
  const before = fieldsOf(path, was)
  const after = fieldsOf(path, now)
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) => {
    const [old, young] = [before.get(field), after.get(field)]
    if (JSON.stringify(old) === JSON.stringify(young)) return []
    if (field === 'body') return [changedProse(old, young)]
    const [wasShown, nowShown] = [shown(old), shown(young)]
    return [
      {
        field,
        ...(wasShown === undefined ? {} : { was: wasShown }),
        ...(nowShown === undefined ? {} : { now: nowShown }),
      },
    ]
  })
}

const KINDS: Readonly<Record<string, ChangedFile['kind']>> = { '?': 'new', A: 'new', D: 'gone' }

async function readChange(root: string, prefix: string, line: string): Promise<ChangedFile> {
  const path = line.slice(3).slice(prefix.length)
  const kind = KINDS[line.slice(0, 2).trim()[0] ?? ''] ?? 'changed'
  if (kind === 'gone') return { path, kind, fields: [] }
  const now = await readFile(join(root, path), 'utf8').catch(() => '')
  if (kind === 'new') return { path, kind, fields: [] }
  const { stdout: was } = await run('git', ['show', `HEAD:${prefix}${path}`], { cwd: root, maxBuffer: 8e6 })
  return { path, kind, fields: changedFields(path, was, now) }
}

/** The files under `root/content` that differ from the last commit, or a sentence that says why that is not known. */
export async function changedFiles(root: string): Promise<ChangedFile[] | string> {
  try {
    const { stdout: prefix } = await run('git', ['rev-parse', '--show-prefix'], { cwd: root })
    const { stdout } = await run('git', ['status', '--porcelain', '-z', '--no-renames', '-uall', '--', 'content'], {
      cwd: root,
    })
    const lines = stdout.split('\0').filter(Boolean)
    return await Promise.all(lines.map((line) => readChange(root, prefix.trim(), line)))
  } catch {
    return 'This folder is not kept with git, or has no commit yet, so what changed is not known.'
  }
}
