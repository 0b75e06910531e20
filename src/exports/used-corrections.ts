/** Which corrections concern a page or a chart: those of every entry that it is made from, the latest first. */
import type { Chart } from '../charts/chart.ts'
import { storyOf } from '../charts/registry.ts'
import type { Correction, Story } from '../model/story.ts'
import type { Words } from '../model/words.ts'

/** The corrections of entries named as `events/<id>`. */
export function correctionsOfAll(story: Story, abouts: readonly string[]): Correction[] {
  return story.corrections.filter(({ about }) => abouts.includes(about))
}

/** The entries that a chart is drawn from; a map also from the places of its events. */
function entriesOf(chart: Chart, story: Story, words: Words): string[] {
  const ids = chart.table(words).rows.flatMap((row) => row.flatMap(({ event }) => event ?? []))
  const places = chart.kind === 'map' ? ids.flatMap((id) => story.eventById.get(id)?.places ?? []) : []
  return [
    ...ids.map((id) => `events/${id}`),
    ...places.map(({ id }) => `places/${id}`),
    ...(chart.series ?? []).map((id) => `series/${id}`),
  ]
}

const known = new WeakMap<Chart, readonly Correction[]>()

/** The corrections of what a chart shows. A chart of another story than the registry’s has none. */
export function correctionsIn(chart: Chart, words: Words): readonly Correction[] {
  const story = storyOf(chart)
  if (!story || story.corrections.length === 0) return []
  const found = known.get(chart) ?? correctionsOfAll(story, entriesOf(chart, story, words))
  known.set(chart, found)
  return found
}
