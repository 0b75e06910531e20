/** What a mutation is: one change to content, and what a person would call it. */
import type { Random } from './random.ts'
import { lineAt, type Spot, spotIn, type Tree } from './tree.ts'

/** Where a mistake must be told. */
export interface Place {
  path: string
  /** The lines that a person would point at; absent where the whole file is meant. */
  lines?: readonly number[]
}

/** A change: new text or bytes of files by path; null takes a file away. */
export interface Change {
  files: ReadonlyMap<string, string | Uint8Array | null>
  /** Where it may be told: one of these is right. None for what must not be told at all. */
  places: readonly Place[]
}

export interface Mutation {
  /** In words: “month 13”. */
  kind: string
  /** A mistake must be told; what is harmless must not; a blemish may be told, and never stops anything. */
  is: 'mistake' | 'harmless' | 'blemish'
  /** The rules that may tell it. */
  rules: readonly string[]
  /** Makes the change; undefined where chance found no place for it. Pure. */
  make(tree: Tree, random: Random): Change | undefined
}

interface Edit {
  /** Folder of `content/`. */
  in: string
  find: RegExp
  /** What to put there; undefined to look for another place. */
  put(spot: Spot, random: Random, tree: Tree): string | undefined
  fits?(spot: Spot): boolean
  /** The lines where it must be told, if not the line of the change. */
  lines?(spot: Spot, text: string): readonly number[] | undefined
}

/** How often another place is tried where the first one gives no mutation. */
const TRIES = 30

function change(
  edit: Edit,
  tree: Tree,
  random: Random,
): { path: string; text: string; lines?: readonly number[] } | undefined {
  for (let tried = 0; tried < TRIES; tried++) {
    const spot = spotIn(tree, random, edit.in, edit.find, edit.fits)
    if (!spot) return undefined
    const put = edit.put(spot, random, tree)
    if (put === undefined || put === spot.found[0]) continue
    const { index } = spot.found
    const text = spot.text.slice(0, index) + put + spot.text.slice(index + spot.found[0].length)
    const lines = edit.lines ? edit.lines(spot, text) : [lineAt(text, index)]
    return { path: spot.path, text, ...(lines ? { lines } : {}) }
  }
  return undefined
}

/** A mistake in one place of one file. */
export const mistake = (kind: string, rules: readonly string[], edit: Edit): Mutation => ({
  kind,
  is: 'mistake',
  rules,
  make(tree, random) {
    const made = change(edit, tree, random)
    if (!made) return undefined
    const { path, text, lines } = made
    return { files: new Map([[path, text]]), places: [lines ? { path, lines } : { path }] }
  },
})

/** Another way of writing the same. */
export const harmless = (kind: string, edit: Edit, is: 'harmless' | 'blemish' = 'harmless'): Mutation => ({
  kind,
  is,
  rules: [],
  make(tree, random) {
    const made = change(edit, tree, random)
    return made && { files: new Map([[made.path, made.text]]), places: [] }
  },
})
