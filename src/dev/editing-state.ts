/** What the panel on the page is told. */

import type { LivingContent } from '../model/living-content.ts'
import { readProse } from '../model/prose.ts'
import type { Problem, RawEntry } from '../model/read-content.ts'
import { entryPath } from '../model/routes.ts'
import { publishDay } from '../model/withheld.ts'
import { withheldMarks } from '../model/withheld-marks.ts'
import type { EditingState, UncitedPlace } from '../schema/editing-state.ts'

/** Rules that miss a source at a place of prose. */
const UNCITED = /^uncited|^unsourced/

/** The words of a sentence that begins at a place of the source, as a page shows them: as far as they are plain. */
function wordsAt(text: string, line: number, column: number): string | undefined {
  const rest = text.split('\n')[line - 1]?.slice(column - 1) ?? ''
  const words = /^[^<{[\]*_`]{12,}/.exec(rest)?.[0]
  return words?.split(/(?<=[.!?][”"]?)\s/)[0]?.trim()
}

function uncitedPlace({ path, line, column }: Problem, entry: RawEntry): UncitedPlace[] {
  const page = entryPath(entry.collection, entry.id)
  const block = readProse(entry.text).blocks.findLast(
    (candidate) => candidate.id !== undefined && candidate.line <= line,
  )
  if (page === undefined || block?.id === undefined) return []
  const isWhole = block.line === line && block.column === column
  const words = isWhole ? undefined : wordsAt(entry.text, line, column)
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
