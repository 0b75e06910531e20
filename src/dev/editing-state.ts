/** What the panel on the page is told. */

import { claimsOf } from '../model/claims.ts'
import { once } from '../model/content-files.ts'
import type { LivingContent } from '../model/living-content.ts'
import { readProse } from '../model/prose.ts'
import type { Problem, RawEntry } from '../model/read-content.ts'
import { entryPath } from '../model/routes.ts'
import { publishDay } from '../model/withheld.ts'
import { withheldMarks } from '../model/withheld-marks.ts'
import type { EditingState, UncitedPlace } from '../schema/editing-state.ts'

/** Rules that miss a source at a place of prose. */
const UNCITED = /^uncited|^unsourced/

/** The sentences of a prose file, as a page shows them; parted once for as long as the file stays as it is. */
const sentences = once((entry: RawEntry) => claimsOf(readProse(entry.text), entry.text, () => undefined))
const blocks = once((entry: RawEntry) => readProse(entry.text).blocks)

function uncitedPlace({ path, line, column, rule }: Problem, entry: RawEntry): UncitedPlace[] {
  const page = entryPath(entry.collection, entry.id)
  const block = blocks(entry).findLast((candidate) => candidate.id !== undefined && candidate.line <= line)
  if (page === undefined || block?.id === undefined) return []
  const sentence = sentences(entry).find((claim) => claim.line === line && claim.column === column)
  // Where a whole paragraph cites nothing, the whole of it is marked.
  const words = rule === 'unsourced' ? sentence?.text : undefined
  return [{ page, anchor: block.id, path, line, column, ...(words ? { words } : {}) }]
}

/** The state of the content, as of its last refresh. */
export function editingState(content: LivingContent, base: string, changes: EditingState['changes']): EditingState {
  const { problems, fileCount } = content.inspection
  const byPath = new Map(content.entries.map((entry) => [entry.path, entry]))
  return {
    root: content.root.replaceAll('\\', '/').replace(/\/$/, ''),
    base,
    fileCount,
    problems: problems.map(({ path, line, column, level, sentence, rule }) => ({
      path,
      line,
      column,
      level,
      sentence,
      rule,
    })),
    changes,
    uncited: problems.flatMap((problem) => {
      const entry = byPath.get(problem.path)
      return entry && UNCITED.test(problem.rule) ? uncitedPlace(problem, entry) : []
    }),
    withheld: marksOf(content),
  }
}

function marksOf(content: LivingContent): EditingState['withheld'] {
  try {
    return withheldMarks(content.entries, content.words, publishDay()).map(({ path, label }) => ({ path, label }))
  } catch {
    // Words that cannot be read are among the problems.
    return []
  }
}
