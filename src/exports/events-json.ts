/** The events as JSON: `{title, licence, as_of, …, sources_file, events: […]}`. */
import type { Story } from '../model/story.ts'
import type { Words } from '../model/words.ts'
import { eventRecords, fileHead } from './event-record.ts'
import type { SiteAddress } from './site-address.ts'

export function eventsJson(story: Story, words: Words, site: SiteAddress): string {
  const file = {
    ...fileHead(words.text('exports.events.title'), site.at('data/events.json')),
    sources_file: site.at('data/sources.csl.json'),
    events: eventRecords(story, site),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}
