/** One page of each kind that the site has, by address from its root. */

import { PROJECT } from '../src/build/site-folder.ts'
import { readContent } from '../src/model/read-content.ts'

function firstId(collection: 'sources'): string {
  const entry = readContent(PROJECT).entries.find((candidate) => candidate.collection === collection)
  if (!entry) throw new Error(`content/${collection} is empty`)
  return entry.id
}

export const PAGE_KINDS: readonly string[] = [
  '',
  'threads/uprising/',
  'threads/uprising/n5/',
  'threads/uprising/cite/',
  'events/2022-10-23-rama-arrives/',
  'events/',
  'actors/edi-rama/',
  'countries/al/',
  `sources/${firstId('sources')}/`,
  'sources/',
  'glossary/',
  'method/',
  'corrections/',
  'contested/',
  'contested/leak/',
  'as-known/',
  'as-known/2022-10-23/',
  'sunday/',
  'data/',
  '404.html',
]
