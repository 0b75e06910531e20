/** Where a key leads: along a lane, across lanes, and through time. */

export interface Stop {
  /** First day: YYYY-MM-DD. */
  from: string
}

/**
 * `next` and `previous` go along the lane, `first` and `last` to its ends; `later` and `earlier` through time in all
 * lanes; `over` and `under` to the lane before and after, at the event nearest in time.
 */
export type Move = 'next' | 'previous' | 'first' | 'last' | 'later' | 'earlier' | 'over' | 'under'

/** The stop that a move leads to; where there is none, `at` itself. Lanes hold their stops in order of time. */
export function walk<S extends Stop>(lanes: readonly (readonly S[])[], at: S, move: Move): S {
  const laneAt = lanes.findIndex((lane) => lane.includes(at))
  const lane = lanes[laneAt]
  if (!lane) return at
  const by = /next|later|under/.test(move) ? 1 : -1
  const beside = (list: readonly S[]) => list[list.indexOf(at) + by] ?? at
  if (move === 'first') return lane[0] ?? at
  if (move === 'last') return lane.at(-1) ?? at
  if (/next|prev/.test(move)) return beside(lane)
  // The sort keeps the order of lanes within a day, so that every event is passed once.
  if (/later|earl/.test(move))
    return beside(lanes.flat().sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)))
  let other = laneAt + by
  while (lanes[other]?.length === 0) other += by
  const away = (stop: S) => Math.abs(Date.parse(stop.from) - Date.parse(at.from))
  return lanes[other]?.reduce((best, stop) => (away(stop) < away(best) ? stop : best)) ?? at
}
