/** The file that the scripts of a page fetch: events with all that a filter, a mark’s details and a map’s line need. */
import { labelText } from '../charts/timeline/label-nodes.ts'
import { isoDay } from '../model/dates.ts'
import type { Story, StoryEvent } from '../model/story.ts'
import type { Words } from '../model/words.ts'
import type { ExploreEvent, ExploreFile } from '../schema/explore.ts'
import { LINK_KINDS, STATUSES } from '../schema/vocabulary.ts'
import { clientWords } from './client-words.ts'

export { clientWords } from './client-words.ts'

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]

function exploreEvent(event: StoryEvent, words: Words): ExploreEvent {
  return {
    id: event.id,
    title: event.title,
    date: words.dates(event.date, event.end),
    from: isoDay(event.startDay),
    to: isoDay(event.endDay),
    threads: event.threads,
    status: event.status,
    places: event.places.map(({ name }) => name),
    countries: unique([
      ...event.places.flatMap(({ country }) => country ?? []),
      ...event.links.flatMap(({ from, to }) => [from, to]),
    ]),
    actors: event.actors.map(({ id }) => id),
    kinds: LINK_KINDS.filter((kind) => event.links.some((link) => link.kind === kind)),
    says: event.attributed_to,
    denies: event.denied_by,
    response: event.response,
    sources: event.sources.map(({ id, publisher, published }) => ({
      id,
      name: publisher,
      date: published === undefined ? undefined : words.date(published, 'short'),
    })),
    label: labelText(event, words),
  }
}

/** The content of `/charts/explore.json`. Names are given of what some event has, and of every thread and status. */
export function exploreFile(story: Story, words: Words): ExploreFile {
  const events = story.events.map((event) => exploreEvent(event, words))
  const named = (ids: readonly string[], name: (id: string) => string) =>
    Object.fromEntries(ids.map((id) => [id, name(id)]))
  const sorted = (record: Record<string, string>) => {
    const collator = new Intl.Collator(words.lang)
    return Object.fromEntries(Object.entries(record).sort(([, a], [, b]) => collator.compare(a, b)))
  }
  const country = (code: string) => (words.has(`countries.${code}`) ? words.text(`countries.${code}`) : code)
  const actors = unique(events.flatMap((event) => event.actors))
  return {
    events,
    names: {
      threads: named(
        story.threads.map(({ id }) => id),
        (id) => words.text(`threads.${id}.name`),
      ),
      statuses: named(STATUSES, (status) => words.text(`statuses.${status}.name`)),
      countries: sorted(named(unique(events.flatMap((event) => event.countries)), country)),
      actors: sorted(named(actors, (id) => story.actorById.get(id)?.name ?? id)),
      kinds: named(
        LINK_KINDS.filter((kind) => events.some(({ kinds }) => kinds.includes(kind))),
        (kind) => words.text(`kinds.${kind}`),
      ),
    },
    words: clientWords(words, 'explore'),
  }
}
