/**
 * Whether a build of some content would succeed, in a second and without the pages: the shapes and the story, the prose
 * as the compiler of the pages reads it, every chart, and what the site gives away.
 */
import { createHash } from 'node:crypto'
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
import { CHART_NAMES } from '../schema/chart-names.ts'
import { COMPONENTS } from '../schema/components.ts'
import { PROSE_COLLECTIONS, SHAPES } from '../schema/shapes.ts'
import { SUNDAY } from '../schema/vocabulary.ts'
import { type Used, usedComponents } from './compile-prose.ts'

const NAMES = Object.keys(COMPONENTS)
/** Facts of which all charts and files could be made. */
const sound = new Set<string>()
const compiled = new Map<string, Used[]>()

/** What the components of a page would say to what they are given. */
function refuse({ name, props }: Used, story: Story): void {
  const id = String(props[{ Accounts: 'event', Quote: 'speaker', Chart: 'name' }[name] ?? ''])
  if (name === 'Accounts' && !story.eventById.has(id)) throw new Error(`<Accounts> names no event: "${id}"`)
  if (name === 'Quote' && !story.actorById.has(id)) throw new Error(`<Quote> names no speaker: "${id}"`)
  if (name === 'Chart' && !CHART_NAMES.includes(id)) throw new Error(`there is no chart "${id}"`)
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
    chart.scene({ width: chart.pageWidths[0] ?? 360, words })
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

/** What charts and files are made from: the same text here, the same of them. */
function factsOf(entries: readonly RawEntry[], files: ContentFiles): string {
  const hash = createHash('sha256')
  const values = entries.map(({ collection, id, value }) =>
    JSON.stringify([collection, id, SHAPES[collection].parse(value)]),
  )
  for (const value of values.sort()) hash.update(value)
  for (const path of files.list()) if (path.startsWith('content/ui/')) hash.update(files.read(path)?.text ?? '')
  return hash.digest('hex')
}

let read: { text: string; words: Words } | undefined

/** The words, read again only when a file of them has changed. */
function wordsOf(root: string, files: ContentFiles): Words {
  const paths = files.list().filter((path) => path.startsWith('content/ui/'))
  const text = paths.map((path) => `${path}\n${files.read(path)?.text}`).join('\n')
  if (read?.text !== text) read = { text, words: readWords(root, 'en') }
  return read.words
}

/** What is drawn on the page of a day. */
function drawKnown(story: Story, day: string, words: Words): void {
  const known = storyAsKnownOn(story, day)
  if (day < SUNDAY) return
  const lanes = timelineCharts(known).find(({ id }) => id === 'convergence')
  lanes?.scene({ width: lanes.pageWidths[0] ?? 360, words })
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
    const words = wordsOf(root, files)
    for (const entry of entries) if (PROSE_COLLECTIONS.includes(entry.collection)) await readProse(entry, story, words)
    if (reading === 'text') return undefined
    const facts = factsOf(entries, files)
    if (sound.has(facts)) return undefined
    drawAll(story, words)
    for (const { id } of story.days) drawKnown(story, id, words)
    await giveAway(story, words)
    sound.add(facts)
    return undefined
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault)
  }
}
