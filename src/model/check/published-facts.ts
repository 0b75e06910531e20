/**
 * Facts that an edition has published: whoever changes one says so in content/corrections, and what such a record says
 * stands there. New entries are free, and so is wording.
 */
import { EDITION } from '../../schema/edition.ts'
import { type CollectionName, SHAPES } from '../../schema/shapes.ts'
import { compareFacts, type FactChange } from '../facts/compare-facts.ts'
import { type CorrectionRecord, correctionRecords, isAbout, names, says } from '../facts/correction-records.ts'
import { type EditionFacts, keptEditions, readEdition } from '../facts/edition-facts.ts'
import { entryName, type FactRecord, factsOf, kindOf, recordOf } from '../facts/entry-facts.ts'
import { nameWords } from '../facts/name-words.ts'
import { standing } from '../facts/standing.ts'
import { textFacts } from '../facts/text-facts.ts'
import { extensionOf, type Problem, type RawEntry } from '../read-content.ts'
import { isWithheld } from '../withheld.ts'
import { atField, type Content } from './content-index.ts'

const RULE = 'published-fact'

/** What an entry is called by its readers. */
export const nameIn = (content: Content) => (id: string) => {
  for (const [collection, field] of [
    ['places', 'name'],
    ['actors', 'name'],
    ['sources', 'title'],
    ['events', 'title'],
  ] as const) {
    const value = content.byId[collection].get(id)?.value as Record<string, unknown> | null | undefined
    if (typeof value?.[field] === 'string') return value[field]
  }
  return undefined
}

const quoted = (text: string) => (/[^\w.-]/.test(text) ? `"${text.replaceAll('"', '\\"')}"` : text)

/** How to tell readers, as a file and as a command that writes it. */
function cure(name: string, { field, was = '', now, gone = [] }: FactChange): string {
  const id = name.slice(name.indexOf('/') + 1).replace(/^\d{4}(-\d\d){0,2}-(?=.)/, '')
  const isPassage = gone.length > 1 || (gone.length > 0 && now === undefined)
  const [before, after] = isPassage ? ['the words as they stood', 'the words as they stand'] : [was, now ?? '…']
  const told = [`--about ${name}`, `--field ${field}`, `--was ${quoted(before)}`, `--now ${quoted(after)}`, '--why "…"']
  return ` If a mistake was mended, or something was learnt, say so in content/corrections/<today>-${id}.yaml: npm run new -- correction ${told.join(' ')}. If not, put back what stood there.`
}

function sentenceOf(name: string, change: FactChange, edition: number): string {
  const { field, was, now, gone } = change
  const said = gone
    ? `Edition ${edition} said ${was} in its ${field}, which ${now === undefined ? 'says it no more' : `now says ${now}`}.`
    : was === undefined
      ? `Edition ${edition} gave no ${field}, and now it is ${now}.`
      : `Edition ${edition} gave ${was} as the ${field}, and now ${now === undefined ? 'there is none' : `it is ${now}`}.`
  return said + cure(name, { ...change, was: was ?? 'nothing' })
}

/** What is wrong with a change: nothing where it is on record. */
function checkChange(
  entry: RawEntry,
  change: FactChange,
  records: readonly CorrectionRecord[],
  edition: number,
  content: Content,
): Problem[] {
  const name = entryName(entry)
  const place =
    change.place ?? (change.path.length > 0 ? entry.locate(change.path) : { line: entry.bodyLine, column: 1 })
  const problem = (sentence: string): Problem => ({ path: entry.path, ...place, level: 'error', sentence, rule: RULE })
  if (entry.collection === 'corrections') {
    const sentence = `This correction was published with edition ${edition}, and its ${change.field} stays as it was: ${change.was ?? 'left out'}. To correct it, add another one.`
    return [problem(sentence)]
  }
  const own = records.filter((record) => isAbout(record, name, change.field))
  if (change.gone) {
    const untold = change.gone.filter((item) => !own.some(({ was }) => tells(was, item)))
    if (untold.length === 0) return []
    return [problem(sentenceOf(name, { ...change, was: untold.join(', ') }, edition))]
  }
  if (own.length === 0) return [problem(sentenceOf(name, change, edition))]
  const was = change.was
  if (
    was === undefined ||
    own.some((record) => names(record.was, was, nameIn(content)) || isList(record, was, content))
  ) {
    return []
  }
  const [first] = own as [CorrectionRecord]
  const sentence = `This says that “${first.was}” stood there, but edition ${edition} gave ${was} as the ${change.field} of ${name}. Write what stood there.`
  return [atField(first.entry, ['was'], 'correction-was', sentence)]
}

/** Whether words tell of a figure, a quotation or a name; “forty-six days” tells of `46 days`. */
function tells(words: string, item: string): boolean {
  const figures = textFacts(words).figures
  return says(words, item) || textFacts(item).figures.some((figure) => figures.includes(figure))
}

/** Whether a record names every item of a list. */
const isList = ({ was }: CorrectionRecord, value: string, content: Content) =>
  value.includes(', ') && names(was, value.split(', '), nameIn(content))

function checkMissing(name: string, edition: number, records: readonly CorrectionRecord[]): Problem[] {
  const [collection, id] = name.split('/') as [CollectionName, string]
  const path = `content/${name}${extensionOf(collection)}`
  const problem = (sentence: string): Problem[] => [{ path, line: 1, column: 1, level: 'error', sentence, rule: RULE }]
  if (collection === 'corrections') {
    return problem(
      `This correction was published with edition ${edition}, and is gone. Put ${path} back: readers rely on the list of corrections.`,
    )
  }
  if (records.some(({ about, kind }) => about === name && kind === 'withdrawn')) return []
  return problem(
    `Edition ${edition} published ${name}, which is gone. Put its file back, or withdraw it: add content/corrections/<today>-${id}.yaml with kind: withdrawn, about: ${name}, was, now and why.`,
  )
}

/** Whether what a record says that stands there does, unless a later one has taken its place. */
function checkNow(record: CorrectionRecord, later: readonly CorrectionRecord[], content: Content): Problem[] {
  const { about, field, now, kind } = record
  const [collection = '', id = ''] = about.split('/')
  if (field === undefined || kind === 'withdrawn' || now === '' || !(collection in SHAPES)) return []
  const entry = content.byId[collection as CollectionName].get(id)
  if (!entry || entry.value === undefined) return []
  const stands = standing(entry, field, content.prose.get(entry))
  const isText = kindOf(collection as CollectionName, field) === 'text' || typeof stands === 'object'
  const others = later.filter((other) => isAbout(other, about, field) || isAbout(record, about, other.field ?? ''))
  if (!isText && others.length > 0) return []
  if (stands === undefined || names(now, stands, nameIn(content))) return []
  const whole = typeof stands === 'object' ? stands.join('\n') : String(stands)
  if (says(whole, now) || others.some(({ was }) => says(was, now) || says(now, was))) return []
  const shown =
    isText || whole.length > 80 ? 'Quote words that stand there now' : `There stands ${whole} now: write that`
  const sentence = `“${now}” is not what stands in the ${field} of ${about}. ${shown}, or mend the ${field}.`
  return [atField(record.entry, ['now'], 'correction-now', sentence)]
}

/** Entries that were found as an edition had them: of an entry that is not read anew nothing has changed. */
const asTheyWere = new WeakMap<RawEntry, FactRecord>()

function isAsItWas(was: FactRecord, entry: RawEntry, content: Content): boolean {
  if (asTheyWere.get(entry) === was) return true
  const record = recordOf(factsOf(entry, content.prose.get(entry)))
  if (isWithheld(entry, EDITION.published) || JSON.stringify(was) !== JSON.stringify(record)) return false
  asTheyWere.set(entry, was)
  return true
}

function checkEdition(kept: EditionFacts, records: readonly CorrectionRecord[], content: Content): Problem[] {
  const known = nameWords(content.entries, kept.entries)
  return Object.entries(kept.entries).flatMap(([name, was]): Problem[] => {
    const [collection, id] = name.split('/') as [CollectionName, string]
    const entry = content.byId[collection]?.get(id)
    if (!entry) return checkMissing(name, kept.edition, records)
    if (entry.value === undefined || isAsItWas(was, entry, content)) return []
    if (isWithheld(entry, EDITION.published)) {
      const sentence = `Edition ${kept.edition} published this entry, so it cannot be held back. Take draft and publish_on away; to withdraw it, add a correction with kind: withdrawn.`
      return [{ path: entry.path, line: 1, column: 1, level: 'error', sentence, rule: RULE }]
    }
    const { facts } = compareFacts(collection, was, factsOf(entry, content.prose.get(entry)), known)
    return facts.flatMap((change) => checkChange(entry, change, records, kept.edition, content))
  })
}

/** The rule of published facts. Without a kept edition only the records themselves are looked at. */
export function checkPublishedFacts(content: Content): Problem[] {
  // A record that nobody may see yet tells nobody.
  const records = correctionRecords(content.entries.filter((entry) => !isWithheld(entry, EDITION.published)))
  const last = keptEditions(content.root).at(-1)
  return [
    ...records.flatMap((record, at) => checkNow(record, records.slice(at + 1), content)),
    ...(last === undefined ? [] : checkEdition(readEdition(content.root, last), records, content)),
  ]
}
