/** Keeps `.vscode/schemas/` in step with the content. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { editorSchemas } from '../../exports/editor-schemas.ts'
import { filesUnder, readContent } from '../../model/read-content.ts'

/** Where the schemas stand, from the project root. */
export const SCHEMA_FOLDER = '.vscode/schemas'

/** The paths of the files that lag behind the content of `root`, those that should not be there included. */
export function laggingSchemas(root: string): string[] {
  const wanted = editorSchemas(readContent(root).entries)
  const folder = join(root, SCHEMA_FOLDER)
  const written = (path: string) =>
    existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined
  return [
    ...[...wanted].flatMap(([path, text]) => (written(path) === text ? [] : [path])),
    ...filesUnder(folder).filter((path) => !wanted.has(path)),
  ]
}

/** Writes the files that lag, takes away those that should not be there, and gives their paths. */
export function writeSchemas(root: string): string[] {
  const wanted = editorSchemas(readContent(root).entries)
  const lagging = laggingSchemas(root)
  for (const path of lagging) {
    const file = join(root, SCHEMA_FOLDER, path)
    const text = wanted.get(path)
    mkdirSync(dirname(file), { recursive: true })
    if (text === undefined) rmSync(file)
    else writeFileSync(file, text)
  }
  return lagging
}
