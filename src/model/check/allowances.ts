/**
 * Warnings that a person has judged. A line in the `note` of the file that is warned of,
 *
 *     allow claim-verb “revealed”: the word of the inquiry, whose report is the event
 *
 * silences that rule for those words there. A spelling that is allowed anywhere is allowed everywhere.
 */
import type { Problem } from '../read-content.ts'
import { atField, type Content } from './content-index.ts'
import { textField } from './values.ts'

const ALLOW = /\ballow ([a-z]+(?:-[a-z]+)*) [“"]([^”"]+)[”"](?:: *([^\n]*))?/g

interface Allowance {
  path: string
  rule: string
  about: string
  hasReason: boolean
  isUsed: boolean
  problem(sentence: string): Problem
}

const allowancesOf = ({ entries }: Content): Allowance[] =>
  entries.flatMap((entry) =>
    [...(textField(entry, 'note') ?? '').matchAll(ALLOW)].map(([, rule = '', about = '', reason = '']) => ({
      path: entry.path,
      rule,
      about: about.toLowerCase(),
      hasReason: /\p{L}{2}/u.test(reason),
      isUsed: false,
      problem: (sentence) => atField(entry, ['note'], 'allowance', sentence, 'warning'),
    })),
  )

/** The problems that nobody has judged, and a warning for each judgement that gives no reason or is needed no more. */
export function withoutAllowed(problems: readonly Problem[], content: Content): Problem[] {
  const allowances = allowancesOf(content)
  if (allowances.length === 0) return [...problems]
  const left = problems.filter(({ path, rule, level, about }) => {
    if (about === undefined || level === 'error') return true
    const [first, ...more] = allowances.filter(
      (allowance) =>
        allowance.hasReason &&
        allowance.rule === rule &&
        allowance.about === about.toLowerCase() &&
        (allowance.path === path || rule === 'spelling'),
    )
    for (const allowance of first ? [first, ...more] : []) allowance.isUsed = true
    return first === undefined
  })
  const idle = allowances.flatMap(({ rule, about, hasReason, isUsed, problem }) => {
    if (!hasReason) return [problem(`Say why ${rule} is allowed for “${about}”: write the reason after a colon.`)]
    return isUsed ? [] : [problem(`Nothing here needs ${rule} to be allowed for “${about}” any more. Take it away.`)]
  })
  return [...left, ...idle]
}
