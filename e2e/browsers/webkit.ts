/** WebKit, as its GTK port brings it, over plain WebDriver. Its window stands on a screen that nobody sees. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Engine, elementOf, freePort, MINI_BROWSER, type Settings } from './engine.ts'

/** Name under which WebDriver speaks of an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

/** The buttons of the window, of no width: otherwise it could not be as narrow as a phone. */
const NO_FURNITURE = '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border: 0; font-size: 1px; }'

export async function startWebKit({ scripts, scheme, wayOut }: Settings): Promise<Engine> {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'))
  mkdirSync(join(home, 'gtk-3.0'))
  writeFileSync(join(home, 'gtk-3.0', 'gtk.css'), NO_FURNITURE)
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1700x1400x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const display = await new Promise<string>((named, fail) => {
    screen.stdio[3]?.once('data', (said) => named(`:${String(said).trim()}`))
    screen.once('exit', () => fail(new Error('Xvfb did not start.')))
  })
  const port = await freePort()
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home },
  })
  const end = () => [driver, screen].map((child) => child.kill())
  process.once('exit', end)
  const close = async () => {
    process.off('exit', end)
    for (const child of [driver, screen]) await stop(child)
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const address = `http://127.0.0.1:${port}`
    await untilReady(address)
    const { sessionId, capabilities } = await ask('POST', `${address}/session`, {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': {
            binary: MINI_BROWSER.find(existsSync),
            args: [
              '--automation',
              `--proxy=http://127.0.0.1:${wayOut}`,
              '--ignore-host=127.0.0.1',
              '--ignore-host=localhost',
              ...(scripts ? [] : ['--enable-javascript=false']),
              ...(scheme === 'dark' ? ['--dark-mode'] : []),
            ],
          },
        },
      },
    })
    const session = `${address}/session/${sessionId}`
    const post = (path: string, body: object) => ask('POST', `${session}/${path}`, body)
    const execute = (expression: string) => post('execute/sync', { script: `return ${expression}`, args: [] })
    return {
      version: `WebKitGTK ${capabilities.browserVersion}`,
      faults: () => [],
      navigate: (url) => post('url', { url }),
      async resize(width, height) {
        await post('window/rect', { x: 0, y: 0, width, height })
        // What stands above the page takes room.
        const above = height - Number(await execute('innerHeight'))
        if (above > 0) await post('window/rect', { x: 0, y: 0, width, height: height + above })
      },
      async evaluate(expression, frame) {
        if (!frame) return execute(expression)
        const element = await execute(elementOf(frame))
        if (!element) throw new Error(`${frame} is no frame`)
        await post('frame', { id: { [ELEMENT]: element[ELEMENT] } })
        try {
          return await execute(expression)
        } finally {
          await post('frame', { id: null })
        }
      },
      perform: (actions) => post('actions', { actions: [actions] }),
      picture: async () => Buffer.from(await ask('GET', `${session}/screenshot`), 'base64'),
      async close() {
        await ask('DELETE', session).catch(() => {})
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the answers are as many shapes as there are commands
async function ask(method: string, address: string, body?: object): Promise<any> {
  const response = await fetch(address, { method, ...(body ? { body: JSON.stringify(body) } : {}) })
  const { value } = (await response.json()) as { value: { error?: string; message?: string } }
  if (!response.ok) throw new Error(`${value?.error}: ${value?.message}`)
  return value
}

async function untilReady(address: string): Promise<void> {
  const end = performance.now() + 30_000
  while (!(await ask('GET', `${address}/status`).catch(() => undefined))) {
    if (performance.now() > end) throw new Error('WebKitWebDriver did not start.')
    await pause(50)
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((exit) => child.once('exit', exit))
  child.kill('SIGTERM')
  await Promise.race([gone, pause(5000).then(() => child.kill('SIGKILL'))])
}
