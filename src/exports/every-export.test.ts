import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chartNamed } from '../charts/registry.ts'
import { bibtex, cslJson, ris } from './bibliography.ts'
import { chartCsv, chartJson } from './chart-table.ts'
import { correctionsCsv } from './corrections-csv.ts'
import { dataPackageJson } from './data-package.ts'
import { builderFile } from './embed/builder-file.ts'
import { embedCsv, embedJson } from './embed/chart-data.ts'
import { snippets } from './embed/snippets.ts'
import { stillSvg } from './embed/stills.ts'
import { eventsCsv } from './events-csv.ts'
import { eventsGeoJson } from './events-geojson.ts'
import { eventsIcs } from './events-ics.ts'
import { eventsJson } from './events-json.ts'
import { chart, SECRET, site, story, words } from './examples.ts'
import { correctionsFeed, eventsFeed } from './feeds.ts'
import { actorLd, articleLd, datasetLd, eventLd, jsonLd, seriesLd } from './json-ld.ts'
import { CITATION_FORMATS, citationText, citedPages, pageReference } from './page-citation.ts'
import { robotsTxt } from './robots.ts'
import { seriesCsv } from './series-csv.ts'

const setting = { story, words, site }

const references = citedPages(story).map((page) => pageReference(page, setting))

/** All that the site gives away, by name. */
const everyExport = async (): Promise<Record<string, string>> => ({
  'events.json': eventsJson(story, words, site),
  'events.csv': eventsCsv(story, site),
  'events.geojson': eventsGeoJson(story, words, site),
  'events.ics': eventsIcs(story, words, site),
  'sources.csl.json': cslJson(story.sources, words),
  'sources.bib': bibtex(story.sources, words),
  'sources.ris': ris(story.sources, words),
  citations: citedPages(story)
    .map((page) => citationText(page, setting))
    .join('\n'),
  ...Object.fromEntries(
    Object.entries(CITATION_FORMATS).map(([format, { write }]) => [`cite.${format}`, write(references)]),
  ),
  series: story.series.map((series) => seriesCsv(series, site)).join(''),
  'chart.csv': chartCsv(chart, words, site),
  'chart.json': chartJson(chart, words, site),
  ...Object.fromEntries(
    ['map', 'toll', 'timeline-leak'].flatMap((id) => {
      const embedded = chartNamed(story, id)
      return [
        [`${id}/data.csv`, embedCsv(embedded, words, site)],
        [`${id}/data.json`, embedJson(embedded, words, site)],
        [`${id}/chart.svg`, stillSvg(embedded, words, site)],
        ...Object.entries(snippets(embedded, words, site)).map(([kind, text]) => [`${id}: ${kind}`, text]),
      ]
    }),
  ),
  'builder.json': JSON.stringify(builderFile([chartNamed(story, 'map')], story, words, site)),
  'datapackage.json': dataPackageJson(story, [chart], words, site),
  'events.xml': await eventsFeed(story, words, site),
  'corrections.csv': correctionsCsv(story, site),
  'corrections.xml': await correctionsFeed(story, words, site),
  'robots.txt': robotsTxt(site),
  jsonLd: jsonLd(
    datasetLd(setting),
    articleLd(
      { url: site.home, headline: 'A', description: 'B', about: 'pages/home', picture: 'home', sources: story.sources },
      setting,
    ),
    ...story.events.map((event) => eventLd(event, setting)),
    ...story.actors.map((actor) => actorLd(actor, setting)),
    ...story.series.map((series) => seriesLd(series, setting)),
  ),
})

test('no private note is in any export', async () => {
  for (const [name, text] of Object.entries(await everyExport())) {
    assert.ok(!text.includes(SECRET), name)
    assert.ok(text.length > (name.endsWith('address') ? 30 : 50), name)
  }
})

test('every export is the same bytes on any day and in any time zone', async (context) => {
  const zone = process.env.TZ
  const made: Record<string, string>[] = []
  for (const [timeZone, now] of [
    ['Pacific/Kiritimati', 946_684_800_000],
    ['America/Los_Angeles', 2_240_611_199_000],
  ] as const) {
    process.env.TZ = timeZone
    context.mock.timers.enable({ apis: ['Date'], now })
    made.push(await everyExport())
    context.mock.timers.reset()
  }
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
  assert.deepEqual(made[0], made[1])
})

test('every address of ours in an export is absolute and under the folder of the site', async () => {
  for (const [name, text] of Object.entries(await everyExport())) {
    for (const [address] of text.replace(/\r\n /g, '').matchAll(/https?:\/\/example\.com[^\s"'<>\\,;]*/g)) {
      assert.ok(address.startsWith('https://example.com/sub/'), `${name}: ${address}`)
    }
  }
})

test('every data file says under which licence it stands', async () => {
  const files = await everyExport()
  for (const name of [
    'events.json',
    'events.csv',
    'events.geojson',
    'events.ics',
    'series',
    'chart.csv',
    'chart.json',
    'datapackage.json',
    'events.xml',
  ]) {
    assert.match(files[name] ?? '', /creativecommons\.org\/licenses\/by\/4\.0/, name)
  }
})
