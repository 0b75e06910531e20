/** Writes the safe answers into the files, until there are none left. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Inspection, Inspector, Problem } from './check-content.ts'
import { applyFixes } from './fixes.ts'

/** One cure can bring another mistake to light; cures that undo each other must not run for ever. */
const MOST_ROUNDS = 8

export interface Mended {
  /** The problems whose answer was written, in the order in which that was done. */
  mended: Problem[]
  /** What is left. */
  inspection: Inspection
}

/** Mends what has one safe answer. Only the places of the answers change; every other byte stays. */
export function mendContent(root: string, inspector: Inspector): Mended {
  const mended: Problem[] = []
  let inspection = inspector.inspect()
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const byPath = Map.groupBy(
      inspection.problems.filter(({ fix }) => fix !== undefined),
      ({ path }) => path,
    )
    if (byPath.size === 0) break
    for (const [path, problems] of byPath) {
      const raw = readFileSync(join(root, path), 'utf8')
      const text = applyFixes(
        raw,
        problems.flatMap(({ fix }) => fix ?? []),
      )
      if (text === raw) continue
      writeFileSync(join(root, path), text)
      mended.push(...problems)
    }
    inspection = inspector.inspect()
  }
  return { mended, inspection }
}
