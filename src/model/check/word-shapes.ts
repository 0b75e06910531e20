/** Which words there are, and the placeholders of each: what `npm run words` writes down. */
import { placeholdersOf } from '../word-placeholders.ts'
import { indexContent } from './content-index.ts'
import { OPEN_FILES, wordsIn } from './needed-words.ts'
import { wordFiles } from './words.ts'

/**
 * Placeholders by the dotted key of each English word, sorted. Words of open files are left out.
 * @throws if a file of words cannot be read
 */
export function wordShapes(root: string): Record<string, string[]> {
  const files = wordFiles(indexContent(root), 'en')
  const unread = files.find(({ faults }) => faults.length > 0)
  if (unread) throw new Error(`${unread.path} cannot be read: run the check first`)
  const words = files
    .filter(({ name }) => !OPEN_FILES.includes(name))
    .flatMap((file) => [...wordsIn(file)])
    .map(([key, { text }]) => [key, placeholdersOf(text, 'en')] as const)
  return Object.fromEntries(words.sort(([a], [b]) => (a < b ? -1 : 1)))
}
