/**
 * Entries that may not be seen yet: nothing that is published, or published earlier, names one, and what only they name is
 * better withheld with them. (Threads and pages cannot be withheld: they have no such fields, and their shape says so.)
 */
import { keptEditions, readEdition } from '../facts/edition-facts.ts'
import type { Problem, RawEntry } from '../read-content.ts'
import { isDraft, isWithheld, opensOn, publishDay } from '../withheld.ts'
import { atField, type Content } from './content-index.ts'
import type { Mention } from './mentions.ts'
import { NOUNS } from './references.ts'
import { textField } from './values.ts'

/** Collections whose entries get a page, or a line on one, without being named by anything. */
const SHOWN_ALONE = ['sources', 'actors', 'places']

/** What an entry names, and what a correction is about. */
function namings({ mentions, entries, byId }: Content): Omit<Mention, 'by'>[] {
  const about = entries.flatMap((from): Omit<Mention, 'by'>[] => {
    const [target = '', id = ''] = (from.collection === 'corrections' && textField(from, 'about')?.split('/')) || []
    if (!(target in byId) || id === '') return []
    return [{ from, target: target as Mention['target'], id, at: () => from.locate(['about']) }]
  })
  return [...mentions, ...about]
}

const until = (entry: RawEntry) => (isDraft(entry) ? 'is a draft' : `is not published before ${opensOn(entry)}`)

function checkNamed({ from, target, id, at }: Omit<Mention, 'by'>, { byId }: Content, day: string): Problem[] {
  const named = byId[target].get(id)
  if (!named || !isWithheld(named, day) || opensOn(from) >= opensOn(named)) return []
  const when = opensOn(from) === '' ? 'is published' : `is published on ${opensOn(from)}`
  const cure = isDraft(named)
    ? `publish ${named.path} (take its line "draft: true" away), or make this one a draft too`
    : `write publish_on: ${opensOn(named)} here too`
  const sentence = `The ${NOUNS[target]} "${id}" ${until(named)}, but what names it here ${when}. Take the name away, ${cure}.`
  return [{ path: from.path, ...at(), level: 'error', sentence, rule: 'withheld' }]
}

/** A source, place or actor that is published although only what is withheld names it. */
function checkUnaccompanied(content: Content, named: readonly Omit<Mention, 'by'>[], day: string): Problem[] {
  const by = Map.groupBy(named, ({ target, id }) => `${target}/${id}`)
  return content.entries.flatMap((entry): Problem[] => {
    if (!SHOWN_ALONE.includes(entry.collection) || isWithheld(entry, day)) return []
    const from = by.get(`${entry.collection}/${entry.id}`) ?? []
    const [first] = from
    if (!first || from.some((mention) => !isWithheld(mention.from, day))) return []
    const wish = isDraft(first.from) ? 'draft: true' : `publish_on: ${opensOn(first.from)}`
    const sentence = `This ${NOUNS[entry.collection]} is published, but all that names it (${first.from.path}) is withheld. If readers should not see it yet, add ${wish}.`
    return [{ path: entry.path, line: 1, column: 1, level: 'warning', sentence, rule: 'withheld' }]
  })
}

/** What readers have seen is not taken back in silence. */
function checkPublishedBefore(content: Content, day: string): Problem[] {
  const last = keptEditions(content.root).at(-1)
  if (last === undefined) return []
  const { entries } = readEdition(content.root, last)
  return content.entries.flatMap((entry): Problem[] => {
    const name = `${entry.collection}/${entry.id}`
    if (!isWithheld(entry, day) || !(name in entries)) return []
    const field = isDraft(entry) ? 'draft' : 'publish_on'
    const sentence = `Edition ${last} published ${name}, so it cannot be withheld now. Take this line away; or remove the file and withdraw the entry in content/corrections, with kind: withdrawn.`
    return [atField(entry, [field], 'withheld', sentence, 'error', 'key')]
  })
}

/** The rule of what may not be seen yet. Without a draft or an embargo it costs nothing. */
export function checkWithheld(content: Content): Problem[] {
  if (!content.entries.some((entry) => opensOn(entry) !== '')) return []
  const day = publishDay()
  const named = namings(content)
  return [
    ...named.flatMap((mention) => checkNamed(mention, content, day)),
    ...checkPublishedBefore(content, day),
    ...checkUnaccompanied(content, named, day),
  ]
}
