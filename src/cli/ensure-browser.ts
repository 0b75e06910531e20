/**
 * Finds a Chromium to test with, or fetches one: the first of six ways that gives one that runs.
 * `node src/cli/ensure-browser.ts` prints its path.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { PROJECT } from '../build/site-folder.ts'
import { Refusal, runCommand } from './refusal.mjs'

/**
 * How a browser is started here. Web security and site isolation stay on, unlike in the npm package's own list of flags:
 * without them a test of an embed would prove nothing.
 */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--no-default-browser-check',
]

/** One way to a browser: its path, or why there is none. */
interface Way {
  name: string
  find(): Promise<string | undefined> | string | undefined
}

const require = createRequire(import.meta.url)

const WAYS: readonly Way[] = [
  { name: 'the Chromium of the package @sparticuz/chromium', find: fromPackage },
  { name: 'Playwright’s own browser', find: fromPlaywright },
  { name: 'a Chrome, Chromium or Edge on this machine', find: fromMachine },
  { name: 'a download by Playwright', find: byPlaywrightInstall },
  { name: 'Debian’s chromium', find: byApt },
]

/**
 * Path of a browser that starts on this machine.
 * @throws Refusal when CHROMIUM_PATH names none, or no way leads to one
 */
export async function ensureBrowser(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  const named = environment.CHROMIUM_PATH
  if (named) {
    if (starts(named)) return named
    throw new Refusal(
      `CHROMIUM_PATH is ${named}, which is not a browser that starts here. Correct it, or unset it to use the project’s own.`,
    )
  }
  const failures: string[] = []
  for (const way of WAYS) {
    try {
      const path = await way.find()
      if (path !== undefined && starts(path)) return path
      failures.push(`${way.name}: ${path === undefined ? 'not there' : 'does not start'}`)
    } catch (error) {
      failures.push(`${way.name}: ${(error as Error).message.split('\n')[0]}`)
    }
  }
  throw new Refusal(
    `No browser to test with. Install Chrome or Chromium, or set CHROMIUM_PATH to one. Tried: ${failures.join('; ')}.`,
  )
}

/** Whether the file is a browser that starts. On Windows `--version` would open a window, so it is taken on trust there. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0
}

/**
 * The Chromium out of npm (Linux x64 only), so that every run uses the version that the lock file names. It is unpacked
 * once, beside its place, and moved in when complete. Its package reuses whatever lies in the temporary folder, even of
 * another version: therefore the temporary folder is one of our own while it works.
 */
async function fromPackage(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const cache = join(PROJECT, 'node_modules', '.cache')
  const packageFolder = dirname(dirname(require.resolve('@sparticuz/chromium')))
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const folder = join(cache, `chromium-${version}`)
  if (!existsSync(folder)) {
    const unpacking = `${folder}.unpacking-${process.pid}`
    mkdirSync(unpacking, { recursive: true })
    try {
      await unpack(unpacking, packageFolder)
      if (!existsSync(folder)) renameSync(unpacking, folder)
    } finally {
      rmSync(unpacking, { recursive: true, force: true })
    }
  }
  return join(folder, existsSync(join(folder, 'chromium-with-libraries')) ? 'chromium-with-libraries' : 'chromium')
}

async function unpack(folder: string, packageFolder: string): Promise<void> {
  const temporary = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium')
    const program = await chromium.executablePath()
    // It is unpacked for its owner alone; another user of this folder may test, too.
    chmodSync(program, 0o755)
    if (starts(program)) return
    // A slim machine lacks NSS: the package brings those libraries, too.
    await inflate(join(packageFolder, 'bin', 'al2023.tar.br'))
    const wrapper = join(folder, 'chromium-with-libraries')
    writeFileSync(
      wrapper,
      '#!/bin/sh\nhere=$(dirname "$0")\nLD_LIBRARY_PATH="$here/al2023/lib" exec "$here/chromium" "$@"\n',
    )
    chmodSync(wrapper, 0o755)
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = temporary
  }
}

/** Folder in which Playwright keeps the browsers that it downloads. */
function playwrightFolder(): string {
  const { PLAYWRIGHT_BROWSERS_PATH, XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (PLAYWRIGHT_BROWSERS_PATH && PLAYWRIGHT_BROWSERS_PATH !== '0') return PLAYWRIGHT_BROWSERS_PATH
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright')
  if (process.platform === 'win32') return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'ms-playwright')
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'ms-playwright')
}

/** The headless browser that this version of Playwright would download, if it is there. */
function fromPlaywright(): string | undefined {
  const core = dirname(
    require.resolve('playwright-core/package.json', { paths: [dirname(require.resolve('@playwright/test'))] }),
  )
  const { browsers } = JSON.parse(readFileSync(join(core, 'browsers.json'), 'utf8')) as {
    browsers: { name: string; revision: string }[]
  }
  const revision = browsers.find((browser) => browser.name === 'chromium-headless-shell')?.revision
  const folder = join(playwrightFolder(), `chromium_headless_shell-${revision}`)
  if (!existsSync(folder)) return undefined
  const program = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((file) =>
    /(^|[\\/])(chrome-headless-shell|headless_shell)(\.exe)?$/.test(file),
  )
  return program && join(folder, program)
}

const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
]

/** Where installers put a browser that is not on the PATH. */
function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (process.platform !== 'win32') return []
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
    (root) => root !== undefined,
  )
  return roots.flatMap((root) => [
    join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ])
}

function fromMachine(): string | undefined {
  const ending = process.platform === 'win32' ? '.exe' : ''
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name + ending)))
  return [...onPath, ...usualPlaces()].find(starts)
}

function byPlaywrightInstall(): string | undefined {
  console.error('No browser is here yet; Playwright downloads one.')
  const cli = join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js')
  const { status, stderr } = spawnSync(process.execPath, [cli, 'install', 'chromium-headless-shell'], {
    encoding: 'utf8',
    timeout: 300_000,
  })
  if (status !== 0)
    throw new Error(/(getaddrinfo \w+|E[A-Z]{5,}|Download failed[^\n]*)/.exec(stderr)?.[0] ?? 'the download failed')
  return fromPlaywright()
}

function byApt(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.error('Installing Debian’s chromium with apt-get.')
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    if (spawnSync('apt-get', args, { env: environment, stdio: 'ignore', timeout: 300_000 }).status !== 0)
      throw new Error(`apt-get ${args[0]} failed`)
  }
  return fromMachine()
}

if (process.argv[1] === import.meta.filename) {
  await runCommand(async () => console.log(await ensureBrowser()))
}
