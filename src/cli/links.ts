/**
 * `npm run links`: asks the address of each source whether it still answers, says what to do about those that do not, and
 * keeps a report in `docs/links.md`. Only a person runs it: no test and no build asks anybody anything.
 *
 *   <id> …             only these sources
 *   --missing          asks nobody, and lists the sources without an archived copy
 *   --report FILE      where the report goes
 *
 * Exit 0 whatever was answered: a host may be down for an hour, and that is no mistake of the content.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { PROJECT } from '../build/site-folder.ts'
import { type RawEntry, readContent } from '../model/read-content.ts'
import { askAll, POLITE } from './links/ask-all.ts'
import { type AskedSource, adviceLines, linksReport, summaryOf, withoutArchive } from './links/links-report.ts'
import { Refusal, runCommand } from './refusal.mjs'

const HELP = 'npm run links -- [SOURCE …] [--missing] [--report FILE]'

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        missing: { type: 'boolean', default: false },
        report: { type: 'string' },
        root: { type: 'string' },
        pause: { type: 'string' },
        timeout: { type: 'string' },
      },
    })
  } catch {
    throw new Refusal(`This command does not know one of its options. Use: ${HELP}`)
  }
}

function asSource(entry: RawEntry): AskedSource[] {
  const { url, archive, dead } = (entry.value ?? {}) as Record<string, unknown>
  if (typeof url !== 'string' || !URL.canParse(url)) return []
  return [
    {
      id: entry.id,
      path: entry.path,
      line: entry.locate(['url']).line,
      url,
      ...(typeof archive === 'string' && URL.canParse(archive) && { archive }),
      isDead: dead === true,
    },
  ]
}

/** Today where the person sits who asks. */
function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

await runCommand(async () => {
  const { values, positionals } = readOptions()
  const root = resolve(values.root ?? PROJECT)
  const all = readContent(root)
    .entries.filter(({ collection }) => collection === 'sources')
    .flatMap(asSource)
  const unknown = positionals.find((id) => !all.some((source) => source.id === id))
  if (unknown !== undefined)
    throw new Refusal(
      `There is no source “${unknown}” with an address. A source is named as its file is, without .yaml.`,
    )
  const sources = positionals.length > 0 ? all.filter(({ id }) => positionals.includes(id)) : all
  if (values.missing) {
    const missing = withoutArchive(sources)
    for (const { path, line, url } of missing) console.log(`${path}:${line}  ${url}`)
    console.log(`${missing.length} of ${sources.length} sources have no archived copy.`)
    return
  }
  const given = [values.pause, values.timeout].filter((text) => text !== undefined)
  if (given.some((text) => !/^\d+$/.test(text))) throw new Refusal('--pause and --timeout take whole milliseconds.')
  const politeness = {
    ...POLITE,
    ...(values.pause && { pauseMs: Number(values.pause) }),
    ...(values.timeout && { timeoutMs: Number(values.timeout) }),
  }
  const urls = sources.flatMap(({ url, archive }) => (archive ? [url, archive] : [url]))
  let count = 0
  const answers = await askAll(urls, politeness, () => {
    count += 1
    if (process.stderr.isTTY) process.stderr.write(`\r${count} of ${new Set(urls).size} asked`)
  })
  if (process.stderr.isTTY) process.stderr.write('\n')
  const asked = sources.map((source): AskedSource => {
    const [own, archived] = [answers.get(source.url), source.archive && answers.get(source.archive)]
    return { ...source, ...(own && { asked: own }), ...(archived && { archived }) }
  })
  const reached = asked.filter((source) => source.asked?.state !== 'unreachable').length
  for (const line of adviceLines(asked)) console.log(line)
  console.log(summaryOf(asked))
  if (reached === 0 && asked.length > 1) {
    console.log('Nobody could be reached, so no report was kept. Is this machine connected?')
    return
  }
  // A report of a few would take the place of one of all.
  if (positionals.length > 0 && values.report === undefined) return
  const file = resolve(values.report ?? join(root, 'docs', 'links.md'))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, linksReport(asked, today()))
  console.log(`Kept in ${relative(process.cwd(), file) || file}.`)
})
