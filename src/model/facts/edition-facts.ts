/**
 * What each edition said, as a file that is published and never changed: `public/editions/<number>/facts.json`. It stands in
 * the folder of the project, so that a copy without history can be compared as well.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PROSE_COLLECTIONS } from '../../schema/shapes.ts'
import { readProse } from '../prose.ts'
import type { RawEntry } from '../read-content.ts'
import { entryName, type FactRecord, type FactValue, factsOf, recordOf } from './entry-facts.ts'

export interface EditionFacts {
  edition: number
  /** The day of the edition: YYYY-MM-DD. */
  published: string
  /** The facts of each entry, by collection and id: `events/2022-10-23-…`. */
  entries: Readonly<Record<string, FactRecord>>
}

const FOLDER = ['public', 'editions'] as const

/** The file of an edition, from the project’s folder, with forward slashes. */
export const factsPath = (edition: number): string => `${FOLDER.join('/')}/${edition}/facts.json`

/** The facts of entries, by collection and id, in the order of these names. */
export function factRecords(entries: readonly RawEntry[]): Record<string, FactRecord> {
  const records = entries.map((entry) => {
    const prose = PROSE_COLLECTIONS.includes(entry.collection) ? readProse(entry.text) : undefined
    return [entryName(entry), recordOf(factsOf(entry, prose))] as const
  })
  return Object.fromEntries(records.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

type Packed = Record<string, FactValue | Record<string, Record<string, FactValue>>>

/** The points of a series under one name each, instead of each fact under its whole name. */
function packed(record: FactRecord): Packed {
  const made: Packed = {}
  for (const [field, value] of Object.entries(record)) {
    const [head = '', name = '', fact = ''] = field.split('.')
    if (head !== 'points') made[field] = value
    else {
      made.points ??= {}
      const points = made.points as Record<string, Record<string, FactValue>>
      points[name] = { ...points[name], [fact]: value }
    }
  }
  return made
}

function unpacked({ points, ...record }: Packed): FactRecord {
  const made = { ...(record as FactRecord) } as Record<string, FactValue>
  for (const [name, facts] of Object.entries((points ?? {}) as Record<string, Record<string, FactValue>>))
    for (const [fact, value] of Object.entries(facts)) made[`points.${name}.${fact}`] = value
  return made
}

/** The text of the file: one entry a line, so that two editions can be compared line by line. */
export function factsFile({ edition, published, entries }: EditionFacts): string {
  const lines = Object.entries(entries).map(
    ([name, record]) => `${JSON.stringify(name)}:${JSON.stringify(packed(record))}`,
  )
  return `{"edition":${edition},"published":${JSON.stringify(published)},"entries":{\n${lines.join(',\n')}\n}}\n`
}

/** The numbers of the editions whose facts are kept under `root`, the first one first. */
export function keptEditions(root: string): number[] {
  const folder = join(root, ...FOLDER)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^[1-9]\d*$/.test(name) && existsSync(join(root, factsPath(Number(name)))))
    .map(Number)
    .sort((a, b) => a - b)
}

const read = new Map<string, { stamp: string; kept: EditionFacts }>()

/** The same object for as long as the file has not changed. @throws if the file is not there or is no JSON. */
export function readEdition(root: string, edition: number): EditionFacts {
  const file = join(root, factsPath(edition))
  const { size, mtimeMs, ctimeMs, ino } = statSync(file)
  const stamp = `${ino} ${size} ${mtimeMs} ${ctimeMs}`
  const before = read.get(file)
  if (before?.stamp === stamp) return before.kept
  const made = parseEdition(readFileSync(file, 'utf8'))
  read.set(file, { stamp, kept: made })
  return made
}

function parseEdition(text: string): EditionFacts {
  const kept = JSON.parse(text) as Omit<EditionFacts, 'entries'> & { entries: Record<string, Packed> }
  const entries = Object.entries(kept.entries).map(([name, record]) => [name, unpacked(record)] as const)
  return { ...kept, entries: Object.fromEntries(entries) }
}
