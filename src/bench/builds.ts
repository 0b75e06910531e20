/** How long commands take, and whether two builds of the same content are the same to the byte. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf, PROJECT } from '../build/site-folder.ts'
import { Refusal } from '../cli/refusal.mjs'

/** Runs a command of the project and gives its duration in seconds. @throws Refusal when it fails */
export function timeCommand(name: string, environment: NodeJS.ProcessEnv = {}): number {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(PROJECT, 'src', 'cli', `${name}.ts`)], {
    cwd: PROJECT,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  })
  if (status !== 0)
    throw new Refusal(
      `Nothing was measured, because “npm run ${name}” failed:\n${stdout.slice(-3000)}${stderr.slice(-3000)}`,
    )
  return (performance.now() - started) / 1000
}

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** Files that only one of two folders has, or whose bytes differ. */
export function differences(one: string, other: string): string[] {
  const files = new Set([...filesOf(one), ...filesOf(other)])
  const inOne = new Set(filesOf(one))
  const inOther = new Set(filesOf(other))
  return [...files].filter(
    (file) => !inOne.has(file) || !inOther.has(file) || hashOf(join(one, file)) !== hashOf(join(other, file)),
  )
}
