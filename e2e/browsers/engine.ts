/** A browser of another engine, with one tab, as its own protocol gives it. `tab.ts` makes what tests use of it. */
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { Refusal } from '../../src/cli/refusal.mjs'

export const ENGINES = ['firefox', 'webkit'] as const
export type EngineName = (typeof ENGINES)[number]

/** How a reader has set up the browser. */
export interface Settings {
  scripts: boolean
  scheme: 'light' | 'dark'
  /** Port on this machine through which the browser must go to reach anything that is not on this machine. */
  wayOut: number
}

/** Actions of the pointer or the keys: one shape in WebDriver and in WebDriver BiDi. */
export interface Actions {
  type: 'pointer' | 'key'
  id: string
  actions: Record<string, unknown>[]
}

export interface Engine {
  readonly version: string
  navigate(address: string): Promise<void>
  /** Sets the size of the window’s inside, in CSS px. */
  resize(width: number, height: number): Promise<void>
  /**
   * Value of an expression, which must be text.
   * @param frame selector of the frame in which it is reckoned; `chart >> iframe` is one in the shadow of a chart
   */
  evaluate(expression: string, frame?: string): Promise<string>
  perform(actions: Actions): Promise<void>
  /** PNG of what the window shows. */
  picture(): Promise<Buffer>
  /** What the console called an error since this was asked last, as far as the engine tells. */
  faults(): string[]
  close(): Promise<void>
}

/** Expression of the element that a selector means, if need be in the shadow of another. */
export const elementOf = (selector: string): string =>
  selector
    .split(' >> ')
    .map((step) => `querySelector(${JSON.stringify(step)})`)
    .reduce((path, step) => `${path}?.${path === 'document' ? '' : 'shadowRoot?.'}${step}`, 'document')

/** Programs of Debian’s that this needs, by the package that brings them. */
const PROGRAMS = {
  'firefox-esr': ['firefox-esr'],
  'webkit2gtk-driver': ['WebKitWebDriver'],
  xvfb: ['Xvfb'],
} as const

export const MINI_BROWSER = ['x86_64', 'aarch64'].map(
  (machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`,
)

const isOnPath = (program: string) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))

/** @throws Refusal when a package of Debian’s is not there */
export async function requireEngines(): Promise<void> {
  const missing = Object.entries(PROGRAMS)
    .filter(([, programs]) => !programs.every(isOnPath))
    .map(([name]) => name)
  if (!MINI_BROWSER.some(existsSync) && !missing.includes('webkit2gtk-driver')) missing.push('webkit2gtk-driver')
  if (missing.length > 0)
    throw new Refusal(
      `This needs Firefox and WebKit from Debian: apt-get install --no-install-recommends ${missing.join(' ')}.`,
    )
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  return typeof address === 'object' && address ? address.port : 0
}
