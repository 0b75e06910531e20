/**
 * A WordPress of Debian’s, as it is when nobody has installed anything into it: set up in a folder of its own, on this machine
 * only, and gone afterwards. It may fetch from nowhere but this machine.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '../../src/cli/refusal.mjs'

/** One made of blocks, and one of the older kind. */
export type Theme = 'twentytwentythree' | 'twentytwentyone'

const SHIPPED = '/usr/share/wordpress'
const NEEDED = [
  `${SHIPPED}/wp-content/themes/twentytwentyone`,
  `${SHIPPED}/wp-content/themes/twentytwentythree`,
  '/usr/bin/php',
  '/usr/sbin/mariadbd',
  '/usr/bin/mariadb-install-db',
  '/usr/bin/openssl',
]

export interface WordPress {
  /** Address of the first page, with a slash at its end. */
  readonly address: string
  readonly version: string
  /** Somebody who may write and publish posts, and has no special rights. */
  readonly author: { name: string; password: string }
  /** Dresses the site otherwise. */
  wear(theme: Theme): void
  close(): Promise<void>
}

/** @throws Refusal when a package of Debian’s is not there */
export async function requireWordPress(): Promise<void> {
  if (!NEEDED.every((path) => existsSync(path)))
    throw new Refusal(
      'This needs WordPress, PHP and MariaDB from Debian: apt-get install --no-install-recommends wordpress wordpress-theme-twentytwentyone wordpress-theme-twentytwentythree php-cli php-mysql mariadb-server openssl.',
    )
}

/** Takes about ten seconds. */
export async function startWordPress(): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'))
  const started: ChildProcess[] = []
  const start = (command: string, args: string[], env = {}) =>
    // As the leader of a group, so that its workers end with it.
    started.push(
      spawn(command, args, { cwd: folder, stdio: 'ignore', detached: true, env: { ...process.env, ...env } }),
    )
  const close = async () => {
    for (const child of started) await stop(child)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const address = `http://localhost:${await freePort()}/`
    unpack(folder, address)
    await startDatabase(folder, start)
    const told = run('php', [join(import.meta.dirname, 'install.php'), folder, address])
    const { password, version } = JSON.parse(told.slice(told.lastIndexOf('{')))
    // A request of WordPress’s to itself needs a second worker.
    const port = new URL(address).port
    start('php', ['-S', `127.0.0.1:${port}`, '-t', join(folder, 'wordpress')], { PHP_CLI_SERVER_WORKERS: '4' })
    await until(async () => (await fetch(`http://127.0.0.1:${port}/wp-login.php`)).status < 500, 'PHP')
    const wear = (theme: Theme) =>
      void run('php', ['-r', `require '${folder}/wordpress/wp-load.php'; switch_theme('${theme}');`])
    return { address, version, author: { name: 'author', password }, wear, close }
  } catch (error) {
    await close()
    throw error
  }
}

const run = (command: string, args: string[]) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** WordPress finds its configuration where it really lies, so it is copied, with what its links point to. */
function unpack(folder: string, address: string): void {
  const site = join(folder, 'wordpress')
  cpSync(SHIPPED, site, { recursive: true, dereference: true })
  const plugins = join(site, 'wp-content', 'mu-plugins')
  mkdirSync(plugins, { recursive: true })
  cpSync(join(import.meta.dirname, 'allow-loopback.php'), join(plugins, 'allow-loopback.php'))
  const settings = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${folder}/mariadb.sock`,
    WP_HOME: address.slice(0, -1),
    WP_SITEURL: address.slice(0, -1),
    DISABLE_WP_CRON: true,
    WP_AUTO_UPDATE_CORE: false,
    WP_HTTP_BLOCK_EXTERNAL: true,
    WP_ACCESSIBLE_HOSTS: '127.0.0.1',
  }
  const lines = Object.entries(settings).map(([name, value]) => `define('${name}', ${JSON.stringify(value)});`)
  writeFileSync(
    join(site, 'wp-config.php'),
    `<?php\n${lines.join('\n')}\n$table_prefix = 'wp_';\ndefine('ABSPATH', __DIR__ . '/');\nrequire_once ABSPATH . 'wp-settings.php';\n`,
  )
}

async function startDatabase(folder: string, start: (command: string, args: string[]) => void): Promise<void> {
  const data = join(folder, 'data')
  const socket = join(folder, 'mariadb.sock')
  const asUser = `--user=${userInfo().username}`
  run('/usr/bin/mariadb-install-db', [
    '--no-defaults',
    `--datadir=${data}`,
    asUser,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ])
  start('/usr/sbin/mariadbd', [
    '--no-defaults',
    `--datadir=${data}`,
    `--socket=${socket}`,
    asUser,
    '--skip-networking',
    // Nothing here is to outlive the machine’s next minute.
    '--innodb-flush-log-at-trx-commit=0',
  ])
  await until(async () => existsSync(socket), 'MariaDB')
}

async function until(isReady: () => Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + 30_000
  while (!(await isReady().catch(() => false))) {
    if (performance.now() > end) throw new Error(`${what} did not start.`)
    await pause(100)
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  return typeof address === 'object' && address ? address.port : 0
}

async function stop(child: ChildProcess): Promise<void> {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((exit) => child.once('exit', exit))
  process.kill(-child.pid, 'SIGTERM')
  await Promise.race([gone, pause(5000)])
  if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL')
}
