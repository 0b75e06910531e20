/** What two thousand mutations come to, as rows of the benchmarks. */
import type { Figure } from './figures.ts'
import type { Trial, Trials } from './mutations.ts'

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)
const percent = (value: number) => `${(Math.floor(value * 1000) / 10).toFixed(1)} %`

function atLeast(what: string, part: number, whole: number, bar: number): Figure {
  const value = share(part, whole)
  return { what, value: `${percent(value)} (${part} of ${whole})`, bar: `≥ ${bar * 100} %`, isMet: value >= bar }
}

function none(what: string, found: number): Figure {
  return { what, value: String(found), bar: '0', isMet: found === 0 }
}

/** Whether a trial found the check, or the build, wrong. */
export function isWrong({ verdict, thrown, disagreement }: Trial): boolean {
  return (
    thrown !== undefined || disagreement !== undefined || !verdict?.isRight || verdict.hasTrace || !verdict.rightFile
  )
}

/** The bars of the check against broken content. */
export function mutationFigures({ trials }: Trials): Figure[] {
  const mistakes = trials.filter(({ mutation }) => mutation.is === 'mistake')
  const others = trials.filter(({ mutation }) => mutation.is !== 'mistake')
  const count = (list: readonly Trial[], holds: (trial: Trial) => boolean | undefined) => list.filter(holds).length
  const kinds = new Set(trials.map(({ mutation }) => mutation.kind)).size
  return [
    { what: 'mutations of the content, each alone', value: `${trials.length} of ${kinds} kinds` },
    atLeast(
      'mistakes that the check tells',
      count(mistakes, ({ verdict }) => verdict?.isRight),
      mistakes.length,
      1,
    ),
    atLeast(
      '… in the right file',
      count(mistakes, ({ verdict }) => verdict?.rightFile),
      mistakes.length,
      1,
    ),
    atLeast(
      '… on the right line',
      count(mistakes, ({ verdict }) => verdict?.rightLine),
      mistakes.length,
      0.95,
    ),
    atLeast(
      'harmless changes that stay untold',
      count(others, ({ verdict }) => verdict?.isRight),
      others.length,
      1,
    ),
    none(
      'stack traces, or words of a program',
      count(trials, ({ verdict, thrown }) => thrown !== undefined || verdict?.hasTrace),
    ),
    none(
      'mutations that the check accepts and a build does not',
      count(trials, ({ disagreement }) => disagreement !== undefined),
    ),
  ]
}
