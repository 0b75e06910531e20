/**
 * What pages say about themselves to machines, in the terms of schema.org. Each builder gives a plain object without its
 * context; `jsonLd` joins those of one page and writes them safely. A schema.org Event is thought for concerts: only its
 * name, days and place are used, and the status and who says so stand in `disambiguatingDescription`.
 */
import { sourceAddress } from '../model/source-address.ts'
import type { Actor, Correction, Series, Source, Story, StoryEvent } from '../model/story.ts'
import type { Words } from '../model/words.ts'
import { EDITION } from '../schema/edition.ts'
import { CLOSES } from '../schema/vocabulary.ts'
import { changedDay, correctionDay, correctionsOf } from './changes.ts'
import { correctionWords, subjectOf } from './correction-words.ts'
import { LICENCE } from './licence.ts'
import { seriesPath } from './series-csv.ts'
import type { SiteAddress } from './site-address.ts'

export interface Thing {
  '@type': string
  [property: string]: unknown
}

/** What every builder needs to know besides its subject. */
export interface Setting {
  story: Story
  words: Words
  site: SiteAddress
}

/** The text of a `<script type="application/ld+json">`: no `<` is left in it, so nothing can close the element. */
export function jsonLd(...things: readonly Thing[]): string {
  const [only] = things
  const whole =
    things.length === 1
      ? { '@context': 'https://schema.org', ...only }
      : { '@context': 'https://schema.org', '@graph': things }
  return JSON.stringify(whole).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function publisher({ words, site }: Setting): Thing {
  return {
    '@type': 'Organization',
    name: words.text('site.name'),
    url: site.home,
    publishingPrinciples: site.method,
    correctionsPolicy: site.corrections,
  }
}

/** What was corrected, as comments on the page or the data that were; nothing at all where nothing was. */
export function correctionLd(corrections: readonly Correction[], { story, words, site }: Setting) {
  if (corrections.length === 0) return {}
  const comments = corrections.map((correction): Thing => {
    const { was, now, why, ...said } = correctionWords(correction, story, words)
    return {
      '@type': 'CorrectionComment',
      text: words.text('exports.correction', { name: subjectOf(said), was, now, why }),
      datePublished: correctionDay(correction),
      url: `${site.corrections}#${correction.id}`,
    }
  })
  return { correction: comments }
}

/** A page of prose: a thread, the home page, the account of the method. `about` names it for corrections: `threads/leak`. */
export function articleLd(
  page: {
    url: string
    headline: string
    description: string
    about: string
    picture: string
    sources: readonly Source[]
  },
  setting: Setting,
): Thing {
  const { story, words, site } = setting
  return {
    '@type': 'Article',
    headline: page.headline,
    description: page.description,
    url: page.url,
    mainEntityOfPage: page.url,
    image: site.at(`share/${page.picture}.png`),
    inLanguage: words.lang,
    datePublished: EDITION.published,
    dateModified: changedDay(story, page.about),
    license: LICENCE.url,
    author: { '@type': 'Organization', name: words.text('site.name'), url: site.home },
    publisher: publisher(setting),
    publishingPrinciples: site.method,
    // Our own page of each source holds its address; saying that twice would cost every reader.
    citation: [...new Set(page.sources.map(({ id }) => site.at(`sources/${id}/`)))],
    ...correctionLd(correctionsOf(story, page.about), setting),
  }
}

const EVENT_BYTES = 700

/** An event; as many of its sources, best first, as fit into 700 bytes with its context, and at least one. */
export function eventLd(event: StoryEvent, setting: Setting): Thing {
  const { story, words, site } = setting
  const status = words.text(`statuses.${event.status}.name`)
  const page = { '@type': 'WebPage', '@id': site.event(event.id), citation: [] as string[] }
  const thing: Thing = {
    '@type': 'Event',
    name: event.title,
    disambiguatingDescription: event.attributed_to ? `${status}: ${event.attributed_to}` : status,
    startDate: event.date,
    ...(event.end && { endDate: event.end }),
    ...(event.places.length > 0 && {
      location: event.places.map(({ name, country }) => ({
        '@type': 'Place',
        name,
        ...(country && { address: country }),
      })),
    }),
    about: words.text(`threads.${event.thread}.name`),
    subjectOf: page,
  }
  for (const source of event.sources) {
    page.citation.push(sourceAddress(source))
    if (page.citation.length > 1 && Buffer.byteLength(jsonLd(thing)) > EVENT_BYTES) {
      page.citation.pop()
      break
    }
  }
  // Beyond those bytes: a correction is never left out.
  if (event.corrected) {
    const about = `events/${event.id}`
    const corrected = correctionLd(correctionsOf(story, about), setting)
    thing.subjectOf = { ...page, dateModified: changedDay(story, about), ...corrected }
  }
  return thing
}

/** A person, a government, or any other body. What it did stands on the page, not here. */
export function actorLd(actor: Actor, { site }: Setting): Thing {
  const types = {
    person: 'Person',
    government: 'GovernmentOrganization',
    organisation: 'Organization',
    group: 'Organization',
  }
  return {
    '@type': types[actor.kind],
    name: actor.name,
    description: actor.role,
    mainEntityOfPage: site.actor(actor.id),
  }
}

const download = (site: SiteAddress, path: string, encodingFormat: string): Thing => ({
  '@type': 'DataDownload',
  encodingFormat,
  contentUrl: site.at(`data/${path}`),
})

/** What is said of every set of data. */
export const dataset = (setting: Setting): Thing => ({
  '@type': 'Dataset',
  license: LICENCE.url,
  isAccessibleForFree: true,
  inLanguage: setting.words.lang,
  datePublished: EDITION.published,
  version: String(EDITION.number),
  creator: publisher(setting),
})

/** All the data, for the page that gives it away. */
export function datasetLd(setting: Setting): Thing {
  const { story, words, site } = setting
  return {
    ...dataset(setting),
    name: words.text('exports.package.title'),
    description: words.text('exports.events.about'),
    url: site.data,
    temporalCoverage: `${story.events[0]?.date ?? '..'}/${CLOSES}`,
    ...(story.corrections[0] && { dateModified: correctionDay(story.corrections[0]) }),
    distribution: [
      download(site, 'datapackage.json', 'application/json'),
      download(site, 'events.json', 'application/json'),
      download(site, 'events.csv', 'text/csv'),
      download(site, 'events.geojson', 'application/geo+json'),
      download(site, 'events.ics', 'text/calendar'),
      download(site, 'sources.csl.json', 'application/vnd.citationstyles.csl+json'),
      download(site, 'sources.bib', 'application/x-bibtex'),
      download(site, 'sources.ris', 'application/x-research-info-systems'),
    ],
  }
}

/** When data were last corrected, and in what. */
export const modified = (corrections: readonly Correction[], setting: Setting) =>
  corrections[0] === undefined
    ? {}
    : { dateModified: correctionDay(corrections[0]), ...correctionLd(corrections, setting) }

/** One series, as part of all the data. */
export function seriesLd(series: Series, setting: Setting): Thing {
  const { site } = setting
  const dates = series.points.map((point) => point.date).sort()
  return {
    ...dataset(setting),
    name: series.title,
    description: series.about ? `${series.title}. ${series.about}` : `${series.title} (${series.unit}).`,
    url: site.data,
    isPartOf: { '@type': 'Dataset', url: site.data },
    variableMeasured: series.unit,
    temporalCoverage: `${dates[0]}/${dates.at(-1)}`,
    distribution: [download(site, seriesPath(series.id), 'text/csv')],
    citation: [...new Set(series.points.flatMap((point) => (point.source ? [sourceAddress(point.source)] : [])))],
    ...modified(correctionsOf(setting.story, `series/${series.id}`), setting),
  }
}

/** Where a page stands; the home page is put first, and the last crumb is the page itself. */
export function breadcrumbLd(trail: readonly { name: string; url: string }[], { words, site }: Setting): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: words.text('site.name'), url: site.home }, ...trail].map(({ name, url }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: url,
    })),
  }
}
