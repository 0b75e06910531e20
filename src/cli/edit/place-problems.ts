/** Puts what the check says beside the field that it is about. */
import type { Problem, RawEntry } from '../../model/read-content.ts'
import { BODY, WHOLE } from './save-entry.ts'

/** Problems by the name of the control they belong to; those of no control under the empty name. */
export type PlacedProblems = ReadonlyMap<string, readonly Problem[]>

/** Every path of a value, groups and lists before what is in them. */
function pathsIn(value: unknown, path: readonly PropertyKey[] = []): (readonly PropertyKey[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  const steps = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value)
  return [path, ...steps.flatMap(([step, inside]) => pathsIn(inside, [...path, step]))]
}

/** Sorts the problems of one file by field. */
export function placeProblems(entry: RawEntry, problems: readonly Problem[]): PlacedProblems {
  const placed = new Map<string, Problem[]>()
  const put = (name: string, problem: Problem) => placed.set(name, [...(placed.get(name) ?? []), problem])
  const isAfter = (a: { line: number; column: number }, b: { line: number; column: number }) =>
    a.line > b.line || (a.line === b.line && a.column >= b.column)
  const starts = pathsIn(entry.value)
    .filter((path) => path.length > 0)
    .map((path) => ({ name: path.join('.'), ...entry.locate(path, 'key') }))
  for (const problem of problems.filter(({ path }) => path === entry.path)) {
    const [, missing] =
      problem.rule === 'missing-field' ? (/^The field "([^"]+)" is missing\./.exec(problem.sentence) ?? []) : []
    if (entry.value === undefined) put(WHOLE, problem)
    else if (missing !== undefined) put(missing, problem)
    else if (entry.bodyLine > 1 && problem.line >= entry.bodyLine) put(BODY, problem)
    else if (problem.line === 1 && problem.column === 1) put('', problem)
    else {
      // The last field that begins at the problem or before it.
      const before = starts.filter((start) => isAfter(problem, start))
      const nearest = before.reduce<(typeof starts)[number] | undefined>(
        (best, start) => (best && !isAfter(start, best) ? best : start),
        undefined,
      )
      put(nearest?.name ?? '', problem)
    }
  }
  return placed
}
