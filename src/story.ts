/** The one binding between Astro's collections and the model: collections in, Story out. */
import { getCollection } from 'astro:content'
import { buildStory } from './model/build-story.ts'
import { readWords } from './model/read-words.ts'
import type { Story } from './model/story.ts'
import type { Words } from './model/words.ts'

const NAMES = [
  'threads',
  'pages',
  'events',
  'sources',
  'actors',
  'places',
  'glossary',
  'series',
  'corrections',
  'days',
] as const

let built: Promise<Story> | undefined

async function load(): Promise<Story> {
  const lists = await Promise.all(
    NAMES.map(async (collection) =>
      (await getCollection(collection)).map((entry) => ({
        collection,
        id: entry.id,
        value: entry.data as unknown,
        body: 'body' in entry ? (entry.body ?? '') : '',
      })),
    ),
  )
  return buildStory(lists.flat())
}

/** The story. Built once in a build; while somebody edits, the last one that can be shown, so that a saved file shows. */
export function getStory(): Promise<Story> {
  if (import.meta.env.DEV && globalThis.livingContent) return Promise.resolve(globalThis.livingContent.story)
  built ??= load()
  return built
}

let read: Words | undefined

/** The words of the edition. English is the only language so far. */
export function getWords(): Words {
  if (import.meta.env.DEV && globalThis.livingContent) return globalThis.livingContent.words
  read ??= readWords(process.cwd(), 'en')
  return read
}
