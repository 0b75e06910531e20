/**
 * The feeds, as RSS 2.0: events by the day they last changed, and corrections. Ids are the same as in the calendar.
 * `pubDate` and `atom:updated` are the day of the change, at its first moment in UTC; nothing here reads a clock.
 */
import { getRssString } from '@astrojs/rss'
import { escapeXml } from '../charts/svg.ts'
import type { Story, StoryEvent } from '../model/story.ts'
import type { Words } from '../model/words.ts'
import { EDITION } from '../schema/edition.ts'
import { changedDay, correctionDay, momentOf } from './changes.ts'
import { correctionWords } from './correction-words.ts'
import { eventUid } from './events-ics.ts'
import { LICENCE } from './licence.ts'
import { NAMESPACE, type SiteAddress } from './site-address.ts'

interface Entry {
  uid: string
  title: string
  link: string
  description: string
  day: string
  categories: string[]
}

function feed(
  kind: 'events' | 'corrections',
  entries: readonly Entry[],
  words: Words,
  site: SiteAddress,
): Promise<string> {
  const stamp = (day: string) => momentOf(day).toISOString()
  const latest = entries.reduce((day, entry) => (entry.day > day ? entry.day : day), EDITION.published as string)
  const copyright = words.text('exports.feeds.copyright', { licence: LICENCE.name, url: LICENCE.url })
  return getRssString({
    title: words.text(`exports.feeds.${kind}.title`),
    description: words.text(`exports.feeds.${kind}.about`),
    site: site.home,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData:
      `<language>${words.lang}</language><copyright>${escapeXml(copyright)}</copyright>` +
      `<lastBuildDate>${momentOf(latest).toUTCString()}</lastBuildDate>` +
      `<atom:link href="${escapeXml(site.at(`feeds/${kind}.xml`))}" rel="self" type="application/rss+xml"/>`,
    items: entries.map((entry) => ({
      title: entry.title,
      link: entry.link,
      description: entry.description,
      pubDate: momentOf(entry.day),
      categories: entry.categories,
      customData: `<guid isPermaLink="false">${escapeXml(entry.uid)}</guid><atom:updated>${stamp(entry.day)}</atom:updated>`,
    })),
  })
}

function eventText(event: StoryEvent, words: Words): string {
  const accounts = [
    words.text('exports.accounts.status', { text: words.text(`statuses.${event.status}.name`) }),
    event.attributed_to && words.text('exports.accounts.says', { text: event.attributed_to }),
    event.denied_by && words.text('exports.accounts.denies', { text: event.denied_by }),
    event.response && words.text('exports.accounts.response', { text: event.response }),
  ].filter(Boolean)
  return `${words.dates(event.date, event.end)}. ${event.summary} (${accounts.join('; ')})`
}

/** Every event, the last one changed first; of those changed on one day, the latest of the story first. */
export function eventsFeed(story: Story, words: Words, site: SiteAddress): Promise<string> {
  // WordPress and feed readers lead with the first: the latest part of the story, where nothing changed since.
  const entries = [...story.events].reverse().map((event) => ({
    uid: eventUid(event),
    title: event.title,
    link: site.event(event.id),
    description: eventText(event, words),
    day: changedDay(story, `events/${event.id}`),
    categories: event.threads.map((thread) => words.text(`threads.${thread}.name`)),
  }))
  entries.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
  return feed('events', entries, words, site)
}

/** Every correction, the latest first. A feed without entries is valid, and says that nothing was corrected yet. */
export function correctionsFeed(story: Story, words: Words, site: SiteAddress): Promise<string> {
  const entries = story.corrections.map((correction) => {
    const { name, path, was, now, why } = correctionWords(correction, story, words)
    return {
      uid: `corrections/${correction.id}@${NAMESPACE}`,
      title: words.text('exports.feeds.corrections.item', { kind: correction.kind, about: name }),
      link: site.at(path.slice(1)),
      description: words.text('exports.feeds.corrections.body', { was, now, why }),
      day: correctionDay(correction),
      categories: [],
    }
  })
  return feed('corrections', entries, words, site)
}
