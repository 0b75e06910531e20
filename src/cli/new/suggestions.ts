/** What is suggested to somebody who makes an entry: its id, sources already here, coordinates already known. */
import { entryTitle } from '../../model/entry-title.ts'
import type { RawEntry } from '../../model/read-content.ts'
import type { Kind, Values } from './kinds.ts'

/** Words that tell entries from each other least. */
const SMALL_WORDS = new Set(
  'a an and are as at by for from has have in into is it its of on or over s that the to was were with'.split(' '),
)
const MOST_WORDS = 4

/** Small letters, digits and hyphens: `Rama’s visit, 2022` → `ramas-visit-2022`; empty where no letter is Latin. */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/** The words that say most, of a slug: at most four. */
function shortSlug(text: string): string {
  const words = slugOf(text).split('-').filter(Boolean)
  const telling = words.filter((word) => !SMALL_WORDS.has(word))
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS).join('-')
}

const joined = (...parts: unknown[]) =>
  parts
    .map((part) => String(part ?? ''))
    .filter(Boolean)
    .join('-')

/** The id that the file names of a collection suggest; undefined where nothing Latin is there to make it of. */
export function suggestedId({ collection }: Kind, values: Values): string | undefined {
  const text = (name: string) => String(values[name] ?? '')
  switch (collection) {
    case 'events': {
      const slug = shortSlug(text('title'))
      return slug && joined(text('date'), slug)
    }
    case 'sources': {
      // “Anadolu Agency (carried by US Muslims)”: who published it, not who carried it.
      const publisher = slugOf(text('publisher').replace(/\(.*/, '')).split('-').slice(0, 2).join('')
      const slug = shortSlug(text('title')).split('-').slice(0, 3).join('-')
      return publisher && joined(publisher, text('published'), slug)
    }
    case 'corrections': {
      const about = text('about').split('/').at(-1) ?? ''
      return about && joined(text('date'), about.replace(/^\d{4}(-\d\d){0,2}-(?=.)/, ''))
    }
    default:
      return slugOf(text('name') || text('term') || text('title')) || undefined
  }
}

const wordsOf = (text: string) =>
  slugOf(text)
    .split('-')
    .filter((word) => word.length > 3 && !SMALL_WORDS.has(word))

/** Sources whose title or id shares words with a text, those that share most first. */
export function matchingSources(text: string, entries: readonly RawEntry[], most = 5): RawEntry[] {
  const wanted = new Set(wordsOf(text))
  return entries
    .filter(({ collection }) => collection === 'sources')
    .map((entry) => {
      const own = new Set(wordsOf(`${entry.id} ${entryTitle('sources', entry.value)}`))
      return { entry, shared: [...wanted].filter((word) => own.has(word)).length }
    })
    .filter(({ shared }) => shared >= Math.min(2, wanted.size) && shared > 0)
    .sort((a, b) => b.shared - a.shared || (a.entry.id < b.entry.id ? -1 : 1))
    .slice(0, most)
    .map(({ entry }) => entry)
}

export interface KnownPlace {
  id: string
  name: string
  country: string | null
  lat: number
  lon: number
}

/** A place of this site whose name stands in a new name, or the other way round. No country’s middle is ever made up. */
export function knownPlace(name: string, entries: readonly RawEntry[]): KnownPlace | undefined {
  const wanted = slugOf(name)
  const places = entries.flatMap((entry) => {
    const value = entry.collection === 'places' ? (entry.value as Partial<KnownPlace> | undefined) : undefined
    if (typeof value?.lat !== 'number' || typeof value.lon !== 'number' || typeof value.name !== 'string') return []
    const own = slugOf(value.name.replace(/\(.*/, ''))
    const isNear = own.length > 2 && (`-${wanted}-`.includes(`-${own}-`) || `-${own}-`.includes(`-${wanted}-`))
    return isNear && wanted !== '' ? [{ own, place: { ...(value as KnownPlace), id: entry.id } }] : []
  })
  // The nearest in length says most.
  const distance = ({ own }: { own: string }) => Math.abs(own.length - wanted.length)
  return places.sort((a, b) => distance(a) - distance(b))[0]?.place
}
