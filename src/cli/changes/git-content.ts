/** Reads the content of a revision into memory: nothing is checked out, nothing is written. */
import { execFileSync } from 'node:child_process'
import { extensionOf, type RawEntry, readEntry } from '../../model/read-content.ts'
import { type CollectionName, SHAPES } from '../../schema/shapes.ts'
import { Refusal } from '../refusal.mjs'

/** The result of a git command in a folder; undefined where git says no. @throws Refusal where there is no git */
function git(root: string, args: readonly string[], input?: string): Buffer | undefined {
  try {
    return execFileSync('git', ['-C', root, ...args], {
      input,
      maxBuffer: 1 << 28,
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Refusal('git is not installed here, so there are no earlier revisions to compare with.')
    return undefined
  }
}

/** Whether a folder has a history that can be asked. */
export function hasHistory(root: string): boolean {
  try {
    return git(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']) !== undefined
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** The commit that a name means. @throws Refusal where there is no history, or no such name */
export function commitNamed(root: string, revision: string): string {
  if (git(root, ['rev-parse', '--git-dir']) === undefined)
    throw new Refusal(
      'This folder has no history (it is no git repository), so it cannot be compared with a revision. Without one, the last edition is compared: npm run changes.',
    )
  const found = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  if (found === undefined)
    throw new Refusal(
      `There is no revision “${revision}” here. Give a name that git knows: HEAD for what was committed last, HEAD~3, a branch, or the first letters of a commit. A shallow copy knows only the latest ones.`,
    )
  return found.toString().trim()
}

/** The commit that first held a file, as far as the history reaches. */
export function commitThatAdded(root: string, path: string): string | undefined {
  const found = git(root, ['log', '--diff-filter=A', '--format=%H', '-1', '--', path])?.toString().trim()
  return found || undefined
}

/** The texts of all files under a folder at a commit, by their path from `root`. */
function textsAt(root: string, commit: string, folder: string): Map<string, string> {
  const listed = git(root, ['ls-tree', '-r', '-z', commit, '--', folder])?.toString() ?? ''
  const files = listed.split('\0').flatMap((line) => {
    const [, object, path] = /^\d+ blob ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? []
    return object && path ? [{ object, path }] : []
  })
  const answer = git(root, ['cat-file', '--batch'], `${files.map(({ object }) => object).join('\n')}\n`)
  const texts = new Map<string, string>()
  if (!answer) return texts
  // Each answer is a line `<object> blob <bytes>`, the bytes, and a line end.
  let at = 0
  for (const { path } of files) {
    const lineEnd = answer.indexOf(10, at)
    const size = Number(answer.toString('latin1', at, lineEnd).split(' ')[2])
    texts.set(path, answer.toString('utf8', lineEnd + 1, lineEnd + 1 + size))
    at = lineEnd + 1 + size + 1
  }
  return texts
}

export interface ContentAt {
  entries: RawEntry[]
  /** The other files of the content, by path: the words of buttons and charts, the guide. */
  others: ReadonlyMap<string, string>
}

/** The content of a commit. What of it cannot be read has no value, as in `readContent`. */
export function contentAt(root: string, commit: string): ContentAt {
  const entries: RawEntry[] = []
  const others = new Map<string, string>()
  for (const [path, text] of [...textsAt(root, commit, 'content')].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [, folder = '', ...inside] = path.split('/')
    const file = inside.join('/')
    const collection = folder as CollectionName
    if (!(folder in SHAPES) || !file.endsWith(extensionOf(collection)) || inside.some((part) => part.startsWith('_'))) {
      others.set(path, text)
      continue
    }
    entries.push(readEntry(collection, file.slice(0, -extensionOf(collection).length), path, text).entry)
  }
  return { entries, others }
}
