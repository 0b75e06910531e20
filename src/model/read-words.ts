/** Reads the strings of one language from `content/ui/<lang>/*.yaml`; each file is one top-level key. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { createWords, type Words, type WordTree } from './words.ts'

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur'])

/** The words of a language. `root` is the project folder. */
export function readWords(root: string, lang: string): Words {
  const folder = join(root, 'content', 'ui', lang)
  const tree: WordTree = {}
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.yaml')) continue
    tree[file.slice(0, -'.yaml'.length)] = parse(readFileSync(join(folder, file), 'utf8')) as WordTree
  }
  return createWords(lang, RIGHT_TO_LEFT.has(lang) ? 'rtl' : 'ltr', tree)
}
