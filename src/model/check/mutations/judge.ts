/** What is held against the check after a mutation: missed, told in the wrong place, told for nothing. */
import type { Problem } from '../../read-content.ts'
import type { Change, Mutation } from './mutation.ts'

export interface Verdict {
  /** A mistake was told, or something harmless was not. */
  isRight: boolean
  /** Told in one of the files that a person would name. */
  rightFile: boolean
  /** Told on one of the lines that a person would name. */
  rightLine: boolean
  /** Told under a rule that was expected. */
  rightRule: boolean
  /** Whether what was told speaks the language of programs. */
  hasTrace: boolean
  /** What was told that is not told of the content before. */
  told: readonly Problem[]
}

const TRACE = /\bat .+:\d+:\d+|node_modules|\b(?:Type|Range|Reference|Syntax)?Error:|\bundefined\b|\[object /

/** What is told after and not before. Lines are left out of the comparison, for a change moves those below it. */
function newly(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const keyOf = ({ path, rule, sentence }: Problem) => [path, rule, sentence].join('\n')
  const known = new Map<string, number>()
  for (const problem of before) known.set(keyOf(problem), (known.get(keyOf(problem)) ?? 0) + 1)
  return after.filter((problem) => {
    const left = known.get(keyOf(problem)) ?? 0
    known.set(keyOf(problem), left - 1)
    return left <= 0
  })
}

/** Judges what the check says after a change, against what it says without it. */
export function judge(
  mutation: Mutation,
  { places }: Change,
  before: readonly Problem[],
  after: readonly Problem[],
): Verdict {
  const told = newly(before, after)
  const hasTrace = told.some(({ sentence }) => TRACE.test(sentence))
  if (mutation.is !== 'mistake') {
    const isRight = mutation.is === 'harmless' ? told.length === 0 : told.every(({ level }) => level === 'warning')
    return { isRight, rightFile: true, rightLine: true, rightRule: true, hasTrace, told }
  }
  const inFile = told.filter(({ path }) => places.some((place) => place.path === path))
  const onLine = inFile.filter(({ path, line }) =>
    places.some((place) => place.path === path && (place.lines === undefined || place.lines.includes(line))),
  )
  return {
    isRight: told.length > 0,
    rightFile: inFile.length > 0,
    rightLine: onLine.length > 0,
    rightRule: onLine.some(({ rule }) => mutation.rules.includes(rule)),
    hasTrace,
    told,
  }
}
