/** Everything that can be found on the site, as the full index lists it and the search reads it. */
import { charts } from '../charts/registry.ts'
import { readProse } from '../model/prose.ts'
import { readingsOfThread } from '../model/readings.ts'
import {
  actorPath,
  countryPath,
  eventPath,
  FIXED_PATHS,
  pagePath,
  sourcePath,
  termPath,
  threadPath,
} from '../model/routes.ts'
import type { Page, Place, Story, StoryEvent, Thread } from '../model/story.ts'
import type { Words } from '../model/words.ts'
import type { SearchEntry, SearchKind } from '../schema/search.ts'

/** What only the pages know of their addresses. */
export interface SearchPlaces {
  /** Codes of the countries that have a page. */
  countries: Iterable<string>
  /** Path of the figure that shows a chart; undefined for one that stands on no page. */
  ofChart(id: string): string | undefined
}

/** It acts as a country and is none. */
const UNION = 'EU'

/** A place has no page of its own: it stands in the full index, with its events. */
export const placePath = (id: string) => `/search/#place-${id}`

const join = (...parts: (string | undefined | false)[]) => parts.filter(Boolean).join(' · ')
const sentences = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' ')

/** Every entry; kinds in the order of the full index, within a kind as the language sorts titles. */
export function searchEntries(story: Story, words: Words, places: SearchPlaces): SearchEntry[] {
  const sorted = (entries: SearchEntry[]) => {
    const collator = new Intl.Collator(words.lang, { sensitivity: 'base', numeric: true })
    return entries.sort((a, b) => collator.compare(a.title, b.title))
  }
  const country = (code: string) => (words.has(`countries.${code}`) ? words.text(`countries.${code}`) : code)
  const placeName = ({ name, country: code, disputed }: Place) =>
    code && !disputed && country(code) !== name ? `${name}, ${country(code)}` : name

  const eventEntry = (event: StoryEvent): SearchEntry => ({
    kind: 'events',
    path: eventPath(event.id),
    title: event.title,
    under: join(
      words.dates(event.date, event.end),
      words.text(`threads.${event.thread}.name`),
      event.status !== 'confirmed' &&
        (event.attributed_to
          ? words.text('pages.list.by', {
              status: words.text(`statuses.${event.status}.name`),
              who: event.attributed_to,
            })
          : words.text(`statuses.${event.status}.name`)),
    ),
    text: sentences(
      event.summary,
      event.denied_by && `${words.text('site.accounts.denies')}: ${event.denied_by}.`,
      event.response && `${words.text('site.accounts.response')}: ${event.response}.`,
      event.editor_note,
      join(...event.places.map(placeName), ...event.actors.map(({ name }) => name)),
    ),
    days: event.end ? [event.date, event.end] : [event.date],
  })

  return [
    ...story.pages.filter(({ id }) => id === 'home').flatMap((page) => pageEntries('threads', page)),
    ...story.threads.flatMap((thread) => threadEntries(story, thread, words)),
    ...sorted(story.events.map(eventEntry)),
    ...sorted(
      story.actors.map((actor) => ({
        kind: 'actors',
        path: actorPath(actor.id),
        title: actor.name,
        under: join(words.text(`pages.actors.kind.${actor.kind}`), actor.country ? country(actor.country) : undefined),
        text: actor.role,
      })),
    ),
    ...sorted(
      [...places.countries].map((code) => ({
        kind: 'countries',
        path: countryPath(code),
        title: country(code),
        under: words.text(code === UNION ? 'pages.country.union' : 'pages.events.filter.country'),
        text: '',
      })),
    ),
    ...sorted(
      story.places.map((place) => ({
        kind: 'places',
        path: placePath(place.id),
        title: place.name,
        under: place.country && !place.disputed ? country(place.country) : '',
        text: '',
      })),
    ),
    ...sorted([
      ...charts(story).map((chart) => ({
        kind: 'charts' as const,
        path: places.ofChart(chart.id) ?? '/data/#charts',
        title: chart.title(words),
        under: join(
          words.text(`search.chart.${chart.kind}`),
          chart.threads.length === 1 && words.text(`threads.${chart.threads[0]}.name`),
        ),
        text: sentences(chart.summary(words), chart.caption(words)),
      })),
      ...story.series.map((series) => ({
        kind: 'charts' as const,
        path: `/data/#series-${series.id}`,
        title: series.title,
        under: join(words.text('search.chart.figures'), words.text(`threads.${series.thread}.name`), series.unit),
        text: sentences(series.about, ...series.points.map(({ label }) => label)),
      })),
    ]),
    ...sorted(
      story.glossary.map((term) => ({
        kind: 'glossary',
        path: termPath(term.id),
        title: term.term,
        under: '',
        text: term.definition,
      })),
    ),
    ...sorted(
      story.sources.map((source) => ({
        kind: 'sources',
        path: sourcePath(source.id),
        title: source.title,
        under: join(source.publisher, source.published && words.date(source.published)),
        text: sentences(source.author && `${source.author}.`, source.editor_note),
        ...(source.published ? { days: [source.published] as const } : {}),
        ...(source.language === words.lang ? {} : { lang: source.language }),
      })),
    ),
    ...story.pages.filter(({ id }) => id !== 'home').flatMap((page) => pageEntries('pages', page)),
    ...sorted(
      listPages(story, words).map((path) => ({
        kind: 'pages',
        path,
        title: words.text(menuKey(path)),
        under: '',
        text: '',
      })),
    ),
  ]
}

const menuKey = (path: string) => `site.menu.${path.slice(1, -1)}`

/** Paths of the pages that list entries; those of prose have entries of their own. */
function listPages(story: Story, words: Words): string[] {
  return FIXED_PATHS.filter((path) => words.has(menuKey(path)) && !story.pageById.has(path.slice(1, -1)))
}

/** The paragraphs of a text, each under its heading. A table counts to the paragraph before it. */
function paragraphs(kind: SearchKind, path: string, page: string, body: string): SearchEntry[] {
  const { blocks, headings } = readProse(body)
  const entries: (SearchEntry & { text: string })[] = []
  for (const { id, start, text } of blocks) {
    const heading = headings.filter((candidate) => candidate.start < start).at(-1)
    const last = entries.at(-1)
    if (id) entries.push({ kind, path: `${path}#${id}`, title: heading?.text ?? page, under: page, text, isPart: true })
    else if (last) last.text = sentences(last.text, text)
  }
  return entries
}

function pageEntries(kind: SearchKind, page: Page): SearchEntry[] {
  const path = pagePath(page.id)
  const summary = sentences(...(page.summary ?? []).map(({ text }) => text))
  return [
    { kind, path, title: page.title, under: page.headline, text: summary },
    ...paragraphs(kind, path, page.title, page.body),
  ]
}

function threadEntries(story: Story, thread: Thread, words: Words): SearchEntry[] {
  const path = threadPath(thread.id)
  const { general } = readingsOfThread(story, thread)
  return [
    {
      kind: 'threads',
      path,
      title: thread.headline,
      under: thread.title,
      text: sentences(...thread.summary.map(({ text }) => text), thread.sunday),
    },
    ...paragraphs('threads', path, thread.title, thread.body),
    ...thread.readings.map((reading): SearchEntry => {
      const [event] = reading.events ?? []
      return {
        kind: 'threads',
        path: general.includes(reading) || !event ? `${path}#readings` : eventPath(event),
        title: reading.about,
        under: join(thread.title, words.text('pages.event.readings')),
        text: reading.text,
        isPart: true,
      }
    }),
  ]
}
