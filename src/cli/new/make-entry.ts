/** From what was given and asked to a new file. */
import { entryTitle } from '../../model/entry-title.ts'
import { type RawEntry, readContent } from '../../model/read-content.ts'
import { THREADS } from '../../schema/vocabulary.ts'
import type { Field } from '../edit/fields.ts'
import { Refusal } from '../refusal.mjs'
import { mendedEntry, withStanding } from './corrected.ts'
import { flagUse, type Given, typedValue } from './flags.ts'
import { asked, type Kind, needed, type Values } from './kinds.ts'
import { knownPlace, matchingSources, slugOf, suggestedId } from './suggestions.ts'
import type { Answers } from './terminal.ts'
import { fieldFaults, writeEntry } from './write-entry.ts'

const isMissing = (values: Values, { name }: Field) => values[name] === undefined || values[name] === ''

/** The six threads have their lanes, colours and addresses in the code: text alone makes no seventh. */
function refuseThread(id: string | undefined, entries: readonly RawEntry[]): void {
  const open = THREADS.filter(
    (thread) => !entries.some((entry) => entry.collection === 'threads' && entry.id === thread),
  )
  if (id !== undefined && (open as readonly string[]).includes(id)) return
  const rest =
    open.length > 0
      ? ` These have no essay yet: ${open.join(', ')}; choose one with --id.`
      : ' Each of them has its essay in content/threads.'
  throw new Refusal(
    `A thread is one of: ${THREADS.join(', ')}.${rest} For another one an engineer first adds its name to THREADS in src/schema/vocabulary.ts and gives it a colour and a lane; then this command writes the start of its essay.`,
  )
}

/** Values that need not be asked for, because they are known. */
function withKnown(root: string, kind: Kind, values: Values, entries: readonly RawEntry[], today: string): Values {
  if (kind.noun === 'correction') return withStanding(root, { date: today, kind: 'correction', ...values }, entries)
  if (kind.noun === 'thread') {
    const threads = entries.filter(({ collection }) => collection === 'threads').length
    return { order: threads + 1, readings: [], ...values }
  }
  return values
}

/** Sentences about what is already here and may help. */
function hints(kind: Kind, values: Values, entries: readonly RawEntry[]): string[] {
  const said: string[] = []
  const title = String(values.title ?? values.term ?? values.name ?? '')
  const isWithout = (name: string) => values[name] === undefined
  if (isWithout('sources') && title && needed(kind, values).some(({ name }) => name === 'sources')) {
    const found = matchingSources(`${title} ${values.summary ?? ''}`, entries)
    const lines = found.map(({ id, value }) => `  ${id}  ${entryTitle('sources', value)}`)
    if (lines.length > 0) said.push(`Sources that are already here and share words with it:\n${lines.join('\n')}`)
  }
  const near = kind.noun === 'place' && (isWithout('lat') || isWithout('lon')) ? knownPlace(title, entries) : undefined
  if (near)
    said.push(
      `The place "${near.id}" (${near.name}) lies at --lat ${near.lat} --lon ${near.lon}. If yours is only near it, say --approximate true.`,
    )
  return said
}

/** A source that is here under another id. */
function refuseTwin(kind: Kind, values: Values, entries: readonly RawEntry[]): void {
  const same = (url: unknown) => String(url).replace(/^https?:\/\/(www\.)?|\/$/g, '')
  const twin = entries.find(
    ({ collection, value }) =>
      collection === 'sources' &&
      kind.collection === 'sources' &&
      same((value as Values | undefined)?.url) === same(values.url),
  )
  if (twin)
    throw new Refusal(`This address is already here, as the source "${twin.id}". Cite that one; nothing was written.`)
}

function refuseMissing(kind: Kind, values: Values, entries: readonly RawEntry[]): void {
  const missing = needed(kind, values).filter((field) => isMissing(values, field))
  if (missing.length === 0) return
  const lines = missing.map(
    (field) =>
      `  ${flagUse(field)}  ${field.about}${field.kind === 'choice' ? ` One of: ${field.choices.join(', ')}.` : ''}`,
  )
  const faults = fieldFaults(kind, values, entries).filter((fault) => fault.startsWith('--'))
  const wrong = faults.length > 0 ? ['And this must be mended:', ...faults.map((fault) => `  ${fault}`)] : []
  throw new Refusal([`A new ${kind.noun} also needs:`, ...lines, ...wrong, ...hints(kind, values, entries)].join('\n'))
}

async function askRest(
  root: string,
  kind: Kind,
  given: Values,
  entries: readonly RawEntry[],
  answers: Answers,
): Promise<Values> {
  const values = { ...given }
  const done = new Set<string>()
  for (;;) {
    // What is asked may depend on what was answered.
    const field = asked(kind, values).find((one) => isMissing(values, one) && !done.has(one.name))
    if (!field) return values
    done.add(field.name)
    if (kind.noun === 'correction') Object.assign(values, withStanding(root, values, entries))
    if (!isMissing(values, field)) continue
    if (field.name === 'sources' || field.name === 'lat')
      for (const hint of hints(kind, values, entries)) answers.say(hint)
    const near = kind.noun === 'place' ? knownPlace(String(values.name ?? ''), entries) : undefined
    const suggestion =
      near && (field.name === 'lat' || field.name === 'lon' || field.name === 'country') ? near[field.name] : undefined
    const first = matchingSources(`${values.title ?? ''} ${values.summary ?? ''}`, entries).map(({ id }) => id)
    const fault = (text: string) => {
      if (text === '') return field.isRequired ? 'Write some text here.' : undefined
      const found = fieldFaults(kind, { ...values, [field.name]: typedValue(field, [text]) }, entries)
      return found.find((sentence) => sentence.startsWith(`--${field.name}: `))?.slice(field.name.length + 4)
    }
    const text = await answers.ask({
      field,
      fault,
      first,
      ...(suggestion === undefined ? {} : { suggestion: String(suggestion) }),
    })
    if (text !== '') values[field.name] = typedValue(field, [text])
  }
}

/** A record tells of one field: a second one of an entry on one day takes the name of its field, and a third a number. */
function freeCorrection(kind: Kind, values: Values, id: string, entries: readonly RawEntry[]): string {
  if (kind.noun !== 'correction') return id
  const isTaken = (name: string) => entries.some((entry) => entry.collection === 'corrections' && entry.id === name)
  const ofField = slugOf(`${id} ${values.field ?? ''}`)
  const names = [id, ofField, ...Array.from({ length: 98 }, (_, i) => `${ofField}-${i + 2}`)]
  return names.find((name) => !isTaken(name)) ?? id
}

const ID_FIELD = (noun: string): Field => ({
  name: 'id',
  kind: 'text',
  isRequired: true,
  about: `The name of the file, and for ever the address of this ${noun}.`,
})

export interface Made {
  path: string
  warnings: string[]
  /** Path of the entry that was changed with it: what a correction mends. */
  mended?: string
}

/**
 * Makes the file.
 * @param answers who is asked for what the flags leave open; undefined without a terminal
 * @param today the day of a correction that names none, YYYY-MM-DD
 * @throws Refusal naming every flag that is missing, or what the check would refuse; nothing is written then
 */
export async function makeEntry(
  root: string,
  { kind, values: given, id: chosen }: Given,
  answers: Answers | undefined,
  today: string,
): Promise<Made> {
  const { entries } = readContent(root)
  if (kind.noun === 'thread') refuseThread(chosen, entries)
  const known = withKnown(root, kind, given, entries, today)
  const values = answers ? await askRest(root, kind, known, entries, answers) : known
  refuseMissing(kind, values, entries)
  refuseTwin(kind, values, entries)
  const faults = fieldFaults(kind, values, entries)
  if (faults.length > 0) throw new Refusal(`Nothing was written:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
  const suggestion = freeCorrection(kind, values, suggestedId(kind, values), entries) || undefined
  const fault = (text: string) =>
    text === slugOf(text) && text !== '' ? undefined : 'Use small letters, digits and single hyphens.'
  const asks = chosen === undefined && answers
  const id = asks
    ? await asks.ask({ field: ID_FIELD(kind.noun), fault, ...(suggestion ? { suggestion } : {}) })
    : (chosen ?? suggestion)
  if (id === undefined)
    throw new Refusal(
      `No file name can be made of this title. Give one with --id, in small letters, digits and hyphens.`,
    )
  if (fault(id)) throw new Refusal(`--id: ${fault(id)}${slugOf(id) ? ` For example ${slugOf(id)}.` : ''}`)
  const mended = kind.noun === 'correction' ? mendedEntry(values, entries) : undefined
  return { ...writeEntry(root, kind, id, values, mended), ...(mended ? { mended: mended.path } : {}) }
}
