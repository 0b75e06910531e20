/**
 * The entries that a story can be built from while somebody edits: of each file its present version or, while that is broken
 * or leads nowhere, the last one that was sound. So that one half-written file takes no page away.
 */
import { PROSE_COLLECTIONS, SHAPES } from '../schema/shapes.ts'
import { mentionsIn } from './check/mentions.ts'
import { once } from './content-files.ts'
import { readProse } from './prose.ts'
import type { Problem, RawEntry } from './read-content.ts'

/** Entries by their path. */
export type Versions = ReadonlyMap<string, RawEntry>

/** Rules whose errors leave prose that can be shown: a wrong link is a link. */
const SHOWABLE = /^(?:broken-link|alt-text|footnote|withheld|forbidden.*|published-fact|quotation.*|date.*)$/

const hasShape = once(
  (entry: RawEntry) => entry.value !== undefined && SHAPES[entry.collection].safeParse(entry.value).success,
)

const isProse = ({ collection }: RawEntry) => PROSE_COLLECTIONS.includes(collection)

/** What an entry cannot be shown without. Links may lead nowhere. */
const needs = once((entry: RawEntry) =>
  mentionsIn(entry, isProse(entry) ? readProse(entry.text) : undefined)
    .filter(({ by }) => by !== 'link')
    .map(({ target, id }) => `${target}/${id}`),
)

const nameOf = ({ collection, id }: RawEntry) => `${collection}/${id}`

/**
 * Chooses a version of each entry, such that none names what is not there.
 * @param present every file as it is now
 * @param problems what the check says of them
 * @param before what was chosen last
 */
export function soundEntries(present: readonly RawEntry[], problems: readonly Problem[], before: Versions): RawEntry[] {
  const broken = new Set(
    problems.filter(({ level, rule }) => level === 'error' && !SHOWABLE.test(rule)).map(({ path }) => path),
  )
  const chosen = new Map<string, RawEntry>()
  for (const entry of present) {
    const isSound = hasShape(entry) && !(isProse(entry) && broken.has(entry.path))
    const version = isSound ? entry : before.get(entry.path)
    if (version) chosen.set(entry.path, version)
  }
  // Each round brings back what is missing, or takes a version away: so it ends.
  const tried = new Set<RawEntry>()
  const byName = new Map([...before.values()].map((entry) => [nameOf(entry), entry]))
  for (let isSettled = false; !isSettled; ) {
    isSettled = true
    const names = new Set([...chosen.values()].map(nameOf))
    for (const [path, entry] of chosen) {
      if (needs(entry).every((name) => names.has(name))) continue
      isSettled = false
      const earlier = before.get(path)
      tried.add(entry)
      if (earlier && !tried.has(earlier)) {
        chosen.set(path, earlier)
        continue
      }
      const gone = needs(entry)
        .filter((name) => !names.has(name))
        .map((name) => byName.get(name))
      if (gone.every((lost) => lost !== undefined && !tried.has(lost)))
        for (const lost of gone) chosen.set(lost!.path, lost!)
      else chosen.delete(path)
    }
  }
  return [...chosen.values()]
}
