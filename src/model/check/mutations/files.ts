/** Mistakes with whole files: taken away, renamed, copied, misnamed, put elsewhere. */
import type { Change, Mutation, Place } from './mutation.ts'
import type { Random } from './random.ts'
import { idOf, lineAt, pathsIn, type Tree } from './tree.ts'

/** Every line of the content that names an id. */
function namesOf(tree: Tree, id: string, except: string): Place[] {
  const word = new RegExp(`(?<![\\w-])${id}(?![\\w-])`)
  return [...tree].flatMap(([path, text]) => {
    if (path === except || !text.includes(id)) return []
    const lines = text.split('\n').flatMap((line, index) => (word.test(line) ? [index + 1] : []))
    return lines.length > 0 ? [{ path, lines }] : []
  })
}

/** Whether a field, a tag or a link names an id: a mere mention in the words of a text breaks nothing. */
const isNamed = (tree: Tree, id: string, path: string) =>
  namesOf(tree, id, path).some(({ path: by, lines = [] }) =>
    lines.some((line) => /- [\w-]+$|: [\w-]+$|\[|="/.test((tree.get(by) as string).split('\n')[line - 1] ?? '')),
  )

const gone = (kind: string, folder: string, rule: string): Mutation => ({
  kind,
  is: 'mistake',
  rules: [rule],
  make(tree, random) {
    const path = random.pick(pathsIn(tree, folder).filter((each) => isNamed(tree, idOf(each), each)))
    return path && { files: new Map([[path, null]]), places: namesOf(tree, idOf(path), path) }
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
    const path = random.pick(pathsIn(tree, folder))
    if (!path) return undefined
    // A file that is not there has no line: it is told under its own name, or where it is named.
    return { files: new Map([[path, null]]), places: [{ path }, ...namesOf(tree, idOf(path), path)] }
  },
})

export const FILES: readonly Mutation[] = [
  gone('a source taken away that is named', 'sources', 'unknown-source'),
  gone('a place taken away that is named', 'places', 'unknown-place'),
  gone('an actor taken away that is named', 'actors', 'unknown-actor'),
  gone('an event taken away that is named', 'events', 'unknown-event'),
  gone('a term taken away that is named', 'glossary', 'unknown-term'),
  required('a thread taken away', 'threads', ['unknown-thread', 'missing-file']),
  required('a page taken away', 'pages', ['missing-file']),
  required('a series taken away that is drawn', 'series', ['missing-file']),
  required('a file of words taken away', 'ui/en', ['missing-file', 'missing-word']),
  {
    kind: 'an event renamed that is named',
    is: 'mistake',
    rules: ['unknown-event'],
    make(tree, random) {
      const path = random.pick(pathsIn(tree, 'events').filter((each) => isNamed(tree, idOf(each), each)))
      if (!path) return undefined
      const next = path.replace('.yaml', '-again.yaml')
      return { files: new Map([[path, null], [next, tree.get(path) as string]]), places: namesOf(tree, idOf(path), path) }
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
