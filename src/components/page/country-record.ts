/** What the account holds about each country: what happened there, what it is said to have done or met, who belongs to it. */
import type { Actor, Story, StoryEvent } from '../../model/story.ts'
import { LINK_KINDS, type LinkKind } from '../../schema/vocabulary.ts'

/** One act, or alleged act, of an event, seen from one of its two ends. */
export interface CountryLink {
  kind: LinkKind
  /** The country, or union, at the other end. */
  other: string
  event: StoryEvent
  /** It names whose data are said to be exposed, not who did what to whom. */
  isExposure: boolean
}

export interface CountryRecord {
  code: string
  /** Events with a place in it, in order of time. */
  events: StoryEvent[]
  /** Links that begin here and end elsewhere. */
  out: CountryLink[]
  /** Links that begin elsewhere and end here. */
  in: CountryLink[]
  /** Links with both ends here: who acted is not known, or the act was at home. */
  within: CountryLink[]
  actors: Actor[]
}

/** A record for every code that a place, a link or an actor names; each list in the order of the story. */
export function countryRecords(story: Story): Map<string, CountryRecord> {
  const records = new Map<string, CountryRecord>()
  const record = (code: string) => {
    const known = records.get(code) ?? { code, events: [], out: [], in: [], within: [], actors: [] }
    records.set(code, known)
    return known
  }
  for (const { country } of story.places) if (country) record(country)
  for (const event of story.events) {
    for (const code of countriesOf(event)) record(code).events.push(event)
    for (const link of event.links) {
      const { from, to, kind } = link
      const isExposure = marksExposure(event, link)
      if (from === to) {
        record(from).within.push({ kind, other: to, event, isExposure })
      } else {
        record(from).out.push({ kind, other: to, event, isExposure })
        record(to).in.push({ kind, other: from, event, isExposure })
      }
    }
  }
  for (const actor of story.actors) if (actor.country) record(actor.country).actors.push(actor)
  return records
}

/**
 * Whether a link marks whose data are said to be exposed: a leak towards another country, beside a ring that stands for
 * an unknown leaker in the first.
 */
export function marksExposure(event: StoryEvent, { from, to, kind }: StoryEvent['links'][number]): boolean {
  const hasRing = event.links.some((link) => link.kind === 'leak' && link.from === from && link.to === from)
  return kind === 'leak' && from !== to && hasRing
}

/** The countries that an event's places lie in, each once; none for a place at sea. */
export function countriesOf(event: StoryEvent): string[] {
  return [...new Set(event.places.flatMap(({ country }) => country ?? []))]
}

/** Links by their kind, in the order of the vocabulary; kinds without a link are left out. */
export function linksByKind(links: readonly CountryLink[]): { kind: LinkKind; links: CountryLink[] }[] {
  return LINK_KINDS.map((kind) => ({ kind, links: links.filter((link) => link.kind === kind) })).filter(
    (group) => group.links.length > 0,
  )
}
