/**
 * `npm run test:mutations`: breaks copies of the content two thousand times by chance and holds the check to what it says.
 *
 *   --count N    how many mutations; 2000 unless said otherwise
 *   --seed N     where chance begins; 1 unless said otherwise
 *   --kind TEXT  only kinds whose name holds this text
 *
 * Exit 1 when a bar is missed. Every mutation that went wrong is told with its seed: it can be had again.
 */
import { parseArgs } from 'node:util'
import { asTable } from '../bench/figures.ts'
import { isWrong, mutationFigures } from '../bench/mutation-figures.ts'
import { type Trial, tryMutations } from '../bench/mutations.ts'
import { PROJECT } from '../build/site-folder.ts'
import { MUTATIONS } from '../model/check/mutations/kinds.ts'
import { problemLine } from '../model/check/problem-line.ts'
import { Refusal, runCommand } from './refusal.mjs'

function told({ mutation, paths, seed, verdict, thrown, disagreement }: Trial): string {
  const what = `${mutation.kind} (--seed ${seed} --count 1 --kind "${mutation.kind}"): ${paths.join(', ')}`
  const why = [thrown, disagreement && `a build would stop: ${disagreement}`]
  return [what, ...why, ...(verdict?.told ?? []).slice(0, 5).map(problemLine)].filter(Boolean).join('\n    ')
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      kind: { type: 'string', default: '' },
    },
  })
  const kinds = MUTATIONS.filter(({ kind }) => kind.includes(values.kind))
  if (kinds.length === 0) throw new Refusal(`There is no kind of mutation with “${values.kind}” in its name.`)
  const say = (trial: Trial) => {
    if (isWrong(trial) || !trial.verdict?.rightLine) console.log(told(trial))
  }
  const trials = await tryMutations(PROJECT, Number(values.count), Number(values.seed), 'all', kinds, undefined, say)
  const figures = mutationFigures(trials)
  if (trials.unused.length > 0) console.log(`The content has no place for: ${trials.unused.join('; ')}`)
  console.log(asTable(figures))
  if (figures.some(({ isMet }) => isMet === false)) process.exitCode = 1
})
