/** For tests: the story as it stands in `content/`, and the same story with some of its series changed. */
import { fileURLToPath } from 'node:url'
import { buildStory } from '../../model/build-story.ts'
import { readContent } from '../../model/read-content.ts'
import { readWords } from '../../model/read-words.ts'
import type { Story } from '../../model/story.ts'
import type { SeriesEntry } from '../../schema/shapes.ts'

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

const { entries } = readContent(ROOT)

export const words = readWords(ROOT, 'en')
export const story = buildStory(entries)

/** The story with `change` applied to a copy of one series, or of each of several. */
export function storyWith(seriesId: string | readonly string[], change: (series: SeriesEntry) => void): Story {
  const ids = typeof seriesId === 'string' ? [seriesId] : seriesId
  return buildStory(
    entries.map((entry) => {
      if (entry.collection !== 'series' || !ids.includes(entry.id)) return entry
      const value = structuredClone(entry.value) as SeriesEntry
      change(value)
      return { ...entry, value }
    }),
  )
}
