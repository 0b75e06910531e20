/**
 * The words of the site: files that can be read, messages that can be filled in, and a word for each thread and
 * status.
 */
import { IntlMessageFormat } from 'intl-messageformat'
import { LINK_KINDS, STATUSES, THREADS } from '../../schema/vocabulary.ts'
import { once } from '../content-files.ts'
import type { Problem } from '../read-content.ts'
import type { FileText } from '../read-text.ts'
import { type ReadYaml, readYaml } from '../read-yaml.ts'
import type { Content } from './content-index.ts'

export interface WordFile extends ReadYaml {
  path: string
  /** Its name without folder and ending: the first key of its words. */
  name: string
}

const readWords = once((file: FileText): WordFile => {
  const name = file.path.slice('content/ui/en/'.length, -'.yaml'.length)
  return { path: file.path, name, ...readYaml(file.text) }
})

/** The word files of one language. */
export function wordFiles(content: Content, lang: string): WordFile[] {
  const start = `content/ui/${lang}/`
  return content.files
    .filter((path) => path.startsWith(start) && path.endsWith('.yaml'))
    .flatMap((path) => {
      const file = content.read(path)
      return file && !file.fault ? [readWords(file)] : []
    })
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

/** What is wrong with one file by itself. */
const faultsOf = once((file: WordFile): Problem[] => {
  const { path, faults, value } = file
  if (faults.length > 0) return faults.map((fault) => ({ path, ...fault, level: 'error', rule: 'yaml' }))
  return [...checkWord(file, path.split('/')[2] ?? '', value, []), ...checkNeeded(file)]
})

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
    problems.push(...wordFiles(content, lang).flatMap(faultsOf))
  }
  return problems
}
