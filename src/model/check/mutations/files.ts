/** Mistakes with whole files: taken away, renamed, copied, misnamed, put elsewhere. */
import { NEEDED_ENTRIES } from '../../../schema/needed-entries.ts'
import type { CollectionName } from '../../../schema/shapes.ts'
import type { Change, Mutation, Place } from './mutation.ts'
import type { Random } from './random.ts'
import { idOf, pathsIn, type Tree } from './tree.ts'

/** How entries of each collection are named; a mere mention in the words of a text breaks nothing. */
const NAMING: Readonly<Record<string, (id: string) => RegExp>> = {
  sources: (id) => new RegExp(`(?:- |source: |[[,] ?|source="(?:[\\w-]+ )*)${id}(?![\\w-])`),
  places: (id) => new RegExp(`^ +- ${id}$`),
  actors: (id) => new RegExp(`^ +- ${id}$|speaker="${id}"|/actors/${id}/`),
  events: (id) => new RegExp(`^ +- ${id}$|(?:event: |[[,] ?|event=")${id}(?![\\w-])|/events/${id}/`),
  threads: (id) => new RegExp(`^thread: ${id}$|/threads/${id}/`),
  pages: (id) => new RegExp(`\\(/${id}/`),
  glossary: (id) => new RegExp(`<Term id="${id}"|/glossary/#${id}\\)`),
}

/** Every line of the content that names an entry. */
function namesOf(tree: Tree, path: string): Place[] {
  const id = idOf(path)
  const naming = NAMING[path.split('/')[1] ?? '']?.(id)
  if (!naming) return []
  return [...tree].flatMap(([by, text]) => {
    if (by === path || !text.includes(id)) return []
    const lines = text.split('\n').flatMap((line, index) => (naming.test(line) ? [index + 1] : []))
    return lines.length > 0 ? [{ path: by, lines }] : []
  })
}

const gone = (kind: string, folder: string, rule: string): Mutation => ({
  kind,
  is: 'mistake',
  rules: [rule],
  make(tree, random) {
    const path = random.pick(pathsIn(tree, folder).filter((each) => namesOf(tree, each).length > 0))
    return path ? { files: new Map([[path, null]]), places: namesOf(tree, path) } : undefined
  },
})

/** An entry that may not be seen yet, named by what may. */
const keptBack = (kind: string, folder: string, line: string): Mutation => ({
  kind,
  is: 'mistake',
  rules: ['withheld'],
  make(tree, random) {
    const path = random.pick(pathsIn(tree, folder).filter((each) => namesOf(tree, each).length > 0))
    return path ? { files: new Map([[path, `${line}\n${tree.get(path)}`]]), places: namesOf(tree, path) } : undefined
  },
})

/** One file under another name; `places` are told the old and the new path. */
const renamed = (
  kind: string,
  folder: string,
  rules: readonly string[],
  name: (id: string, path: string, random: Random) => string,
  keepsOld = false,
): Mutation => ({
  kind,
  is: 'mistake',
  rules,
  make(tree, random): Change | undefined {
    const path = random.pick(pathsIn(tree, folder))
    if (!path) return undefined
    const id = idOf(path)
    const next = path.slice(0, path.lastIndexOf('/') + 1) + name(id, path, random)
    if (tree.has(next)) return undefined
    const files = new Map([[next, tree.get(path) as string], ...(keepsOld ? [] : [[path, null] as const])])
    return { files, places: [{ path: next, lines: [1] }, ...(keepsOld ? [{ path, lines: [1] }] : [])] }
  },
})

const required = (kind: string, folder: string, rules: readonly string[]): Mutation => ({
  kind,
  is: 'mistake',
  rules,
  make(tree, random) {
    const ids = NEEDED_ENTRIES[folder as CollectionName]
    const path = random.pick(pathsIn(tree, folder).filter((each) => !ids || ids.includes(idOf(each))))
    if (!path) return undefined
    // A file that is not there has no line: it is told under its own name, or where it is named.
    return { files: new Map([[path, null]]), places: [{ path }, ...namesOf(tree, path)] }
  },
})

export const FILES: readonly Mutation[] = [
  gone('a source taken away that is named', 'sources', 'unknown-source'),
  gone('a place taken away that is named', 'places', 'unknown-place'),
  gone('an actor taken away that is named', 'actors', 'unknown-actor'),
  gone('an event taken away that is named', 'events', 'unknown-event'),
  gone('a term taken away that is named', 'glossary', 'unknown-term'),
  keptBack('a draft that something published names', 'events', 'draft: true'),
  keptBack('a source under embargo that something published names', 'sources', 'publish_on: 2031-01-01'),
  required('a thread taken away', 'threads', ['unknown-thread', 'missing-file']),
  required('a page taken away', 'pages', ['missing-file']),
  required('a series taken away that is drawn', 'series', ['missing-file']),
  required('a file of words taken away', 'ui/en', ['missing-file', 'missing-word']),
  {
    kind: 'an event renamed that is named',
    is: 'mistake',
    rules: ['unknown-event'],
    make(tree, random) {
      const path = random.pick(pathsIn(tree, 'events').filter((each) => namesOf(tree, each).length > 0))
      if (!path) return undefined
      const next = path.replace('.yaml', '-again.yaml')
      return {
        files: new Map([
          [path, null],
          [next, tree.get(path) as string],
        ]),
        places: namesOf(tree, path),
      }
    },
  },
  renamed('a file with capitals', 'sources', ['file-name'], (id) => `${id.toUpperCase()}.yaml`),
  renamed('a file with spaces in its name', 'events', ['file-name'], (id) => `${id.replaceAll('-', ' ')}.yaml`),
  renamed('a file with another script in its name', 'places', ['file-name'], (id) => `${id}-تهران.yaml`),
  renamed('a file that ends in .yml', 'actors', ['file-name'], (id) => `${id}.yml`),
  renamed('a file that ends in .txt', 'events', ['file-name'], (id) => `${id}.txt`),
  renamed('prose that ends in .md', 'threads', ['file-name'], (id) => `${id}.md`),
  renamed('a copy that a text editor left', 'events', ['file-name'], (id) => `${id}.yaml.bak`, true),
  renamed('a copy in a further folder', 'sources', ['duplicate-id', 'wrong-place'], (id) => `old/${id}.yaml`, true),
  renamed('a copy in capitals', 'actors', ['duplicate-id', 'file-name'], (id) => `${id.toUpperCase()}.yaml`, true),
  renamed('a thread that no chart knows', 'threads', ['file-name'], (id) => `${id}-two.mdx`),
  {
    kind: 'a file in a folder that nothing reads',
    is: 'mistake',
    rules: ['wrong-place'],
    make(tree, random) {
      const path = random.pick(pathsIn(tree, 'events'))
      if (!path) return undefined
      const next = path.replace('/events/', '/event/')
      return { files: new Map([[next, tree.get(path) as string]]), places: [{ path: next, lines: [1] }] }
    },
  },
  {
    kind: 'a file outside every folder',
    is: 'mistake',
    rules: ['wrong-place'],
    make(tree, random) {
      const path = random.pick(pathsIn(tree, 'events'))
      if (!path) return undefined
      const next = path.replace('/events/', '/')
      return { files: new Map([[next, tree.get(path) as string]]), places: [{ path: next, lines: [1] }] }
    },
  },
  {
    kind: 'an event told twice',
    is: 'mistake',
    rules: ['told-twice', 'duplicate-event', 'same-event'],
    make(tree, random) {
      const path = random.pick(pathsIn(tree, 'events'))
      if (!path) return undefined
      const next = path.replace('.yaml', '-once-more.yaml')
      return { files: new Map([[next, tree.get(path) as string]]), places: [{ path: next }, { path }] }
    },
  },
]
