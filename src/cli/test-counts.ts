/** How many tests passed, failed and were skipped, out of the reports that the runners write for machines. */

export interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** Counts out of the closing comments of a TAP report by `node --test`. @throws when they are not there */
export function tapCounts(report: string): Counts {
  const of = (name: string): number => {
    const match = [...report.matchAll(new RegExp(`^# ${name} (\\d+)$`, 'gm'))].at(-1)
    if (!match) throw new Error(`the report does not say how many tests are “${name}”`)
    return Number(match[1])
  }
  return { passed: of('pass'), failed: of('fail') + of('cancelled'), skipped: of('skipped') + of('todo') }
}

/** Counts out of Playwright's JSON report. A test that passed only when repeated has failed. @throws when it is not JSON */
export function playwrightCounts(report: string): Counts {
  const { stats, errors } = JSON.parse(report) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
    errors: unknown[]
  }
  const failed = stats.unexpected + stats.flaky
  return { passed: stats.expected, failed: failed === 0 && errors.length > 0 ? 1 : failed, skipped: stats.skipped }
}

export function sumCounts(all: readonly Counts[]): Counts {
  const sum = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

/** “12 passed, 0 failed”, and the skipped if there are any. */
export function tellCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
