/** The file that the embed builder fetches: all charts with their snippets as templates, and what may be chosen. */
import type { Chart } from '../../charts/chart.ts'
import { isoDay } from '../../model/dates.ts'
import type { Story } from '../../model/story.ts'
import type { Words } from '../../model/words.ts'
import type { BuilderChart, BuilderFile } from '../../schema/builder.ts'
import { CLOSES, STATUSES } from '../../schema/vocabulary.ts'
import { clientWords } from '../client-words.ts'
import type { SiteAddress } from '../site-address.ts'
import { isExplorable } from './frame-parts.ts'
import { frameHeight, heightToSource } from './heights.ts'
import { snippetKit } from './snippets.ts'

/** Widths in px at which a chart can be tried before it is embedded. */
export const PREVIEW_WIDTHS = [280, 375, 600, 900] as const

/** Codes of the countries in which something happened or between which something passed. */
export function chosenCountries(story: Story): string[] {
  return [
    ...new Set(
      story.events.flatMap(({ places, links }) => [
        ...places.flatMap(({ country }) => country ?? []),
        ...links.flatMap(({ from, to }) => [from, to]),
      ]),
    ),
  ].sort()
}

/** What the events of a chart can be chosen by, each in the order of all. */
function choicesOf(chart: Chart, story: Story, words: Words, countries: readonly string[]): BuilderChart['has'] {
  const ids = new Set(chart.table(words).rows.flatMap((row) => row.flatMap(({ event }) => event ?? [])))
  const events = story.events.filter(({ id }) => ids.has(id))
  const there = new Set(
    events.flatMap(({ places, links }) => [
      ...places.flatMap(({ country }) => country ?? []),
      ...links.flatMap(({ from, to }) => [from, to]),
    ]),
  )
  return {
    thread: story.threads.map(({ id }) => id).filter((id) => events.some(({ threads }) => threads.includes(id))),
    status: STATUSES.filter((status) => events.some((event) => event.status === status)),
    country: countries.filter((code) => there.has(code)),
  }
}

export function builderFile(all: readonly Chart[], story: Story, words: Words, site: SiteAddress): BuilderFile {
  const countries = chosenCountries(story)
  return {
    charts: all.map((chart) => ({
      ...snippetKit(chart, words, site),
      hasView: isExplorable(chart),
      heights: Object.fromEntries(PREVIEW_WIDTHS.map((width) => [width, frameHeight(chart, width, words)])),
      leastHeight: heightToSource(chart, PREVIEW_WIDTHS[0], words),
      has: choicesOf(chart, story, words, countries),
    })),
    known: {
      thread: story.threads.map(({ id }) => id),
      status: [...STATUSES],
      country: countries,
      lang: [words.lang],
    },
    first: isoDay(story.events[0]?.startDay ?? 0),
    last: CLOSES,
    words: clientWords(words, 'embed.builder.wrong'),
  }
}
