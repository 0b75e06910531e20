/** The entry that a correction is about: its name and its page. */
import type { Correction, Story } from '../model/story.ts'

/**
 * `about` is a collection and an id, `events/2022-10-23-…`. The path is from the site's root. An entry that was withdrawn may
 * be gone: then it is called what stood there, and the list of corrections is what is left of it.
 */
export function entryNamed(story: Story, { about, was, id: record }: Correction): { name: string; path: string } {
  const [collection = '', id = ''] = about.split('/')
  const found: Record<string, { name: string | undefined; path: string }> = {
    events: { name: story.eventById.get(id)?.title, path: `/events/${id}/` },
    sources: { name: story.sourceById.get(id)?.title, path: `/sources/${id}/` },
    actors: { name: story.actorById.get(id)?.name, path: `/actors/${id}/` },
    glossary: { name: story.termById.get(id)?.term, path: `/glossary/#${id}` },
    series: { name: story.seriesById.get(id)?.title, path: `/data/#series-${id}` },
    places: { name: story.placeById.get(id)?.name, path: '/events/' },
    threads: { name: story.threads.find((thread) => thread.id === id)?.title, path: `/threads/${id}/` },
    days: { name: story.dayById.get(id)?.title, path: `/as-known/${id}/` },
    pages: { name: story.pageById.get(id)?.title, path: id === 'home' ? '/' : `/${id}/` },
  }
  const { name, path } = found[collection] ?? { name: undefined, path: '' }
  return name === undefined ? { name: was, path: `/corrections/#${record}` } : { name, path }
}
