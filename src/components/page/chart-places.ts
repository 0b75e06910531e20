/** Where each chart stands in the site, and which events each of them shows. */

import type { Chart } from '../../charts/chart.ts'
import { charts } from '../../charts/registry.ts'
import type { Story, StoryEvent } from '../../model/story.ts'
import type { Words } from '../../model/words.ts'

const placed = new WeakMap<Story, Map<string, string[]>>()
const shown = new WeakMap<Story, Map<string, Chart[]>>()

/** Paths from the site's root, with anchor, of the figures of a chart; the home page first, then the threads. */
export function placesOfChart(story: Story, id: string): string[] {
  let places = placed.get(story)
  if (!places) {
    places = new Map()
    const pages = [
      { path: '/', names: ['convergence', 'map'], body: story.pageById.get('home')?.body ?? '' },
      ...story.threads.map((thread) => ({
        path: `/threads/${thread.id}/`,
        names: [`timeline-${thread.id}`],
        body: thread.body,
      })),
      ...story.events.flatMap(({ id, chart }) => (chart ? [{ path: `/events/${id}/`, names: [chart], body: '' }] : [])),
      { path: '/countries/', names: ['map-six'], body: '' },
      { path: '/method/', names: [], body: story.pageById.get('method')?.body ?? '' },
    ]
    for (const { path, names, body } of pages) {
      const inProse = [...body.matchAll(/<Chart\s+name=["']([^"']*)["']/g)].map((match) => match[1] as string)
      for (const name of new Set([...names, ...inProse])) {
        places.set(name, [...(places.get(name) ?? []), `${path}#chart-${name}`])
      }
    }
    placed.set(story, places)
  }
  return places.get(id) ?? []
}

/** The charts that show an event and stand on some page, in the order of the registry. */
export function chartsOfEvent(story: Story, event: StoryEvent, words: Words): Chart[] {
  let byEvent = shown.get(story)
  if (!byEvent) {
    byEvent = new Map()
    for (const chart of charts(story)) {
      if (placesOfChart(story, chart.id).length === 0) continue
      const ids = new Set(chart.table(words).rows.flatMap((row) => row.flatMap((cell) => cell.event ?? [])))
      for (const id of ids) byEvent.set(id, [...(byEvent.get(id) ?? []), chart])
    }
    shown.set(story, byEvent)
  }
  return byEvent.get(event.id) ?? []
}
