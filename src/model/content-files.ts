/** The files under `content/`, each read once: again only when it has changed on disk. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type FileText, readText } from './read-text.ts'

export interface ContentFiles {
  readonly root: string
  /** Paths of all files under `content/`, from the project root, sorted; hidden ones are left out. */
  list(): string[]
  /** The text of a file: the same object for as long as the file has not changed. Undefined when it is gone. */
  read(path: string): FileText | undefined
}

/** Every file of a folder and its subfolders, sorted by name, with forward slashes; hidden ones are left out. */
export function filesUnder(folder: string, prefix = ''): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesUnder(join(folder, entry.name), `${prefix}${entry.name}/`)
        : [`${prefix}${entry.name}`],
    )
}

/** Binds the files under `root/content`. */
export function contentFiles(root: string): ContentFiles {
  const known = new Map<string, { stamp: string; file: FileText }>()
  return {
    root,
    list: () => filesUnder(join(root, 'content')).map((file) => `content/${file}`),
    read(path) {
      const place = join(root, path)
      const stat = statSync(place, { bigint: true, throwIfNoEntry: false })
      if (!stat) {
        known.delete(path)
        return undefined
      }
      // The time of the change of the entry itself is there for tools that set a file's own time back.
      const stamp = `${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`
      const before = known.get(path)
      if (before?.stamp === stamp) return before.file
      const file = readText(place, path, Number(stat.size))
      if (!file) return undefined
      const isSame = before?.file.text === file.text && before.file.hasMark === file.hasMark && !file.fault
      known.set(path, { stamp, file: isSame ? before.file : file })
      return isSame ? before.file : file
    },
  }
}

/** A function that makes something of a key once, for as long as that key lives. */
export function once<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new WeakMap<Key, Made>()
  return (key) => {
    const before = made.get(key)
    if (before !== undefined) return before
    const now = make(key)
    made.set(key, now)
    return now
  }
}
