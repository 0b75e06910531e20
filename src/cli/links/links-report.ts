/** What the addresses of the sources answered, for a terminal and as a file that is kept. */
import type { Asked } from './ask.ts'

export interface AskedSource {
  id: string
  /** Its file, from the project's folder. */
  path: string
  /** Line of the address, from 1. */
  line: number
  url: string
  archive?: string
  isDead: boolean
  asked?: Asked
  /** What the archived copy answered. */
  archived?: Asked
}

const at = ({ path, line }: AskedSource) => `${path}:${line}`

/** What to do about one source; nothing for one that answers as it should. */
export function advice(source: AskedSource): string | undefined {
  const { url, archive, isDead, asked, archived } = source
  const copy =
    archived && archived.state !== 'alive' && archived.state !== 'moved'
      ? ` Its archived copy does not answer either (${archived.said}).`
      : ''
  if (asked?.state === 'dead') {
    if (isDead) return copy ? `${url} is dead, as its file says.${copy}` : undefined
    const cure = archive
      ? 'Write dead: true below its archive address, and pages will lead to the archived copy.'
      : 'Look for an archived copy; if it holds the same text, write its address into archive and add dead: true.'
    return `${url} is dead: ${asked.said}. ${cure}${copy}`
  }
  if (asked?.state === 'moved')
    return `${url} has moved to ${asked.to}. Open it; if the text is the same, write that address into url.`
  if (asked?.state === 'unreachable')
    return `${url} could not be reached: ${asked.said}. Ask again another day before you call it dead.`
  if (asked?.state === 'refused') return `${url} does not answer programs (${asked.said}). Open it in a browser.`
  if (asked?.state === 'alive' && isDead)
    return `${url} answers (${asked.said}), but its file says dead: true. Open it; if it is back, take that line away.`
  return copy ? `${url}:${copy}` : undefined
}

const HEADINGS = {
  dead: 'Dead',
  moved: 'Moved',
  unreachable: 'Not reached',
  refused: 'Closed to programs',
  alive: 'Answered',
} as const

export function summaryOf(sources: readonly AskedSource[]): string {
  const states = sources.flatMap(({ asked }) => asked?.state ?? [])
  const of = (state: Asked['state']) => states.filter((each) => each === state).length
  return `${states.length} ${states.length === 1 ? 'address' : 'addresses'} asked: ${of('alive')} answer, ${of('moved')} moved, ${of('dead')} dead, ${of('unreachable')} not reached, ${of('refused')} closed to programs. ${withoutArchive(sources).length} of ${sources.length} sources have no archived copy.`
}

export const withoutArchive = (sources: readonly AskedSource[]) =>
  sources.filter(({ archive }) => archive === undefined)

/** One line for each source that needs somebody. */
export const adviceLines = (sources: readonly AskedSource[]): string[] =>
  sources.flatMap((source) => {
    const said = advice(source)
    return said === undefined ? [] : [`${at(source)}  ${said}`]
  })

/** The report as Markdown. `day` is the day on which somebody asked: YYYY-MM-DD. */
export function linksReport(sources: readonly AskedSource[], day: string): string {
  const parts = (Object.keys(HEADINGS) as Asked['state'][]).flatMap((state) => {
    const own = sources.filter(({ asked }) => asked?.state === state)
    const lines = own.flatMap((source) => {
      const said = advice(source)
      return said === undefined ? [] : [`- \`${source.id}\`: ${said}`]
    })
    return lines.length === 0 ? [] : [`## ${HEADINGS[state]} (${own.length})`, lines.join('\n')]
  })
  const missing = withoutArchive(sources).map(({ id }) => `- \`${id}\``)
  return [
    '# The addresses of the sources',
    `Written by \`npm run links\`; asked on ${day}. An address that is not named here answered as it should.`,
    summaryOf(sources),
    ...parts,
    ...(missing.length > 0 ? [`## Without an archived copy (${missing.length})`, missing.join('\n')] : []),
  ]
    .join('\n\n')
    .concat('\n')
}
