/**
 * The check against content that somebody has broken by chance, again and again: is every mistake told, in its file and on
 * its line, and does a build succeed on all that the check accepts?
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildFault } from '../build/reads-as-built.ts'
import { createInspector } from '../model/check/check-content.ts'
import { judge, type Verdict } from '../model/check/mutations/judge.ts'
import { MUTATIONS } from '../model/check/mutations/kinds.ts'
import type { Mutation } from '../model/check/mutations/mutation.ts'
import { createRandom } from '../model/check/mutations/random.ts'
import { readTree, type Tree } from '../model/check/mutations/tree.ts'
import { contentFiles } from '../model/content-files.ts'
import type { Problem } from '../model/read-content.ts'

/** One mutation and what came of it. */
export interface Trial {
  mutation: Mutation
  seed: number
  /** The files that were changed. */
  paths: readonly string[]
  /** Undefined where the check threw. */
  verdict?: Verdict
  /** What the check threw. */
  thrown?: string
  /** What a build would have stopped for although the check found no error. */
  disagreement?: string
}

export interface Trials {
  trials: readonly Trial[]
  /** Kinds for which the content has no place. */
  unused: readonly string[]
}

/** A copy of content that is changed and put back. */
interface Copy {
  root: string
  tree: Tree
  before: readonly Problem[]
  inspect(): readonly Problem[]
  isBuilt(): Promise<string | undefined>
  put(files: ReadonlyMap<string, string | Uint8Array | null>): void
}

function writeAll(root: string, files: Iterable<readonly [string, string | Uint8Array | null | undefined]>): void {
  for (const [path, text] of files) {
    if (text === null || text === undefined) rmSync(join(root, path), { force: true })
    else {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
  }
}

function copyOf(root: string, tree: Tree, reading: 'text' | 'all'): Copy {
  const inspector = createInspector(root)
  const files = contentFiles(root)
  return {
    root,
    tree,
    before: inspector.inspect().problems,
    inspect: () => inspector.inspect().problems,
    isBuilt: () => buildFault(root, reading, files),
    put: (changed) => writeAll(root, changed),
  }
}

async function tryOne(mutation: Mutation, seed: number, copy: Copy): Promise<Trial | undefined> {
  const change = mutation.make(copy.tree, createRandom(seed))
  if (!change) return undefined
  const trial: Trial = { mutation, seed, paths: [...change.files.keys()] }
  copy.put(change.files)
  try {
    const after = copy.inspect()
    trial.verdict = judge(mutation, change, copy.before, after)
    const isAccepted = trial.verdict.told.every(({ level }) => level !== 'error')
    const fault = isAccepted ? await copy.isBuilt() : undefined
    if (fault !== undefined) trial.disagreement = fault
  } catch (fault) {
    trial.thrown = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  } finally {
    copy.put(new Map([...change.files.keys()].map((path) => [path, copy.tree.get(path) ?? null])))
  }
  return trial
}

/**
 * Tries every kind in turn, `count` mutations in all, each on its own.
 * @param project the folder that holds `content/`
 * @param reading how much of a build is read where the check accepts
 * @param tree the files to work with; all of the content unless said otherwise
 */
export async function tryMutations(
  project: string,
  count: number,
  seed: number,
  reading: 'text' | 'all',
  kinds: readonly Mutation[] = MUTATIONS,
  tree: Tree = readTree(project),
  say: (trial: Trial) => void = () => {},
): Promise<Trials> {
  const root = mkdtempSync(join(tmpdir(), 'mutated-'))
  try {
    writeAll(root, tree)
    cpSync(join(project, 'public', 'favicon.svg'), join(root, 'public', 'favicon.svg'), { recursive: true })
    const copy = copyOf(root, tree, reading)
    const trials: Trial[] = []
    const unused = new Set<string>()
    for (let i = 0; i < count; i++) {
      const mutation = kinds[i % kinds.length] as Mutation
      const trial = await tryOne(mutation, seed + i, copy)
      if (!trial) unused.add(mutation.kind)
      else {
        trials.push(trial)
        say(trial)
      }
    }
    return { trials, unused: [...unused] }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
