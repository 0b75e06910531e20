/**
 * The last look at a finished site: nothing in it may come from an editor’s notes, comments or drafts, from this machine, or
 * from the tools that it was made with. The site is not put in place until every file is free of it.
 */
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, extname, join, resolve } from 'node:path'
import { Refusal } from '../cli/refusal.mjs'
import { createFinder } from './find-texts.ts'
import { type PrivateWords, privateWords } from './private-words.ts'
import { filesOf } from './site-folder.ts'

/** Formats that hold no text. */
const NO_TEXT = /\.(?:png|jpe?g|webp|avif|gif|ico|woff2?|pdf|mp4|gz|br)$/

/** What stands for itself, whatever the content says. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  'an address of this machine': ['file://', '://localhost', '127.0.0.1', '//0.0.0.0', '//[::1]'],
  'part of the editing tools': [
    '/@vite/',
    '/@fs/',
    '/@id/',
    'vscode://',
    '__open-in-editor',
    'astro-dev-toolbar',
    'data-astro-source',
  ],
  'a way to a source map': ['sourceMappingURL='],
  'a comment': ['<!--'],
}

/** Signs for this machine: where the project and the home of whoever builds it lie, unless that is next to nothing. */
function signsOfMachine(root: string): string[] {
  return [resolve(root), homedir()].filter((path) => path.split(/[\\/]/).filter(Boolean).length > 1)
}

/** What of the machine, the tools and the content stands in the files of `folder`, a sentence for each file. */
export function privateTraces(folder: string, root: string, { texts, pictures }: PrivateWords): string[] {
  const whats = new Map<string, string>([
    ...Object.entries(SIGNS).flatMap(([what, signs]) => signs.map((sign) => [sign, what] as const)),
    ...signsOfMachine(root).map((path) => [path, 'a folder of this machine'] as const),
    ...texts.map(({ text, what }) => [text, what] as const),
  ])
  const finder = createFinder(whats.keys())
  return filesOf(folder).flatMap((file) => {
    if (file.endsWith('.map')) return [`${file} is a source map.`]
    const named = texts.find(({ text }) => /^\/[^/]+\/$/.test(text) && `/${file}/`.includes(text))
    if (named) return [`${file} has ${named.what}, in its own name.`]
    const stem = (path: string) => basename(path, extname(path))
    const picture = pictures.find(
      ({ text }) =>
        `/${file}`.endsWith(`/${text}`) ||
        (basename(file).startsWith(`${stem(text)}.`) && extname(file) === extname(text)),
    )
    if (picture) return [`${file} is a picture that nothing published names. It has ${picture.what}.`]
    if (NO_TEXT.test(file)) return []
    const bytes = readFileSync(join(folder, file))
    const found = finder.find(bytes)
    if (!found) return []
    const line = bytes.subarray(0, found.at).filter((byte) => byte === 10).length + 1
    return [`${file}:${line} holds ${whats.get(found.text)}: “${found.text}”.`]
  })
}

/** Sentences beyond these say the same again. */
const TOLD = 20

/** @throws Refusal with a line for each file that must not be public */
export function keepPrivate(folder: string, root: string): void {
  const traces = privateTraces(folder, root, privateWords(root))
  if (traces.length === 0) return
  const more = traces.length > TOLD ? [`And ${traces.length - TOLD} more files.`] : []
  throw new Refusal(
    [...traces.slice(0, TOLD), ...more, 'None of this may be public, so nothing was put in place.'].join('\n'),
  )
}
