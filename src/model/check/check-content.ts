/** Reads all content and says everything that is wrong with it, at once and in words for the person who can mend it. */
import { type ContentFiles, contentFiles } from '../content-files.ts'
import type { Problem } from '../read-content.ts'
import { checkAddresses } from './addresses.ts'
import { withoutAllowed } from './allowances.ts'
import { checkClaimVerbs } from './claim-verbs.ts'
import { checkComponents } from './components.ts'
import { indexContent, type Rule } from './content-index.ts'
import { checkContested } from './contested.ts'
import { checkCoordinates } from './coordinates.ts'
import { checkCorrections } from './corrections.ts'
import { checkCountries } from './countries.ts'
import { checkDates } from './dates.ts'
import { checkDays } from './days.ts'
import { checkFigures } from './figures.ts'
import { checkFileNames } from './file-names.ts'
import { withFix } from './fixes.ts'
import { checkForbidden } from './forbidden.ts'
import { checkLanguages } from './languages.ts'
import { checkNames } from './names.ts'
import { checkNeededEntries } from './needed-entries.ts'
import { checkNeededWords } from './needed-words.ts'
import { checkProseMarks } from './prose-marks.ts'
import { checkProseWriting } from './prose-writing.ts'
import { checkPublishedFacts } from './published-facts.ts'
import { checkQuotationMarks } from './quotation-marks.ts'
import { checkReferences } from './references.ts'
import { checkSeries } from './series.ts'
import { checkShapes } from './shape.ts'
import { checkSigns } from './signs.ts'
import { checkSpeakers } from './speakers.ts'
import { checkTellings } from './tellings.ts'
import { checkUncited } from './uncited.ts'
import { checkUnsourced, type Share, shareOfSourced } from './unsourced.ts'
import { checkUnused } from './unused.ts'
import { checkWithheld } from './withheld.ts'
import { checkWords } from './words.ts'
import { checkYamlComments } from './yaml-comments.ts'

export type { Problem } from '../read-content.ts'

export const RULES: readonly Rule[] = [
  checkFileNames,
  checkSigns,
  checkShapes,
  checkDates,
  checkReferences,
  checkUnused,
  checkWithheld,
  checkCountries,
  checkCoordinates,
  checkContested,
  checkSeries,
  checkCorrections,
  checkPublishedFacts,
  checkDays,
  checkForbidden,
  checkProseWriting,
  checkProseMarks,
  checkComponents,
  checkAddresses,
  checkUncited,
  checkUnsourced,
  checkSpeakers,
  checkClaimVerbs,
  checkFigures,
  checkTellings,
  checkNames,
  checkLanguages,
  checkQuotationMarks,
  checkYamlComments,
  checkWords,
  checkNeededEntries,
  checkNeededWords,
]

export interface Inspection {
  /** Every problem, sorted by path, line and column. */
  problems: Problem[]
  /** Number of files under `content/`. */
  fileCount: number
  /** How many factual sentences of the story say what they rest on. */
  sourced: Share
}

const UNREADABLE = /^(?:yaml|unknown-field|missing-field|wrong-type|value|date)$/

/** What is only the echo of another problem at the same place. */
const ECHOES: Readonly<Record<string, readonly string[]>> = {
  'file-date': ['out-of-range', 'after-close', 'date', 'published-fact'],
  'unknown-chart': ['undrawable'],
  'told-twice': ['duplicate-id'],
}

/**
 * One mistake, one sentence. A hidden sign in the place of syntax makes a file unreadable in ways that say nothing: the
 * sign is reported alone.
 */
function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const hidden = new Set(
    problems.filter(({ rule, level }) => rule === 'invisible-sign' && level === 'error').map(({ path }) => path),
  )
  const place = ({ path, line, column }: Problem) => `${path}:${line}:${column}`
  const louder = Object.values(ECHOES).flat()
  const said = new Set(
    problems.flatMap((problem) => (louder.includes(problem.rule) ? `${place(problem)} ${problem.rule}` : [])),
  )
  return problems.filter((problem) => {
    const { path, rule } = problem
    if (hidden.size > 0 && (rule.startsWith('unused-') || (hidden.has(path) && UNREADABLE.test(rule)))) return false
    return !ECHOES[rule]?.some((loud) => said.has(`${place(problem)} ${loud}`))
  })
}

/** Checks the same content again and again, reading only what has changed on disk since. */
export interface Inspector {
  inspect(): Inspection
}

/** An inspector of `root/content`; others may read the same files with it. Never throws for what an editor wrote. */
export function createInspector(root: string, files: ContentFiles = contentFiles(root)): Inspector {
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return {
    inspect() {
      const content = indexContent(root, files)
      const problems = withoutEchoes(
        withoutAllowed([...content.problems, ...RULES.flatMap((rule) => rule(content))], content),
      )
      problems.forEach((problem, index) => {
        problems[index] = withFix(problem, files.read(problem.path)?.text ?? '')
      })
      problems.sort(
        (a, b) =>
          byText(a.path, b.path) ||
          a.line - b.line ||
          a.column - b.column ||
          byText(a.rule, b.rule) ||
          byText(a.sentence, b.sentence),
      )
      return { problems, fileCount: content.files.length, sourced: shareOfSourced(content) }
    },
  }
}

/** Checks everything under `root/content`. Never throws for what an editor wrote. */
export function inspectContent(root: string): Inspection {
  return createInspector(root).inspect()
}

/** Every problem of the content under `root/content`, sorted by path, line and column. */
export function checkContent(root: string): Problem[] {
  return inspectContent(root).problems
}
