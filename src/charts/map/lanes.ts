/** Links gathered into lanes: one line per pair, direction, style, status and colour, however many events it stands for. */
import { STATUSES, type Status, THREADS, type ThreadId } from '../../schema/vocabulary.ts'
import { LINE_STYLES, type LineStyle, PATTERNS, styleOf } from './line-styles.ts'
import type { LinkRow } from './map-rows.ts'

export interface Lane {
  from: string
  to: string
  style: LineStyle
  status: Status
  thread: ThreadId
  links: LinkRow[]
}

/** Whether a lane stays within one country. */
export const isRing = ({ from, to }: Pick<Lane, 'from' | 'to'>) => from === to

const rank = (lane: Lane) => [
  LINE_STYLES.indexOf(lane.style),
  STATUSES.indexOf(lane.status),
  THREADS.indexOf(lane.thread),
]

function compareLanes(a: Lane, b: Lane): number {
  const [ranksA, ranksB] = [rank(a), rank(b)]
  const first = ranksA.findIndex((value, i) => value !== ranksB[i])
  return first < 0 ? 0 : (ranksA[first] as number) - (ranksB[first] as number)
}

/** The lanes of the links that a map draws, in a fixed order. Talks between two parties are one lane, whoever is named first. */
export function lanesOf(links: readonly LinkRow[]): Lane[] {
  const lanes = new Map<string, Lane>()
  for (const link of links) {
    if (!link.isDrawn) continue
    const style = styleOf(link.kind)
    const isTurned = PATTERNS[style].isMutual === true && link.from > link.to
    const [from, to] = isTurned ? [link.to, link.from] : [link.from, link.to]
    const key = [from, to, style, link.status, link.thread].join(' ')
    const lane = lanes.get(key) ?? { from, to, style, status: link.status, thread: link.thread, links: [] }
    lane.links.push(link)
    lanes.set(key, lane)
  }
  return [...lanes.values()].sort(compareLanes)
}

/** Lanes by the pair that they run between, whichever way. */
export function pairsOf(lanes: readonly Lane[]): Map<string, Lane[]> {
  const pairs = new Map<string, Lane[]>()
  for (const lane of lanes) {
    if (isRing(lane)) continue
    const key = [lane.from, lane.to].sort().join(' ')
    pairs.set(key, [...(pairs.get(key) ?? []), lane])
  }
  return pairs
}
