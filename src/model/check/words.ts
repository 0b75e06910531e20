/**
 * The words of the site: files that can be read, messages that can be filled in, and a word for each thread and
 * status.
 */
import { IntlMessageFormat } from 'intl-messageformat'
import { LINK_KINDS, STATUSES, THREADS } from '../../schema/vocabulary.ts'
import type { Problem } from '../read-content.ts'
import { type ReadYaml, readYaml } from '../read-yaml.ts'
import type { Content } from './content-index.ts'

export interface WordFile extends ReadYaml {
  path: string
  /** Its name without folder and ending: the first key of its words. */
  name: string
}

const read = new WeakMap<Content, Map<string, WordFile[]>>()

/** The word files of one language, read once. */
export function wordFiles(content: Content, lang: string): WordFile[] {
  const byLang = read.get(content) ?? new Map<string, WordFile[]>()
  read.set(content, byLang)
  const known = byLang.get(lang)
  if (known) return known
  const start = `content/ui/${lang}/`
  const files = content.files
    .filter((path) => path.startsWith(start) && path.endsWith('.yaml'))
    .map((path) => ({ path, name: path.slice(start.length, -'.yaml'.length), ...readYaml(content.textOf(path)) }))
  byLang.set(lang, files)
  return files
}

const atWord = (file: WordFile, path: readonly PropertyKey[], rule: string, sentence: string): Problem => ({
  path: file.path,
  ...file.locate(path),
  level: 'error',
  sentence,
  rule,
})

/** Every word must be text, and its braces must make sense. */
function checkWord(file: WordFile, lang: string, value: unknown, path: PropertyKey[]): Problem[] {
  const name = path.join('.')
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value).flatMap(([key, inner]) => checkWord(file, lang, inner, [...path, key]))
  }
  if (typeof value !== 'string') {
    const isSimple = typeof value === 'number' || typeof value === 'boolean'
    const fix = isSimple ? `Put it in quotes: "${value}"` : 'Write some text after it.'
    return [atWord(file, path, 'words', `"${name || file.name}" must be text. ${fix}`)]
  }
  if (!/[{}<']/.test(value)) return []
  try {
    new IntlMessageFormat(value, lang)
    return []
  } catch {
    const sentence = `The braces of "${name}" do not fit together. Write a placeholder as {name}, and a plural as {count, plural, one {# event} other {# events}}.`
    return [atWord(file, path, 'words', sentence)]
  }
}

/** Names that must have a word, by file: the closed lists of the story. */
const NEEDED: Readonly<Record<string, { words: readonly string[]; noun: string }>> = {
  threads: { words: THREADS, noun: 'thread' },
  statuses: { words: STATUSES, noun: 'status' },
  kinds: { words: LINK_KINDS, noun: 'kind of link' },
}

function checkNeeded(file: WordFile): Problem[] {
  const needed = NEEDED[file.name]
  if (!needed || typeof file.value !== 'object' || file.value === null) return []
  const value = file.value as Record<string, unknown>
  return needed.words
    .filter((word) => !(word in value))
    .map((word) =>
      atWord(file, [], 'missing-word', `There is no word for the ${needed.noun} "${word}". Add a line "${word}: …".`),
    )
}

/** The rule of words. */
export function checkWords(content: Content): Problem[] {
  const languages = new Set(
    content.files.flatMap((path) => (path.startsWith('content/ui/') ? (path.split('/')[2] ?? []) : [])),
  )
  const problems: Problem[] = content.files
    .filter((path) => path.startsWith('content/ui/') && !/^content\/ui\/[a-z]{2}\/[a-z0-9-]+\.yaml$/.test(path))
    .map((path) => ({
      path,
      line: 1,
      column: 1,
      level: 'error',
      sentence: 'Words stand in files like content/ui/en/home.yaml: a language, and a name in small letters.',
      rule: 'wrong-place',
    }))
  for (const lang of languages) {
    for (const file of wordFiles(content, lang)) {
      const { path, faults, value } = file
      problems.push(...faults.map((fault): Problem => ({ path, ...fault, level: 'error', rule: 'yaml' })))
      if (faults.length > 0) continue
      problems.push(...checkWord(file, lang, value, []), ...checkNeeded(file))
    }
  }
  return problems
}
