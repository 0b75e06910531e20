/**
 * `npm run pin -- <chart> …`: keeps the embeds of charts as they are today, for ever, at an address with the day of the
 * edition. The copies go into `public/embed/pinned/`; what is pinned already is never made again.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildPages } from '../build/build-pages.ts'
import { hashOf } from '../build/pinned-copies.ts'
import { pinnedPolicyOf, withPolicy } from '../build/security-policy.ts'
import { filesOf, PROJECT } from '../build/site-folder.ts'
import { charts } from '../charts/registry.ts'
import { PINNED, pinnedPath } from '../exports/embed/pinned.ts'
import { readStory } from '../model/read-story.ts'
import { EDITION } from '../schema/edition.ts'
import { Refusal, runCommand } from './refusal.mjs'

const LIST = join(PROJECT, 'src', 'exports', 'embed', 'pinned.json')

await runCommand(async () => {
  const date = EDITION.published
  const asked = [...new Set(process.argv.slice(2))]
  const known = charts(readStory(PROJECT)).map(({ id }) => id)
  if (asked.length === 0) throw new Refusal(`Say which charts: npm run pin -- toll map. There are ${known.join(', ')}.`)
  for (const chart of asked) {
    if (!known.includes(chart)) throw new Refusal(`There is no chart “${chart}”. There are ${known.join(', ')}.`)
    if (PINNED.copies[`${date}/${chart}`])
      throw new Refusal(
        `“${chart}” is pinned as of ${date} already, and stays as it is. A new copy needs a new edition (src/schema/edition.ts).`,
      )
  }
  const folder = mkdtempSync(join(tmpdir(), 'one-sunday-pin-'))
  try {
    process.env.PIN = asked.map((chart) => `${date}/${chart}`).join(' ')
    const site = join(folder, 'site')
    await buildPages(site, join(folder, 'cache'))
    const copies = { ...PINNED.copies }
    for (const chart of asked) {
      const made = join(site, pinnedPath(date, chart))
      // Pictures and data are those of today's chart; the frame and its oEmbed answer know that they are a copy.
      cpSync(join(site, 'embed', 'v1', chart), made, {
        recursive: true,
        filter: (from) => !/(index\.html|oembed\.json)$/.test(from),
      })
      const frame = join(made, 'index.html')
      const html = readFileSync(frame, 'utf8')
      writeFileSync(frame, withPolicy(html, pinnedPolicyOf(html), frame))
      const kept = resolve(PROJECT, 'public', pinnedPath(date, chart))
      if (existsSync(kept)) throw new Refusal(`${kept} exists, but nobody pinned it. Remove it first.`)
      mkdirSync(kept, { recursive: true })
      cpSync(made, kept, { recursive: true })
      copies[`${date}/${chart}`] = Object.fromEntries(filesOf(kept).map((file) => [file, hashOf(join(kept, file))]))
      console.log(`Pinned: /${pinnedPath(date, chart)}`)
    }
    const sorted = Object.fromEntries(Object.entries(copies).sort(([a], [b]) => (a < b ? -1 : 1)))
    writeFileSync(LIST, `${JSON.stringify({ copies: sorted, retired: PINNED.retired }, null, 2)}\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
process.exit()
