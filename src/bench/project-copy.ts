/** Copies of the project and of its content to measure with, so that nothing is ever written into the real ones. */
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from '../build/site-folder.ts'
import { readTree } from '../model/check/mutations/tree.ts'
import { filesUnder } from '../model/content-files.ts'

const PARTS = ['astro.config.mjs', 'content', 'package-lock.json', 'package.json', 'public', 'src', 'tsconfig.json']

/** What only editors use: nothing that is published may need any of it. */
export const EDITING_TOOLS = [
  '.vscode',
  'src/cli/changes',
  'src/cli/changes.ts',
  'src/cli/edit',
  'src/cli/edit.ts',
  'src/cli/edition.ts',
  'src/cli/links.ts',
  'src/cli/mutate.ts',
  'src/cli/new',
  'src/cli/new.ts',
  'src/cli/schemas',
  'src/cli/schemas.ts',
  'src/client/dev',
  'src/dev/changed-files.ts',
  'src/dev/editing-server.ts',
  'src/dev/editing-state.ts',
  'src/dev/page-files.ts',
  'src/dev/sentences-page.ts',
  'src/model/check/mutations',
]

/** Copies the project into an empty folder; packages are linked. */
export function copyProject(folder: string): string {
  mkdirSync(folder, { recursive: true })
  for (const part of PARTS) cpSync(join(PROJECT, part), join(folder, part), { recursive: true })
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** Takes the editing tools out of a copy of the project. */
export function removeEditingTools(folder: string): void {
  for (const part of EDITING_TOOLS) rmSync(join(folder, part), { recursive: true, force: true })
}

/** Entries that may be there any number of times; threads and pages are a closed list, and their prose grows instead. */
const REPEATED = ['events', 'sources', 'actors', 'places', 'glossary', 'series']
const TITLE = /^(title|name|term): (["']?)/m

/**
 * Writes content as if there were `times` as much of it: every entry again under a name of its own, naming the entries of
 * its own copy, and prose as many times as long.
 * @returns the number of files
 */
export function multiplyContent(folder: string, times: number): number {
  const tree = readTree(PROJECT)
  const ids = new Set(
    [...tree.keys()]
      .filter((path) => REPEATED.includes(path.split('/')[1] ?? ''))
      .map((path) => path.replace(/^.*\/|\.yaml$/g, '')),
  )
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const [path, text] of tree) {
    const isProse = path.endsWith('.mdx')
    const bodyAt = isProse ? text.indexOf('\n---\n', 4) + 5 : text.length
    write(path, isProse ? text + text.slice(bodyAt).repeat(times - 1) : text)
    if (!REPEATED.includes(path.split('/')[1] ?? '')) continue
    for (let copy = 2; copy <= times; copy++) {
      const named = text.replaceAll(/(?<=^(?: +- |[\w ]+: ))[a-z0-9-]+$/gm, (id) =>
        ids.has(id) ? `${id}-no-${copy}` : id,
      )
      write(
        path.replace('.yaml', `-no-${copy}.yaml`),
        named.replace(TITLE, (found) => `${found}No ${copy}: `.replace(/: $/, ', ')),
      )
    }
  }
  return filesUnder(join(folder, 'content')).length
}
