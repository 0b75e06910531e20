/** The development server, as `npm run dev` starts it, in a copy of the project. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

export interface DevServer {
  /** Its address with a slash at the end. */
  address: string
  /** From its start to its first answer. */
  seconds: number
  close(): Promise<void>
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address ? done(address.port) : fail(new Error('no port'))))
    })
  })
}

async function untilAnswered(address: string, child: ChildProcess, said: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the development server ended: ${said()}`)
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((later) => setTimeout(later, 100))
  }
}

/** Starts it in `project` and waits until the home page answers. */
export async function startDev(project: string): Promise<DevServer> {
  const started = performance.now()
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { scripts: { dev: string } }
  const port = await freePort()
  const [, ...args] = `${scripts.dev} --port ${port}`.split(' ')
  const child = spawn(process.execPath, args, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let said = ''
  child.stdout.on('data', (text) => {
    said += text
  })
  child.stderr.on('data', (text) => {
    said += text
  })
  const address = `http://127.0.0.1:${port}/`
  const end = async () => {
    if (child.exitCode !== null || child.pid === undefined) return
    const gone = new Promise((done) => child.once('exit', done))
    // Its own group: the launcher and what it started.
    process.kill(-child.pid, 'SIGTERM')
    await gone
  }
  try {
    await untilAnswered(address, child, () => said)
  } catch (fault) {
    await end()
    throw fault
  }
  return { address, seconds: (performance.now() - started) / 1000, close: end }
}
