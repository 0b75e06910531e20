/** The content that mutations are made from: every file as text, and ways to find a place in it by chance. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder } from '../../read-content.ts'
import type { Random } from './random.ts'

/** Text of each file by its path from the project root. */
export type Tree = ReadonlyMap<string, string>

/** A stretch of one file. */
export interface Spot {
  path: string
  text: string
  /** What stands there, with the groups of the pattern that found it. */
  found: RegExpExecArray
}

/** Reads every file under `root/content`. */
export function readTree(root: string): Tree {
  const paths = filesUnder(join(root, 'content')).map((file) => `content/${file}`)
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

/** The files of a folder of `content/`: `events`, `ui/en`. */
export const pathsIn = (tree: Tree, folder: string): string[] =>
  [...tree.keys()].filter((path) => path.startsWith(`content/${folder}/`))

/** The id that a path stands for. */
export const idOf = (path: string) => path.replace(/^.*\//, '').replace(/\.\w+$/, '')

/** Line of an offset, from 1. */
export const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length

/** Whether an offset of a prose file lies in its front matter. */
export const inFrontMatter = (text: string, offset: number) => offset < text.indexOf('\n---', 4)

/** Any place of a folder that fits a pattern; undefined where there is none. */
export function spotIn(
  tree: Tree,
  random: Random,
  folder: string,
  pattern: RegExp,
  fits: (spot: Spot) => boolean = () => true,
): Spot | undefined {
  const everywhere = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)
  for (const path of random.shuffled(pathsIn(tree, folder))) {
    const text = tree.get(path) as string
    const spots = [...text.matchAll(everywhere)].map((found) => ({ path, text, found })).filter(fits)
    const spot = random.pick(spots)
    if (spot) return spot
  }
  return undefined
}
