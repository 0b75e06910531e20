/**
 * `npm run bench`: builds the site twice in a folder of its own, measures it, prints the figures and writes them to
 * docs/benchmarks.md. Ends with code 1 when a bar is missed. Takes about an hour on two cores; half of it is mutations of the
 * content, of which `--mutations N` takes fewer than two thousand.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from '@playwright/test'
import { differences, timeCommand } from '../bench/builds.ts'
import { measureCheck, measureMutations, measureRemoval, measureSaves } from '../bench/editing.ts'
import { measureEmbedBytes, measureFramePaint, measureHeights } from '../bench/embedding.ts'
import { measureScripts, measureTyping } from '../bench/exploring.ts'
import { asTable, atMost, type Figure, median } from '../bench/figures.ts'
import { homeInFirstFlight, threadInFirstFlight } from '../bench/first-flight.ts'
import { mainPages, measurePaint } from '../bench/main-pages.ts'
import { pageBytes } from '../bench/page-bytes.ts'
import { visit } from '../bench/paint.ts'
import { filesOf, PROJECT } from '../build/site-folder.ts'
import { readStory } from '../model/read-story.ts'
import { readWords } from '../model/read-words.ts'
import type { Story } from '../model/story.ts'
import { BROWSER_FLAGS, ensureBrowser } from './ensure-browser.ts'
import { runCommand } from './refusal.mjs'
import { serve } from './serve.ts'

const ROUNDS = 5
const say = (words: string) => console.error(words)

function measureBuilds(folder: string): { site: string; figures: Figure[] } {
  const site = join(folder, 'site')
  const again = join(folder, 'again')
  say('Building twice …')
  const first = timeCommand('build', { OUT_DIR: site, TZ: 'UTC', LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8' })
  timeCommand('build', { OUT_DIR: again, TZ: 'Asia/Tehran', LANG: 'ar', LC_ALL: 'ar' })
  const differing = differences(site, again)
  return {
    site,
    figures: [
      atMost('build, cold, with its check', first, 60, 's'),
      {
        what: `files that differ in a second build (TZ=Asia/Tehran LANG=ar), of ${filesOf(site).length}`,
        value: differing.length === 0 ? '0' : `${differing.length}: ${differing.slice(0, 5).join(', ')}`,
        bar: '0',
        isMet: differing.length === 0,
      },
    ],
  }
}

function measureBytes(site: string, story: Story): Figure[] {
  const kilobytes = (file: string) => pageBytes(site, file) / 1000
  const events = story.events.map((event) => kilobytes(`events/${event.id}/index.html`))
  return [
    atMost('home, brotli', kilobytes('index.html'), 40, 'kB'),
    ...story.threads.map(({ id }) => atMost(`thread ${id}, brotli`, kilobytes(`threads/${id}/index.html`), 30, 'kB')),
    atMost(`largest of ${events.length} event pages, brotli`, Math.max(...events), 10, 'kB'),
    { what: 'median event page, brotli', value: `${median(events).toFixed(1)} kB` },
  ]
}

async function measureFirstFlight(browser: Browser, site: string, story: Story): Promise<Figure[]> {
  const page = await browser.newPage()
  const figures = [await homeInFirstFlight(page, site, readFileSync(join(site, 'index.html'), 'utf8'), story)]
  for (const thread of story.threads) figures.push(await threadInFirstFlight(page, site, thread))
  await page.close()
  return figures
}

async function measureVisits(browser: Browser, site: string, story: Story): Promise<Figure[]> {
  const ours = await serve(site, { brotliQuality: 11 })
  const others = [story.events[0], story.actors[0], story.sources[0]].map(
    (entry, i) => `${['events', 'actors', 'sources'][i]}/${entry?.id}/`,
  )
  const foreign: string[] = []
  const shifts: { shift: number; where: string }[] = []
  try {
    const paths = [...mainPages(story).map(({ path }) => path), ...others]
    for (const path of [...paths, 'events/', 'sources/', 'glossary/', 'data/', 'search/', 'contested/', 'sunday/']) {
      for (const width of [390, 1280]) {
        const seen = await visit(browser, ours.address + path, width, 'full')
        foreign.push(...seen.foreign)
        shifts.push({ shift: seen.shift, where: `/${path}, ${width} px` })
      }
    }
  } finally {
    await ours.close()
  }
  const worst = shifts.reduce((most, seen) => (seen.shift > most.shift ? seen : most))
  return [
    { what: 'requests to other hosts', value: String(foreign.length), bar: '0', isMet: foreign.length === 0 },
    {
      what: 'largest layout shift of any page (390 and 1280 px, read to the end)',
      value: worst.shift === 0 ? '0.0000' : `${worst.shift.toFixed(4)} (${worst.where})`,
      bar: '0',
      isMet: worst.shift === 0,
    },
  ]
}

async function measureEditing(browser: Browser, site: string, folder: string, mutations: number): Promise<Figure[]> {
  say('Editing: the check, a saved file, a new event …')
  const waits = [...measureCheck(folder, ROUNDS), ...(await measureSaves(browser, folder, ROUNDS))]
  say('Building without the editing tools …')
  const removal = measureRemoval(folder, site)
  say(`Breaking the content ${mutations} times …`)
  return [...waits, ...removal, ...(await measureMutations(mutations))]
}

/** What git says of the commit that is measured; words for it where there is none. */
function git(args: string[]): string {
  const { status, stdout } = spawnSync('git', args, { cwd: PROJECT, encoding: 'utf8' })
  return status === 0 ? stdout.trim() : ''
}

function report(table: string, browserVersion: string, load: number): string {
  const commit = git(['rev-parse', '--short', 'HEAD'])
  const changed = git(['status', '--porcelain']) === '' ? '' : ', with changes that were not committed'
  const when =
    commit === ''
      ? 'Measured before the first commit.'
      : `Measured at commit ${commit} of ${git(['log', '-1', '--format=%cs'])}${changed}.`
  return `# Benchmarks

${when} Written by \`npm run bench\`; do not edit.

Machine: ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}, Chromium ${browserVersion},
load ${load.toFixed(1)} before the run${load > availableParallelism() / 2 ? ' (busy with other things: times are upper bounds)' : ''}.
“brotli” is the page’s HTML with its inlined styles at brotli’s highest setting. “Slow 3G” is 400 ms before each answer,
400 kbit/s and a processor slowed four times, at 390 px, nothing cached. Bare pages have the same words, or the same words and
pictures, and no style or script; TimelineJS is the newest of npm, set up as its documentation says, with the same events.

${table}
`
}

await runCommand(async () => {
  const { values } = parseArgs({ options: { mutations: { type: 'string', default: '2000' } } })
  const mutations = Number(values.mutations)
  const load = loadavg()[0] ?? 0
  const folder = mkdtempSync(join(tmpdir(), 'one-sunday-bench-'))
  const beside = join(folder, 'beside')
  mkdirSync(beside)
  const story = readStory(PROJECT)
  const words = readWords(PROJECT, 'en')
  try {
    const { site, figures } = measureBuilds(folder)
    figures.unshift(...measureBytes(site, story))
    const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: BROWSER_FLAGS })
    figures.push(
      ...(await measureFirstFlight(browser, site, story)),
      ...(await measureVisits(browser, site, story)),
      ...(await measurePaint(browser, site, beside, story, words, ROUNDS, say)),
      ...(await measureScripts(browser, site, story)),
      ...measureEmbedBytes(site, story, join(folder, 'others')),
      ...(await measureHeights(browser, site, join(folder, 'hosts'), story, words)),
      ...(await measureFramePaint(browser, site, join(folder, 'bare-frames'), story, words, ROUNDS, say)),
      ...(await measureTyping(browser, site, join(folder, 'made-up'), story, words, ROUNDS, say)),
      ...(await measureEditing(browser, site, folder, mutations)),
    )
    const table = asTable(figures)
    writeFileSync(join(PROJECT, 'docs', 'benchmarks.md'), report(table, browser.version(), load))
    await browser.close()
    console.log(table)
    const missed = figures.filter((figure) => figure.isMet === false).length
    console.log(missed === 0 ? '\nEvery bar is met.' : `\n${missed} bars are missed.`)
    if (missed > 0) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
