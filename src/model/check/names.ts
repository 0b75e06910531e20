/** Names in a spelling that is near to the one that this site uses: “Khamenai” beside “Khamenei”. */
import type { CollectionName } from '../../schema/shapes.ts'
import { once } from '../content-files.ts'
import type { Problem, RawEntry } from '../read-content.ts'
import type { Content } from './content-index.ts'
import { editDistance } from './nearest.ts'
import { type OwnText, ownTexts } from './own-texts.ts'
import { wordFiles } from './words.ts'

/** Where a spelling is settled: the fields whose words are names. */
const SETTLED: Partial<Record<CollectionName, readonly string[]>> = {
  actors: ['name'],
  places: ['name'],
  glossary: ['term'],
  series: ['label'],
}

/** A name without what spellings differ in most: marks on letters, hyphens, apostrophes, capitals. */
const bare = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[\p{M}’'-]/gu, '')
    .toLowerCase()

interface Word {
  word: string
  index: number
}

/** Words that begin with a capital, without a genitive. */
function capitalised(text: string): Word[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}’'-])\p{Lu}[\p{L}\p{M}’'-]*\p{L}/gu)].map((match) => ({
    word: match[0].replace(/[’']s?$/, ''),
    index: match.index,
  }))
}

const isSettled = (collection: CollectionName, { field }: OwnText) => SETTLED[collection]?.includes(field) === true

/** The words of an entry that are written small somewhere: they are no names, however a sentence begins. */
const smallWords = once(
  (entry: RawEntry) =>
    new Set(ownTexts(entry).flatMap(({ text }) => text.match(/(?<![\p{L}’'-])\p{Ll}[\p{L}’'-]+/gu) ?? [])),
)

const capitals = once((entry: RawEntry) => ownTexts(entry).map((text) => ({ text, words: capitalised(text.text) })))

/** The forms of a word that are other words: of a country and its people, of one and several. */
const ENDING = /^(?:s|es|i|n|an|ian|ish|ese|er|ers|y|ies)$/
function isForm(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  let same = 0
  while (same < short.length && short[same] === long[same]) same++
  return (
    same >= short.length - 1 &&
    ENDING.test(long.slice(same)) &&
    (same === short.length || /^[ya]?$/.test(short.slice(same)))
  )
}

/** One bit for each letter: two words with very different letters need not be compared. */
const lettersOf = (word: string) => [...word].reduce((mask, letter) => mask | (1 << (letter.charCodeAt(0) & 31)), 0)
function bits(mask: number): number {
  let count = 0
  for (let left = mask; left !== 0; left &= left - 1) count++
  return count
}

/** The names of countries as this site prints them. */
function countryNames(content: Content): string[] {
  const { value } = wordFiles(content, 'en').find(({ name }) => name === 'countries') ?? {}
  return Object.values((value ?? {}) as Record<string, unknown>).filter((name) => typeof name === 'string')
}

interface Settled {
  word: string
  key: string
  letters: number
}

/** The rule of spellings: warnings. A text that writes both spellings compares them, and is left alone. */
export function checkNames(content: Content): Problem[] {
  const { entries } = content
  const settled = new Map<string, Settled>()
  const small = new Set<string>()
  const uses = new Map<string, { entry: RawEntry; text: OwnText; index: number }[]>()
  for (const entry of entries) {
    for (const word of smallWords(entry)) small.add(word)
    for (const { text, words } of capitals(entry)) {
      for (const { word, index } of words) {
        if (word.length < 5) continue
        if (isSettled(entry.collection, text)) {
          const key = bare(word)
          settled.set(word, { word, key, letters: lettersOf(key) })
        } else uses.set(word, [...(uses.get(word) ?? []), { entry, text, index }])
      }
    }
  }
  for (const { word } of capitalised(countryNames(content).join('. '))) {
    if (word.length >= 5 && !settled.has(word))
      settled.set(word, { word, key: bare(word), letters: lettersOf(bare(word)) })
  }
  const keys = [...settled.values()]
  return [...uses].flatMap(([word, places]) => {
    if (settled.has(word) || small.has(word.toLowerCase())) return []
    const key = bare(word)
    const letters = lettersOf(key)
    const near = keys.find(({ word: other, key: known, letters: theirs }) => {
      if (bits(letters ^ theirs) > 4 || small.has(other.toLowerCase()) || isForm(word, other)) return false
      const limit = Math.min(key.length, known.length) >= 8 ? 2 : 1
      return editDistance(key, known, limit) <= limit
    })
    if (!near) return []
    return places
      .filter(({ text }) => !text.text.includes(near.word) && !/\bspell/i.test(text.text))
      .map(({ entry, text, index }) => ({
        path: entry.path,
        ...text.at(index),
        level: 'warning' as const,
        sentence: `This site writes “${near.word}”, and here stands “${word}”.`,
        rule: 'spelling',
        about: word,
      }))
  })
}
