/** `npm test`: everything that can be tested, in one run; the last line is the sum of the runners' own counts. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PROJECT } from '../build/site-folder.ts'
import { runToEnd } from './child.mjs'
import { runCommand } from './refusal.mjs'
import { type Counts, playwrightCounts, sumCounts, tapCounts, tellCounts } from './test-counts.ts'

interface Step {
  name: string
  args: string[]
  env?: NodeJS.ProcessEnv
  /** Reads the counts out of the report that the runner wrote to COUNTS_FILE; absent for a step that counts nothing. */
  count?: (report: string) => Counts
  /** Skipped when the step of this name failed. */
  needs?: string
}

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** The unit tests under one time zone and language: no date or number may depend on the machine. */
const unitTests = (zone: string, language: string, report: string): Step => ({
  name: `unit tests, ${zone}, ${language}`,
  args: [
    '--test',
    `--test-concurrency=${availableParallelism()}`,
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${report}`,
    'src/**/*.test.ts',
  ],
  env: { TZ: zone, LANG: language, LC_ALL: language },
  count: tapCounts,
})

const steps = (report: string): Step[] => [
  { name: 'content check', args: [script('check.ts'), '--strict'] },
  unitTests('America/Los_Angeles', 'en_US.UTF-8', report),
  unitTests('Pacific/Auckland', 'fa_IR.UTF-8', report),
  { name: 'build', args: [script('build.ts')] },
  {
    name: 'browser tests',
    args: [join(PROJECT, 'node_modules', '@playwright', 'test', 'cli.js'), 'test'],
    env: { COUNTS_FILE: report },
    count: playwrightCounts,
    needs: 'build',
  },
]

/** Runs one step. A step that fails without a failed test of its own counts as one failure. */
async function run(step: Step, report: string): Promise<Counts> {
  rmSync(report, { force: true })
  const code = await runToEnd(process.execPath, step.args, { cwd: PROJECT, env: { ...process.env, ...step.env } })
  const counts = { passed: 0, failed: 0, skipped: 0 }
  try {
    if (step.count) Object.assign(counts, step.count(readFileSync(report, 'utf8')))
  } catch {
    console.error(`The runner of “${step.name}” left no report.`)
  }
  const isUncounted = code !== 0 || (step.count !== undefined && counts.passed + counts.failed === 0)
  return counts.failed === 0 && isUncounted ? { ...counts, failed: 1 } : counts
}

function tell(step: Step, counts: Counts): string {
  if (step.count) return tellCounts(counts)
  return counts.failed > 0 ? 'failed' : 'passed'
}

await runCommand(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'one-sunday-test-'))
  const report = join(folder, 'report')
  const lines: string[] = []
  const done = new Map<string, Counts>()
  try {
    for (const step of steps(report)) {
      console.log(`\n== ${step.name}`)
      const started = performance.now()
      const isBlocked = step.needs !== undefined && (done.get(step.needs)?.failed ?? 0) > 0
      const counts = isBlocked ? { passed: 0, failed: 1, skipped: 0 } : await run(step, report)
      done.set(step.name, counts)
      const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`.padStart(8)
      lines.push(
        `${seconds}  ${step.name}: ${isBlocked ? `not run, because the ${step.needs} failed` : tell(step, counts)}`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const total = sumCounts([...done.values()])
  console.log(`\n${lines.join('\n')}\n\n${tellCounts(total)}`)
  if (total.failed > 0) process.exitCode = 1
})
