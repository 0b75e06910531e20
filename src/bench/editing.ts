/** What somebody waits for who edits: the check, a saved file on the screen, a new event; and what editing costs readers. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { filesOf, PROJECT } from '../build/site-folder.ts'
import { Refusal } from '../cli/refusal.mjs'
import { createInspector } from '../model/check/check-content.ts'
import { differences, timeCommand } from './builds.ts'
import { startDev } from './dev-server.ts'
import { atMost, type Figure, median } from './figures.ts'
import { mutationFigures } from './mutation-figures.ts'
import { tryMutations } from './mutations.ts'
import { copyProject, multiplyContent, removeEditingTools } from './project-copy.ts'

const seconds = (started: number) => (performance.now() - started) / 1000

/** The check: in a new process, again in the same one, and with ten times the content. */
export function measureCheck(folder: string, rounds: number): Figure[] {
  const cold = Array.from({ length: rounds }, () => timeCommand('check'))
  const inspector = createInspector(PROJECT)
  inspector.inspect()
  const warm = Array.from({ length: rounds }, () => {
    const started = performance.now()
    inspector.inspect()
    return seconds(started)
  })
  const large = join(folder, 'ten-times')
  const files = multiplyContent(large, 10)
  const started = performance.now()
  spawnSync(process.execPath, [join(PROJECT, 'src/cli/check.ts'), '--root', large], { maxBuffer: 1e9 })
  const tenfold = seconds(started)
  rmSync(large, { recursive: true, force: true })
  return [
    atMost(`check of all content, new process, median of ${rounds}`, median(cold), 2, 's', 2),
    atMost(`check again in the same process, median of ${rounds}`, median(warm), 0.5, 's', 2),
    atMost(`check of ten times the content (${files.toLocaleString('en')} files), new process`, tenfold, 10, 's'),
  ]
}

/** Saves other words into a file and waits until the open page shows them. In seconds. */
async function untilShown(page: Page, file: string, from: string, to: string): Promise<number> {
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`“${from}” is not in ${file}`)
  const started = performance.now()
  writeFileSync(file, text.replace(from, to))
  await page.getByText(to).first().waitFor({ timeout: 30_000 })
  return seconds(started)
}

const EVENT = { id: '2022-10-23-rama-arrives', words: 'Rama arrives in Israel' }
const THREAD = { id: 'visit', words: 'Almost all survived.' }

/** From a saved file to the words on the screen, and from `npm run new` to the page of the event. */
export async function measureSaves(browser: Browser, folder: string, rounds: number): Promise<Figure[]> {
  const project = copyProject(join(folder, 'edited'))
  const dev = await startDev(project)
  const page = await browser.newPage()
  try {
    const saves = async (path: string, file: string, words: string) => {
      await page.goto(dev.address + path, { waitUntil: 'load' })
      await page.getByText(words).first().waitFor()
      const times: number[] = []
      let shown = words
      // The first save also fetches what the server prepares once.
      for (let round = 0; round <= rounds; round++) {
        const next = `${words.replace(/\.$/, '')} again ${round}`
        times.push(await untilShown(page, join(project, file), shown, next))
        shown = next
      }
      return times.slice(1)
    }
    const data = await saves(`events/${EVENT.id}/`, `content/events/${EVENT.id}.yaml`, EVENT.words)
    const prose = await saves(`threads/${THREAD.id}/`, `content/threads/${THREAD.id}.mdx`, THREAD.words)
    // A page that is open reloads itself when a file is new: that is not what is measured.
    await page.goto('about:blank')
    const started = performance.now()
    const id = newEvent(project)
    await page.goto(`${dev.address}events/${id}/`, { waitUntil: 'load' })
    await page.getByRole('heading', { level: 1, name: NEW_EVENT.title }).waitFor({ timeout: 30_000 })
    const created = seconds(started)
    return [
      atMost(`saved data to words on the screen, median of ${rounds}`, median(data), 1.5, 's', 2),
      atMost(`saved prose to words on the screen, median of ${rounds}`, median(prose), 1, 's', 2),
      { what: 'npm run dev, to its first page', value: `${dev.seconds.toFixed(1)} s` },
      atMost(
        'npm run new -- event, and start of npm run dev, to its page on the screen',
        created + dev.seconds,
        30,
        's',
      ),
    ]
  } finally {
    await page.close()
    await dev.close()
  }
}

const NEW_EVENT = {
  date: '2022-10-23',
  thread: 'visit',
  title: 'A gate is painted green',
  summary: 'The gate of the garden was painted.',
  status: 'confirmed',
  places: 'jerusalem',
  sources: 'arabnews-2022-10-23-rama-israel',
}

/** Writes an event with the command for it. @returns its id */
function newEvent(root: string): string {
  const flags = Object.entries(NEW_EVENT).flatMap(([name, value]) => [`--${name}`, value])
  const command = [join(PROJECT, 'src/cli/new.ts'), 'event', '--root', root, ...flags]
  const { stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  const id = /content\/events\/([\w-]+)\.yaml/.exec(stdout)?.[1]
  if (id === undefined) throw new Refusal(`npm run new wrote no event:\n${stdout}${stderr}`)
  return id
}

/**
 * Builds a copy of the project from which the editing tools are removed, and compares it with the site.
 * @param site the site as built with them
 */
export function measureRemoval(folder: string, site: string): Figure[] {
  const project = copyProject(join(folder, 'without-tools'))
  removeEditingTools(project)
  // Inside the copy: what is built must find the packages that are linked there.
  const bare = join(project, 'dist')
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'src/cli/build.ts')], {
    cwd: project,
    env: { ...process.env, OUT_DIR: bare },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Refusal(`Without the editing tools nothing was built:\n${stdout}${stderr}`.slice(0, 3000))
  const differing = differences(site, bare)
  return [
    {
      what: `files that differ when the editing tools are removed, of ${filesOf(site).length}`,
      value: differing.length === 0 ? '0' : `${differing.length}: ${differing.slice(0, 5).join(', ')}`,
      bar: '0',
      isMet: differing.length === 0,
    },
  ]
}

/** Mutations of the content, each kind in its turn. */
export async function measureMutations(count: number): Promise<Figure[]> {
  return mutationFigures(await tryMutations(PROJECT, count, 1, 'all'))
}
