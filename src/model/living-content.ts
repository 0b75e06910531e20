/** The content while somebody edits it: what is wrong with it now, and a story that can always be shown. */
import { buildStory } from './build-story.ts'
import { createInspector, type Inspection } from './check/check-content.ts'
import { contentFiles } from './content-files.ts'
import { type RawEntry, readContent } from './read-content.ts'
import { readWords } from './read-words.ts'
import { soundEntries } from './sound-entries.ts'
import type { Story } from './story.ts'
import type { Words } from './words.ts'

export interface LivingContent {
  readonly root: string
  /** What is wrong, as of the last refresh. */
  readonly inspection: Inspection
  /** Every file as it is, as of the last refresh. */
  readonly entries: readonly RawEntry[]
  /** The last story that could be built, drafts included. @throws if there never was one */
  readonly story: Story
  /** The last words that could be read. @throws if there never were any */
  readonly words: Words
  /** Whether there is a story and words to show it with. */
  readonly isReady: boolean
  /** Whether a version of a file is part of the story. */
  isShown(path: string): boolean
  /** The last text of a prose file that could be shown, by its path from the root; undefined where there never was one. */
  proseText(path: string): string | undefined
  /** Reads what has changed on disk, and says which files are shown in another version now, or `words`. */
  refresh(): string[]
}

/** Binds the content under `root`, and reads it. */
export function livingContent(root: string): LivingContent {
  const files = contentFiles(root)
  const inspector = createInspector(root, files)
  let inspection: Inspection = { problems: [], fileCount: 0, sourced: { factual: 0, sourced: 0, excused: 0 } }
  let entries: readonly RawEntry[] = []
  let shown = new Map<string, RawEntry>()
  let story: Story | undefined
  let words: Words | undefined
  let wordTexts = ''

  const refreshWords = (): boolean => {
    const texts = files
      .list()
      .filter((path) => path.startsWith('content/ui/'))
      .map((path) => files.read(path)?.text)
      .join('\0')
    if (texts === wordTexts) return false
    wordTexts = texts
    if (inspection.problems.some(({ path, level }) => level === 'error' && path.startsWith('content/ui/'))) return false
    words = readWords(root, 'en')
    return true
  }

  const refreshStory = (): string[] => {
    const next = new Map(soundEntries(entries, inspection.problems, shown).map((entry) => [entry.path, entry]))
    const paths = new Set([...next.keys(), ...shown.keys()])
    const changed = [...paths].filter((path) => next.get(path) !== shown.get(path))
    if (changed.length === 0 && story) return []
    try {
      story = buildStory([...next.values()])
    } catch {
      // The check has said what is wrong; what was shown stays.
      return []
    }
    shown = next
    return changed
  }

  const refresh = (): string[] => {
    inspection = inspector.inspect()
    entries = readContent(root, files).entries
    return [...refreshStory(), ...(refreshWords() ? ['words'] : [])]
  }

  const need = <T>(what: T | undefined): T => {
    if (what === undefined) throw new Error('the content cannot be shown; npm run check says why')
    return what
  }
  refresh()
  return {
    root,
    get inspection() {
      return inspection
    },
    get entries() {
      return entries
    },
    get story() {
      return need(story)
    },
    get words() {
      return need(words)
    },
    get isReady() {
      return story !== undefined && words !== undefined
    },
    isShown: (path) => shown.has(path),
    proseText: (path) => shown.get(path)?.text,
    refresh,
  }
}
