/**
 * `npm run new -- event|source|actor|place|thread|term|correction`: writes a new entry that the check accepts. Asks on a
 * terminal for what no flag says; without one, names the flags that are missing. Never writes over a file.
 *
 *   --<field> …   any field of the entry      --id ID   the file name; made from date and title unless said
 *   --root DIR    the project folder; this one unless said otherwise
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readContent } from '../model/read-content.ts'
import { readFlags } from './new/flags.ts'
import { makeEntry } from './new/make-entry.ts'
import { terminalAnswers } from './new/terminal.ts'
import { Refusal, runCommand } from './refusal.mjs'

await runCommand(async () => {
  const given = readFlags(process.argv.slice(2))
  const root = resolve(given.root ?? fileURLToPath(new URL('../..', import.meta.url)))
  if (!existsSync(join(root, 'content'))) throw new Refusal(`There is no folder "content" in ${root}.`)
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true
  const answers = isTerminal ? terminalAnswers(readContent(root).entries) : undefined
  const { path, warnings, mended } = await makeEntry(root, given, answers, new Date().toISOString().slice(0, 10))
  const also = mended === undefined ? [] : [`${mended} was mended with it.`]
  console.log([`${path} is written, and the check accepts it.`, ...also, ...warnings].join('\n'))
})
