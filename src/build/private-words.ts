/** What of the content must never be public, as texts to look for in a finished site. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentFiles } from '../model/content-files.ts'
import { extensionOf, type RawEntry, readEntry } from '../model/read-content.ts'
import { entriesToShow } from '../model/withheld.ts'
import { type CollectionName, PROSE_COLLECTIONS, SHAPES } from '../schema/shapes.ts'

/** A text that must not be found, and what it is: “words of the note in content/events/….yaml”. */
export interface PrivateText {
  text: string
  what: string
}

export interface PrivateWords {
  texts: PrivateText[]
  /** Files (`img/portal.png`) that only withheld content names. */
  pictures: PrivateText[]
}

/** Length in characters of the stretches that are looked for: shorter ones stand in innocent text as well. */
const STRETCH = 18
/** Letters, figures and single spaces are written alike in every format that the site gives away. */
const PLAIN = /[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*/gu
const PICTURE = /[\p{L}\p{N}./_-]+\.(?:png|jpe?g|gif|svg|webp|avif|pdf|mp4)\b/giu
const COMMENT = /\{\/\*([\s\S]*?)\*\/\}/g

/** Every text inside a value, except under the keys to leave out. */
function textsIn(value: unknown, leaveOut: readonly string[] = []): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (leaveOut.includes(key) ? [] : textsIn(inner, leaveOut)))
}

/** Every `note` inside a value. */
function notesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'note' ? textsIn(inner) : notesIn(inner)))
}

const commentsIn = ({ collection, body }: RawEntry) =>
  PROSE_COLLECTIONS.includes(collection) ? [...body.matchAll(COMMENT)].map(([, text = '']) => text) : []

/** The stretches of a text that can be looked for, one from each word on. */
function stretches(text: string): string[] {
  return [...text.replace(/\s+/g, ' ').matchAll(PLAIN)].flatMap(([run]) =>
    run.length <= STRETCH
      ? run.length > STRETCH / 2
        ? [run]
        : []
      : [...run.matchAll(/(?<= |^)\S/g)]
          .map(({ index }) => run.slice(index, index + STRETCH))
          .filter((part) => part.length === STRETCH),
  )
}

/** What has to be read field by field: a note, a comment, or something withheld. All else is published as it is. */
const HAS_PRIVATE = /(?:^|[\s{,'"])(?:note|draft|publish_on)['"]?:|\{\/\*/

/** An entry of a file, if the file is one of an entry. */
function entryAt(path: string, text: string): RawEntry | undefined {
  const [, collection = '', ...inside] = path.split('/')
  if (!(collection in SHAPES)) return undefined
  const name = collection as CollectionName
  return readEntry(name, inside.join('/').slice(0, -extensionOf(name).length), path, text).entry
}

/** Everything under `root/content` that may not be seen, less what is public all the same because published words say it. */
export function privateWords(root: string): PrivateWords {
  const found: PrivateText[] = []
  const withheld: RawEntry[] = []
  const public_: string[] = []
  const keepPrivate = (texts: readonly string[], what: string) => found.push(...texts.map((text) => ({ text, what })))
  for (const path of contentFiles(root).list()) {
    if (!/\.(?:ya?ml|mdx?)$/.test(path) || path === 'content/README.md') continue
    const text = readFileSync(join(root, path), 'utf8')
    if (/\/_/.test(path)) {
      keepPrivate([text], `words of ${path}, which is not published`)
      continue
    }
    const entry = HAS_PRIVATE.test(text) ? entryAt(path, text) : undefined
    if (!entry) {
      public_.push(path.replace(/^.*\/|\.\w+$/g, ''), text)
      continue
    }
    const own = [...textsIn(entry.value, ['note']), entry.body.replace(COMMENT, '')]
    keepPrivate(notesIn(entry.value), `words of the note in ${path}`)
    keepPrivate(commentsIn(entry), `words of a comment in ${path}`)
    if (entriesToShow([entry]).length > 0) public_.push(entry.id, ...own)
    else {
      withheld.push(entry)
      keepPrivate(own, `words of ${path}, which is withheld`)
    }
  }
  const published = public_.join('\n').replace(/\s+/g, ' ')
  const ids = withheld.flatMap(({ id, path }) =>
    [`/${id}/`, `"${id}"`, `#${id}"`, id.length > STRETCH / 2 ? id : `=${id}"`].map((text) => ({
      text,
      what: `the name of ${path}, which is withheld`,
    })),
  )
  const isPrivate = ({ text }: PrivateText) => !published.includes(text)
  return {
    texts: [...found.flatMap(({ text, what }) => stretches(text).map((part) => ({ text: part, what }))), ...ids].filter(
      isPrivate,
    ),
    pictures: found
      .flatMap(({ text, what }) =>
        [...text.matchAll(PICTURE)].map(([file]) => ({ text: file.replace(/^[./]+/, ''), what })),
      )
      .filter(isPrivate),
  }
}
