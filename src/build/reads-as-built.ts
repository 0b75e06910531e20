/**
 * Whether a build of some content would succeed, in a second and without the pages: the shapes and the story, the prose
 * as the compiler of the pages reads it, every chart at every width, and what the site gives away.
 */
import { charts } from '../charts/registry.ts'
import { timelineCharts } from '../charts/timeline/charts.ts'
import { createPageProse } from '../components/prose/page-prose.ts'
import { bibtex, cslJson, ris } from '../exports/bibliography.ts'
import { dataPackageJson } from '../exports/data-package.ts'
import { eventsCsv } from '../exports/events-csv.ts'
import { eventsGeoJson } from '../exports/events-geojson.ts'
import { eventsIcs } from '../exports/events-ics.ts'
import { eventsJson } from '../exports/events-json.ts'
import { exploreFile } from '../exports/explore.ts'
import { correctionsFeed, eventsFeed } from '../exports/feeds.ts'
import { seriesCsv } from '../exports/series-csv.ts'
import { siteAddress } from '../exports/site-address.ts'
import { storyAsKnownOn } from '../model/as-known.ts'
import { buildStory } from '../model/build-story.ts'
import { type ContentFiles, contentFiles } from '../model/content-files.ts'
import { type RawEntry, readContent } from '../model/read-content.ts'
import { readWords } from '../model/read-words.ts'
import type { Story } from '../model/story.ts'
import { entriesToShow } from '../model/withheld.ts'
import type { Words } from '../model/words.ts'
import { COMPONENTS } from '../schema/components.ts'
import { PROSE_COLLECTIONS } from '../schema/shapes.ts'
import { SUNDAY } from '../schema/vocabulary.ts'
import { type Used, usedComponents } from './compile-prose.ts'

const NAMES = Object.keys(COMPONENTS)
const compiled = new Map<string, Used[]>()

/** What the components of a page would say to what they are given. */
function refuse({ name, props }: Used, story: Story): void {
  const id = String(props[{ Accounts: 'event', Quote: 'speaker', Chart: 'name' }[name] ?? ''])
  if (name === 'Accounts' && !story.eventById.has(id)) throw new Error(`<Accounts> names no event: "${id}"`)
  if (name === 'Quote' && !story.actorById.has(id)) throw new Error(`<Quote> names no speaker: "${id}"`)
  if (name === 'Chart' && !charts(story).some((chart) => chart.id === id)) throw new Error(`there is no chart "${id}"`)
  if (name === 'Term' && !story.termById.has(String(props.id))) throw new Error(`there is no term "${props.id}"`)
}

async function readProse(entry: RawEntry, story: Story, words: Words): Promise<void> {
  const used = compiled.get(entry.text) ?? (await usedComponents(entry.path, entry.text, NAMES))
  compiled.set(entry.text, used)
  const { noteOf } = createPageProse(story, words, entry.body)
  for (const component of used) {
    refuse(component, story)
    if (component.name !== 'Cite') continue
    const unnumbered = String(component.props.source)
      .split(/\s+/)
      .filter((id) => id !== '' && !noteOf.has(id))
    if (unnumbered.length > 0) throw new Error(`the page would show no note for ${unnumbered.join(', ')}`)
  }
}

function drawAll(story: Story, words: Words): void {
  for (const chart of charts(story)) {
    for (const width of chart.pageWidths) chart.scene({ width, words })
    chart.title(words)
    chart.caption(words)
    chart.summary(words)
    chart.table(words)
  }
}

async function giveAway(story: Story, words: Words): Promise<void> {
  const site = siteAddress({ SITE: 'https://one-sunday.example' })
  eventsJson(story, words, site)
  eventsCsv(story, site)
  eventsGeoJson(story, words, site)
  eventsIcs(story, words, site)
  cslJson(story.sources, words)
  bibtex(story.sources, words)
  ris(story.sources, words)
  dataPackageJson(story, charts(story), words, site)
  exploreFile(story, words)
  for (const series of story.series) seriesCsv(series, site)
  await eventsFeed(story, words, site)
  await correctionsFeed(story, words, site)
}

/** What is drawn on the page of a day. */
function drawKnown(story: Story, day: string, words: Words): void {
  const known = storyAsKnownOn(story, day)
  if (day < SUNDAY) return
  const lanes = timelineCharts(known).find(({ id }) => id === 'convergence')
  for (const width of lanes?.pageWidths ?? []) lanes?.scene({ width, words })
}

/**
 * Reads `root/content` as a build would.
 * @param reading `text`: the story and its prose; `all`: charts and files to take away, too
 * @returns what the build would stop for; undefined when it would succeed
 */
export async function buildFault(
  root: string,
  reading: 'text' | 'all' = 'all',
  files: ContentFiles = contentFiles(root),
): Promise<string | undefined> {
  try {
    const entries = entriesToShow(readContent(root, files).entries)
    const story = buildStory(entries)
    const words = readWords(root, 'en')
    for (const entry of entries) if (PROSE_COLLECTIONS.includes(entry.collection)) await readProse(entry, story, words)
    if (reading === 'text') return undefined
    drawAll(story, words)
    for (const { id } of story.days) drawKnown(story, id, words)
    await giveAway(story, words)
    return undefined
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault)
  }
}
