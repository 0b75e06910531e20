/**
 * `npm run check`: prints everything that is wrong with the content.
 *
 *   --root DIR       the project folder; this one unless said otherwise
 *   --strict         warnings count as errors
 *   --fix            first mends what has one safe answer, changing only that place of a file
 *   --annotations    also in the form that puts each problem beside its line in a pull request
 *
 * Exit 0 when there is no error, 1 when there is one or when the command is used wrongly.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createInspector, type Inspection, type Problem } from '../model/check/check-content.ts'
import { mendContent } from '../model/check/mend.ts'
import { problemLine } from '../model/check/problem-line.ts'
import { publishDay } from '../model/withheld.ts'

const HELP = 'npm run check -- [--root DIR] [--strict] [--fix] [--annotations]'

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        root: { type: 'string' },
        strict: { type: 'boolean', default: false },
        fix: { type: 'boolean', default: false },
        annotations: { type: 'boolean', default: false },
      },
    })
    return values
  } catch {
    return undefined
  }
}

const counted = (count: number, noun: string) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`

/** The form that code hosts turn into a note beside the line. */
function asAnnotation({ path, line, column, level, sentence, rule }: Problem): string {
  const escaped = sentence.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  return `::${level} file=${path},line=${line},col=${column},title=${rule}::${escaped}`
}

/** “389 of 394 factual sentences rest on a source, 5 on a stated reason (100 %)”. None that rests on nothing is rounded away. */
function shareLine({ factual, sourced, excused }: Inspection['sourced']): string {
  const percent = factual === 0 ? 100 : Math.floor((100 * (sourced + excused)) / factual)
  const reasons = excused === 0 ? '' : `, ${excused.toLocaleString('en')} on a stated reason`
  return `${sourced.toLocaleString('en')} of ${counted(factual, 'factual sentence')} rest on a source${reasons} (${percent} %)`
}

function run(): number {
  const options = readOptions()
  if (!options) {
    console.error(`This command does not know one of its options. Use: ${HELP}`)
    return 1
  }
  const root = resolve(options.root ?? fileURLToPath(new URL('../..', import.meta.url)))
  if (!existsSync(join(root, 'content'))) {
    console.error(`There is no folder "content" in ${root}. Use: ${HELP}`)
    return 1
  }
  try {
    publishDay()
  } catch (error) {
    console.error((error as Error).message)
    return 1
  }
  const inspector = createInspector(root)
  const { mended, inspection } = options.fix
    ? mendContent(root, inspector)
    : { mended: [], inspection: inspector.inspect() }
  for (const { path, line, column, sentence, rule } of mended) {
    console.log(`${path}:${line}:${column}  mended  ${sentence}  [${rule}]`)
  }
  const { problems: found, fileCount, sourced } = inspection
  const problems = options.strict ? found.map((problem) => ({ ...problem, level: 'error' as const })) : found
  const errors = problems.filter(({ level }) => level === 'error').length
  const warnings = problems.length - errors
  const lines = problems.flatMap((problem) =>
    options.annotations ? [problemLine(problem), asAnnotation(problem)] : [problemLine(problem)],
  )
  const closing = `${counted(fileCount, 'file')} read, ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`
  console.log([...lines, shareLine(sourced), closing].join('\n'))
  return errors > 0 ? 1 : 0
}

process.exitCode = run()
