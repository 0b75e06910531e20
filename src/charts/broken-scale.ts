/**
 * A time scale in parts: each part is linear and has its own width, so that one week can stand as wide as ten years.
 * Between two parts is a gap of fixed width, where a chart draws and names the break.
 */

/** A stretch of days (numbers since 1 January 1970, both ends included) that is drawn to one scale. */
export interface ScalePart {
  id: string
  startDay: number
  endDay: number
  /** Its length on the page, in px or in any other unit: only the proportion between parts counts. */
  share: number
}

/** A part with its place on the page, in px. */
export type PlacedPart<Part extends ScalePart = ScalePart> = Part & { startPx: number; endPx: number }

export interface BrokenScale<Part extends ScalePart = ScalePart> {
  /** Where a day begins, in px. Days before the first part stand at its start, days after the last at its end. */
  (day: number): number
  readonly parts: readonly PlacedPart<Part>[]
  /** The part that a day falls into; the nearest one where it falls outside all. */
  partOf(day: number): PlacedPart<Part>
}

/**
 * Lays `parts` end to end between `startPx` and `endPx`, with `gapPx` before each but the first.
 * The scale never runs backwards: a later day is never nearer to the start.
 * @throws if there is no part, if one ends before it starts, or if days are left out between two.
 */
export function createBrokenScale<Part extends ScalePart>(
  parts: readonly Part[],
  { startPx, endPx, gapPx = 0 }: { startPx: number; endPx: number; gapPx?: number | ((part: Part) => number) },
): BrokenScale<Part> {
  const gapBefore = typeof gapPx === 'number' ? () => gapPx : gapPx
  const shares = parts.reduce((sum, part) => sum + part.share, 0)
  const lengthPx = endPx - startPx - parts.slice(1).reduce((sum, part) => sum + gapBefore(part), 0)
  let edgePx = startPx
  const placed = parts.map((part, i): PlacedPart<Part> => {
    const next = parts[i + 1]
    if (part.endDay < part.startDay) throw new Error(`part "${part.id}" ends before it starts`)
    if (next && next.startDay !== part.endDay + 1)
      throw new Error(`part "${next.id}" must start the day after "${part.id}"`)
    const from = edgePx
    const to = from + (lengthPx * part.share) / shares
    edgePx = to + (next ? gapBefore(next) : 0)
    return { ...part, startPx: from, endPx: to }
  })
  const first = placed[0]
  if (!first) throw new Error('a scale needs at least one part')

  const partOf = (day: number) => placed.findLast((part) => day >= part.startDay) ?? first
  const scale = (day: number) => {
    const part = partOf(day)
    const done = (day - part.startDay) / (part.endDay + 1 - part.startDay)
    return part.startPx + (part.endPx - part.startPx) * Math.min(1, Math.max(0, done))
  }
  return Object.assign(scale, { parts: placed, partOf })
}
