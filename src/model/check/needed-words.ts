/**
 * Whether the words are those that the pages print: none missing, none that nothing shows, each with the placeholders
 * that are filled in. `npm run words` writes down what the pages print.
 */
import shapes from '../../schema/words.json' with { type: 'json' }
import { once } from '../content-files.ts'
import type { Problem } from '../read-content.ts'
import { placeholdersOf } from '../word-placeholders.ts'
import type { Content } from './content-index.ts'
import { nearest } from './nearest.ts'
import { type WordFile, wordFiles } from './words.ts'

/** Files to which editors add words of their own: a country that is named for the first time. */
export const OPEN_FILES = ['countries']

interface Word {
  path: string[]
  text: string
}

/** Every word of a file by its dotted key, with its place in the file. */
export function wordsIn({ name, value }: Pick<WordFile, 'name' | 'value'>): Map<string, Word> {
  const words = new Map<string, Word>()
  const visit = (node: unknown, path: string[]): void => {
    if (typeof node === 'string') words.set([name, ...path].join('.'), { path, text: node })
    else if (typeof node === 'object' && node !== null && !Array.isArray(node))
      for (const [key, inner] of Object.entries(node)) visit(inner, [...path, key])
  }
  visit(value, [])
  return words
}

const inBraces = (names: readonly string[]) => names.map((name) => `{${name}}`).join(' and ')

function placeholderSentence(name: string, wanted: readonly string[], written: readonly string[]): string | undefined {
  const missing = wanted.filter((each) => !written.includes(each))
  const unknown = written.filter((each) => !wanted.includes(each))
  const [first] = unknown
  if (first !== undefined) {
    const meant = nearest(first, missing.length > 0 ? missing : wanted)
    const cure = meant
      ? ` Did you mean {${meant}}?`
      : wanted.length > 0
        ? ` It may have ${inBraces(wanted)}.`
        : ' Take it away.'
    return `Nothing fills in {${first}} in "${name}".${cure}`
  }
  if (missing.length === 0) return undefined
  return `"${name}" has lost ${inBraces(missing)}: the page puts something there. Write it in again.`
}

/** Once for as long as the file stays the same. */
const checkFile = once((file: WordFile): Problem[] => {
  const problem = (
    path: readonly PropertyKey[],
    rule: string,
    sentence: string,
    what: 'value' | 'key' = 'value',
  ): Problem => ({
    path: file.path,
    ...file.locate(path, what),
    level: 'error',
    sentence,
    rule,
  })
  const wanted = shapes as Readonly<Record<string, readonly string[]>>
  const words = wordsIn(file)
  const missing = new Set(Object.keys(wanted).filter((key) => key.startsWith(`${file.name}.`) && !words.has(key)))
  const problems: Problem[] = []
  for (const [key, { path, text }] of words) {
    const shape = wanted[key]
    if (!shape) {
      if (OPEN_FILES.includes(file.name)) continue
      const siblings = [...missing].filter((other) => other.split('.').length === path.length + 1)
      const meant = nearest(key, siblings)
      if (meant) missing.delete(meant)
      const cure = meant ? ` Did you mean "${meant.split('.').at(-1)}"?` : ' Take the line away.'
      problems.push(problem(path, 'unknown-word', `Nothing on the site shows "${path.join('.')}".${cure}`, 'key'))
      continue
    }
    try {
      const sentence = placeholderSentence(path.join('.'), shape, placeholdersOf(text, 'en'))
      if (sentence) problems.push(problem(path, 'placeholder', sentence))
    } catch {
      // The rule of words has said that its braces do not fit.
    }
  }
  for (const key of missing) {
    const path = key.split('.').slice(1)
    const value = path.reduce<unknown>(
      (inside, step) => (inside as Record<string, unknown> | undefined)?.[step],
      file.value,
    )
    // A word that is no text has been told by the rule of words.
    if (value !== undefined && typeof value !== 'object') continue
    problems.push(problem(path, 'missing-word', `The site shows "${path.join('.')}", and it is not here. Put it back.`))
  }
  return problems
})

/** The rule of the words that are shown. A tree without pages is no site, and shows none. */
export function checkNeededWords(content: Content): Problem[] {
  if (content.byId.pages.size === 0) return []
  const files = wordFiles(content, 'en')
  const needed = new Set([...OPEN_FILES, ...Object.keys(shapes).map((key) => key.split('.')[0] as string)])
  const absent = [...needed].filter((name) => !files.some((file) => file.name === name))
  return [
    ...absent.map(
      (name): Problem => ({
        path: `content/ui/en/${name}.yaml`,
        line: 1,
        column: 1,
        level: 'error',
        sentence: 'The site shows words of this file, and it is not there. Put it back.',
        rule: 'missing-word',
      }),
    ),
    ...files.filter(({ faults }) => faults.length === 0).flatMap((file) => checkFile(file)),
  ]
}
