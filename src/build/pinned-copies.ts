/** Pinned copies never change: the site is not put in place unless each of their files is what it was when it was pinned. */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../cli/refusal.mjs'
import { PINNED, type Pinned, pinnedPath } from '../exports/embed/pinned.ts'
import { filesOf } from './site-folder.ts'

export const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

/** What is wrong with the pinned copies under `folder`, a sentence each. */
export function faultsOfPinned(folder: string, { copies }: Pinned): string[] {
  const known = new Map(
    Object.entries(copies).flatMap(([key, files]) =>
      Object.entries(files).map(([file, hash]) => [`${key}/${file}`, hash] as const),
    ),
  )
  const root = join(folder, pinnedPath('', '').replace(/\/+$/, ''))
  const found = existsSync(root) ? filesOf(root) : []
  return [
    ...found.flatMap((file) => {
      const hash = known.get(file as `${string}/${string}`)
      if (hash === undefined) return [`${file} stands among the pinned copies, but nobody pinned it.`]
      return hash === hashOf(join(root, file)) ? [] : [`${file} is pinned and has changed. Bring it back as it was.`]
    }),
    ...[...known.keys()].filter((file) => !found.includes(file)).map((file) => `${file} is pinned and is gone.`),
  ]
}

/** @throws Refusal with a line for each file that is not what was pinned */
export function keepPinned(folder: string, pinned: Pinned = PINNED): void {
  const faults = faultsOfPinned(folder, pinned)
  if (faults.length > 0) throw new Refusal(`${faults.join('\n')}\nNothing was put in place.`)
}

/**
 * Lets charts that are made no more answer at their old address, with their last pinned copy and a note that says so.
 * @param note what stands instead of the sentence that says that a copy is pinned, by its day
 */
export function answerForRetired(
  folder: string,
  note: (date: string) => string,
  { retired, copies }: Pinned = PINNED,
): void {
  for (const [chart, date] of Object.entries(retired)) {
    const here = join(folder, 'embed', 'v1', chart)
    if (existsSync(here)) throw new Refusal(`The chart “${chart}” is said to be retired, but it is still made.`)
    if (!copies[`${date}/${chart}`]) throw new Refusal(`The chart “${chart}” was retired without its copy of ${date}.`)
    mkdirSync(here, { recursive: true })
    cpSync(join(folder, pinnedPath(date, chart)), here, { recursive: true })
    const frame = join(here, 'index.html')
    const said = readFileSync(frame, 'utf8')
    const made = said.replace(/(<p class="[^"]*frame-pinned">\s*<span>)[^<]*/, (_, start: string) => start + note(date))
    if (made === said) throw new Error(`the copy ${date}/${chart} has no place for a note`)
    writeFileSync(frame, made)
  }
}
