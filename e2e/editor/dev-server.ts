/** A development server of a copy of the project, so that a test may write into its content. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { PROJECT } from '../../src/build/site-folder.ts'

export interface DevServer {
  /** With a slash at its end. */
  address: string
  root: string
  read(path: string): string
  write(path: string, text: string): void
  rename(from: string, to: string): void
  /** What was said on the terminal so far. */
  said(): string
  close(): Promise<void>
}

const COPIED = ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']

/** Time to wait for the first line that names the address, in ms. */
const PATIENCE_MS = 60_000

async function addressOf(server: ChildProcess, said: () => string): Promise<string> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said())?.[0]
    if (address) return address
    if (server.exitCode !== null || Date.now() > until)
      throw new Error(`the development server did not start:\n${said()}`)
    await new Promise((next) => setTimeout(next, 50))
  }
}

/** Starts a server of a copy in which `prepare` may have changed files first. */
export async function startDevServer(prepare: (write: DevServer['write']) => void = () => {}): Promise<DevServer> {
  const root = mkdtempSync(join(tmpdir(), 'edited-'))
  for (const name of COPIED) cpSync(join(PROJECT, name), join(root, name), { recursive: true })
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'))
  const write = (path: string, text: string) => writeFileSync(join(root, path), text)
  prepare(write)
  let output = ''
  const astro = join(PROJECT, 'node_modules/astro/bin/astro.mjs')
  const server = spawn(process.execPath, [astro, 'dev', '--host', '127.0.0.1', '--port', '0'], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
  })
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (output += chunk))
  const said = () => stripVTControlCharacters(output)
  const close = async () => {
    const ended = new Promise((next) => server.once('exit', next))
    if (server.exitCode === null && server.kill()) await ended
    rmSync(root, { recursive: true, force: true })
  }
  try {
    const address = await addressOf(server, said)
    return {
      address,
      root,
      read: (path) => readFileSync(join(root, path), 'utf8'),
      write,
      rename: (from, to) => renameSync(join(root, from), join(root, to)),
      said,
      close,
    }
  } catch (fault) {
    await close()
    throw fault
  }
}
