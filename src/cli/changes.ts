/**
 * `npm run changes [-- <revision>] [--page FILE|FOLDER]`: lists what the content says differently than the last edition, or
 * than a revision of git, in facts and in words. With `--page` also as one page with both versions of each chart that
 * looks different.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { PROJECT } from '../build/site-folder.ts'
import { type Before, contentChanges } from '../model/changes/content-changes.ts'
import { factRecords, factsPath, keptEditions, readEdition } from '../model/facts/edition-facts.ts'
import { filesUnder, type RawEntry, readContent } from '../model/read-content.ts'
import { readWords } from '../model/read-words.ts'
import { changedCharts } from './changes/changed-charts.ts'
import { changesPage } from './changes/changes-page.ts'
import { type Changes, changesText } from './changes/changes-text.ts'
import { type ContentAt, commitNamed, commitThatAdded, contentAt, hasHistory } from './changes/git-content.ts'
import { Refusal, runCommand } from './refusal.mjs'

const HELP = 'npm run changes -- [REVISION] [--page FILE or FOLDER]'

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { page: { type: 'string' }, root: { type: 'string' } },
    })
    if (positionals.length < 2) return { ...values, revision: positionals[0] }
  } catch {
    // Said below.
  }
  throw new Refusal(`This command does not know one of its options. Use: ${HELP}`)
}

interface Compared extends Before {
  since: string
  others?: ContentAt['others']
}

/** The content as the last edition had it; its files too, where the history reaches back to it. */
function lastEdition(root: string, number: number): Compared {
  const { published, entries: facts } = readEdition(root, number)
  const since = `edition ${number} of ${published}`
  const commit = hasHistory(root) ? commitThatAdded(root, factsPath(number)) : undefined
  const then = commit && contentAt(root, commit)
  // In a shallow copy the earliest commit seems to have added everything.
  const isIt = then && JSON.stringify(factRecords(then.entries)) === JSON.stringify(facts)
  return isIt ? { since, facts, ...then } : { since, facts }
}

function compared(root: string, revision: string | undefined): Compared {
  const last = keptEditions(root).at(-1)
  if (revision === undefined && last !== undefined) return lastEdition(root, last)
  const named = revision ?? 'HEAD'
  const then = contentAt(root, commitNamed(root, named))
  return { since: named, facts: factRecords(then.entries), ...then }
}

function otherFiles(root: string, others: ContentAt['others'] | undefined, entries: readonly RawEntry[]): string[] {
  if (!others) return []
  const read = new Set(entries.map(({ path }) => path))
  const now = filesUnder(join(root, 'content')).map((file) => `content/${file}`)
  const paths = [...new Set([...others.keys(), ...now.filter((path) => !read.has(path))])].sort()
  return paths.filter((path) => {
    const file = join(root, path)
    return others.get(path) !== (existsSync(file) ? readFileSync(file, 'utf8') : undefined)
  })
}

function drawCharts(root: string, before: readonly RawEntry[] | undefined, entries: readonly RawEntry[]) {
  if (!before)
    return {
      chartsMissing: 'The history here does not reach back to that edition, so its charts could not be drawn again.',
    }
  try {
    return { charts: changedCharts(before, entries, readWords(root, 'en')) }
  } catch {
    return {
      chartsMissing:
        'The charts could not be drawn from both: the content of one of the two does not pass npm run check as it is today.',
    }
  }
}

/** Where the page goes. @throws Refusal for a place from which it would get into the site */
function pageFile(asked: string): string {
  const path = resolve(asked)
  const inside = relative(PROJECT, path).split(sep)[0] as string
  if (['public', 'src', 'content', 'dist'].includes(inside))
    throw new Refusal(`${asked} lies in ${inside}/, where it would become part of the site. Choose a place outside it.`)
  const isFolder = asked.endsWith('/') || (existsSync(path) && statSync(path).isDirectory())
  return isFolder ? join(path, 'changes.html') : path
}

await runCommand(async () => {
  const { revision, page, root: asked } = readOptions()
  const file = page === undefined ? undefined : pageFile(page)
  const root = resolve(asked ?? PROJECT)
  const before = compared(root, revision)
  const { entries } = readContent(root)
  const changes: Changes = {
    since: before.since,
    entries: contentChanges(before, entries),
    others: otherFiles(root, before.others, entries),
    ...(file && drawCharts(root, before.entries, entries)),
  }
  console.log(changesText(changes))
  if (!file) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, changesPage(changes))
  console.log(`\nAs a page, with both versions of each chart that changed: ${file}`)
})
