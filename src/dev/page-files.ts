/** Which files a page is made from, so that a click on it can open them. */
import { charts } from '../charts/registry.ts'
import type { LivingContent } from '../model/living-content.ts'
import { citationsOf, readProse } from '../model/prose.ts'
import type { RawEntry } from '../model/read-content.ts'
import { entryPath } from '../model/routes.ts'
import type { Story } from '../model/story.ts'
import type { PageFiles } from '../schema/editing-state.ts'
import { PROSE_COLLECTIONS } from '../schema/shapes.ts'

/** The files of each chart: its series, its thread, or the folder of the events that it draws. */
function chartFiles(story: Story): Record<string, string[]> {
  return Object.fromEntries(
    charts(story).map(({ id, series = [], threads, kind }) => {
      const drawn = series.map((name) => `content/series/${name}.yaml`)
      const told = threads.length === 1 ? threads.map((thread) => `content/threads/${thread}.mdx`) : []
      return [id, kind === 'series' ? drawn : [...told, 'content/events/']]
    }),
  )
}

/** The source of each note of a page, in the order in which the page numbers them. */
function notesOf({ body, value }: RawEntry): Record<string, string> {
  const { summary = [] } = (value ?? {}) as { summary?: { sources?: string[] }[] }
  const first = summary.flatMap(({ sources = [] }) => sources)
  const cited = citationsOf(body).filter(({ places }) => places.some(({ at }) => at !== undefined))
  const ids = [...new Set([...first, ...cited.map(({ source }) => source)])]
  return Object.fromEntries(ids.map((id, i) => [i + 1, id]))
}

/** None while the story lacks what a chart needs. */
function drawnFrom(content: LivingContent): Record<string, string[]> {
  try {
    return chartFiles(content.story)
  } catch {
    return {}
  }
}

/** The files of the page at an address without its base: `/threads/visit/`. */
export function pageFiles(content: LivingContent, address: string): PageFiles {
  const charts = drawnFrom(content)
  const entry = content.entries.find(({ collection, id }) => {
    const path = entryPath(collection, id)
    return path === address && !path.includes('#')
  })
  if (!entry) return { paragraphs: {}, notes: {}, charts }
  if (!PROSE_COLLECTIONS.includes(entry.collection)) return { path: entry.path, paragraphs: {}, notes: {}, charts }
  const blocks = readProse(entry.text).blocks.filter(({ id }) => id !== undefined)
  const paragraphs = Object.fromEntries(blocks.map(({ id, line }) => [id, line]))
  return { path: entry.path, paragraphs, notes: notesOf(entry), charts }
}
