/**
 * `npm run edition`: keeps what this edition says, for ever, beside its number (`src/schema/edition.ts`), so that a fact
 * that changes later cannot change in silence. What is kept already is never written again.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { PROJECT } from '../build/site-folder.ts'
import { checkContent } from '../model/check/check-content.ts'
import { factRecords, factsFile, factsPath, keptEditions } from '../model/facts/edition-facts.ts'
import { readContent } from '../model/read-content.ts'
import { publishedEntries } from '../model/withheld.ts'
import { EDITION } from '../schema/edition.ts'
import { Refusal, runCommand } from './refusal.mjs'

await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true, strict: false })
  if (positionals.length > 0)
    throw new Refusal('This command takes no words: it keeps the edition that src/schema/edition.ts names.')
  const { number, published } = EDITION
  const path = factsPath(number)
  if (!checkContent(PROJECT).every(({ level }) => level === 'warning'))
    throw new Refusal('Nothing was kept: the content has mistakes. Run npm run check and mend them first.')
  const text = factsFile({
    edition: number,
    published,
    entries: factRecords(publishedEntries(readContent(PROJECT).entries, published)),
  })
  const file = join(PROJECT, path)
  if (existsSync(file)) {
    if (readFileSync(file, 'utf8') === text) {
      console.log(`${path} holds what edition ${number} says, and is as it should be.`)
      return
    }
    throw new Refusal(
      `Edition ${number} was kept already, and what it said never changes. To publish what stands now, give the next edition its number and day in src/schema/edition.ts and run this again. “npm run changes” lists what is new.`,
    )
  }
  const last = keptEditions(PROJECT).at(-1) ?? 0
  if (number < last)
    throw new Refusal(`Edition ${last} was kept already, and src/schema/edition.ts still says ${number}.`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  console.log(
    `Kept: ${path}, ${(Buffer.byteLength(text) / 1000).toFixed(0)} kB. Commit it with the content that it was made from.`,
  )
})
