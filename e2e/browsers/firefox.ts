/** Firefox, over WebDriver BiDi: what it needs of that protocol is little, so it is spoken here without a library. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Engine, elementOf, type Settings } from './engine.ts'

interface Answer {
  type: 'success' | 'error' | 'event'
  id?: number
  method?: string
  message?: string
  result?: Record<string, never>
  params?: { level: string; text: string; stackTrace?: { callFrames: { url: string }[] } }
}

export async function startFirefox({ scripts, scheme, wayOut }: Settings): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'))
  const preferences = {
    'javascript.enabled': scripts,
    'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': wayOut,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': wayOut,
    // What Firefox itself would ask for at its start.
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,',
    'browser.safebrowsing.provider.mozilla.updateURL': '',
    'media.eme.enabled': false,
    'media.gmp-manager.updateEnabled': false,
  }
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  )
  const child = spawn('firefox-esr', ['--headless', '--remote-debugging-port', '0', '--profile', profile], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const end = () => child.kill()
  process.once('exit', end)
  const gone = new Promise<never>((_, fail) => child.once('exit', () => fail(new Error('Firefox is gone.'))))
  gone.catch(() => {})
  const address = await Promise.race([
    new Promise<string>((found) =>
      child.stderr.on('data', (said) => {
        const at = /BiDi listening on (ws:\S+)/.exec(String(said))?.[1]
        if (at) found(at)
      }),
    ),
    gone,
  ])
  const { send, faults } = await connect(`${address}/session`, gone)
  const { capabilities } = await send('session.new', { capabilities: {} })
  await send('session.subscribe', { events: ['log.entryAdded'] })
  // In the tab that is there at the start nothing ever shows that it has the focus.
  const { context } = await send('browsingContext.create', { type: 'tab' })
  const evaluate = (expression: string, where: string, as: object = {}) =>
    send('script.evaluate', { expression, target: { context: where }, awaitPromise: false, ...as })
  return {
    version: `Firefox ${capabilities.browserVersion}`,
    faults: () => faults.splice(0),
    navigate: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    resize: (width, height) => send('browsingContext.setViewport', { context, viewport: { width, height } }),
    async evaluate(expression, frame) {
      let where = context
      if (frame) {
        const { result } = await evaluate(`${elementOf(frame)}?.contentWindow`, context)
        if (result?.type !== 'window') throw new Error(`${frame} is no frame`)
        where = result.value.context
      }
      const { result, exceptionDetails } = await evaluate(expression, where)
      if (exceptionDetails) throw new Error(exceptionDetails.text)
      return result.value
    },
    perform: (actions) => send('input.performActions', { context, actions: [actions] }),
    picture: async () => Buffer.from((await send('browsingContext.captureScreenshot', { context })).data, 'base64'),
    async close() {
      const ended = gone.catch(() => {})
      await Promise.race([send('browser.close', {}).catch(() => {}), ended])
      await ended
      process.off('exit', end)
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Sends commands one by one; keeps what the console calls an error. */
async function connect(address: string, gone: Promise<never>) {
  const socket = new WebSocket(address)
  const waiting = new Map<number, (answer: Answer) => void>()
  const faults: string[] = []
  socket.addEventListener('message', ({ data }) => {
    const answer: Answer = JSON.parse(data)
    if (answer.id) waiting.get(answer.id)?.(answer)
    else if (answer.method === 'log.entryAdded' && answer.params?.level === 'error')
      faults.push(`${answer.params.text} (${answer.params.stackTrace?.callFrames[0]?.url ?? 'no place'})`)
  })
  await Promise.race([new Promise((opened) => socket.addEventListener('open', opened)), gone])
  let last = 0
  // biome-ignore lint/suspicious/noExplicitAny: the answers are as many shapes as there are commands
  const send = async (method: string, params: object): Promise<any> => {
    const id = ++last
    const answered = new Promise<Answer>((answer) => waiting.set(id, answer))
    socket.send(JSON.stringify({ id, method, params }))
    const { type, result, message } = await Promise.race([answered, gone])
    waiting.delete(id)
    if (type === 'error') throw new Error(`${method}: ${message}`)
    return result
  }
  return { send, faults }
}
