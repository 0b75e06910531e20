/** Entries that nothing uses: they are published all the same, or lie about unseen. A term is read on the glossary page, used or not. */
import type { CollectionName } from '../../schema/shapes.ts'
import type { Problem, RawEntry } from '../read-content.ts'
import { baseId, type Content } from './content-index.ts'
import { isMisnamed } from './file-name.ts'
import { NOUNS } from './references.ts'
import { textField } from './values.ts'

const SAYS: Partial<Record<CollectionName, string>> = {
  sources: 'Nothing rests on this source. Cite it, or take the file away.',
  places: 'No event happened at this place. Name it in an event, or take the file away.',
  actors: 'Nobody names this actor. Name it in an event or link to it, or take the file away.',
}

/** A source that waits to be read is not published, and nothing may rest on it yet. */
const isNoted = (entry: RawEntry) => entry.collection === 'sources' && textField(entry, 'read') === 'unread'

/** The rule of unused entries: warnings. */
export function checkUnused({ entries, files, mentions, problems, prose, read }: Content): Problem[] {
  // What cannot be read at all, or is being written just now, may use everything.
  if (problems.some(({ rule }) => rule !== 'yaml') || entries.some(({ text }) => text.trim() === '')) return []
  const used = new Set(mentions.map(({ target, id }) => `${target}/${id}`))
  // A file that cannot be read may name anything: whatever looks like an id in it counts as used.
  const broken = new Set(problems.map(({ path }) => path))
  const words = new Set(
    entries
      .filter((entry) => broken.has(entry.path) || prose.get(entry)?.faults.some(({ level }) => level === 'error'))
      .map(({ text }) => text)
      .concat(files.filter((path) => isMisnamed(path)).map((path) => read(path)?.text ?? ''))
      .flatMap((text) => text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []),
  )
  return entries.flatMap((entry) => {
    const sentence = SAYS[entry.collection]
    const id = baseId(entry)
    if (!sentence || used.has(`${entry.collection}/${id}`) || words.has(id) || isMisnamed(entry.path) || isNoted(entry))
      return []
    return [
      {
        path: entry.path,
        line: 1,
        column: 1,
        level: 'warning' as const,
        sentence,
        rule: `unused-${NOUNS[entry.collection]}`,
      },
    ]
  })
}
