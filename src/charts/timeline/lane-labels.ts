/** Which marks ask for a direct label, and what is in the way of one. */
import type { StoryEvent } from '../../model/story.ts'
import type { Words } from '../../model/words.ts'
import { STATUSES } from '../../schema/vocabulary.ts'
import type { Box } from '../scene.ts'
import { LABEL_PX } from './axis.ts'
import type { Lane } from './lanes.ts'
import type { LabelWish } from './place-labels.ts'
import type { Plane } from './plane.ts'
import type { TimelineSpec } from './spec.ts'
import type { StackedMark } from './stack.ts'
import { isOfSunday } from './sunday.ts'

/** The wishes of all marks that the words name, most important first; those of the Sunday are told apart. */
export function wishesOf(
  lanes: readonly Lane[],
  spec: TimelineSpec,
  words: Words,
  plane: Plane,
  manner: (
    lane: Lane,
    mark: StackedMark,
  ) => Pick<LabelWish, 'room' | 'maxWidthPx' | 'maxLines' | 'wishedLines' | 'side' | 'columns' | 'farPx'>,
): LabelWish[] {
  const ranks = ranking(
    lanes.flatMap(({ marks }) => marks.map(({ event }) => event)),
    spec,
  )
  return lanes
    .flatMap((lane) => lane.marks.map((mark) => ({ lane, mark, text: spec.labelOf(mark.event, words) })))
    .filter(({ mark, text }) => text !== undefined && !isOfSunday(mark.event))
    .sort((a, b) => ranks.get(a.mark.event)! - ranks.get(b.mark.event)!)
    .map(({ lane, mark, text = '' }) => ({
      x: plane.x(mark.along, lane.line + mark.across),
      y: plane.y(mark.along, lane.line + mark.across),
      r: mark.r,
      text,
      sizePx: LABEL_PX,
      weight: 'regular',
      ink: lane.thread,
      isCore: mark.event.core ?? false,
      ...manner(lane, mark),
    }))
}

/**
 * Who is asked first for a label: the core of the story, then the thread in focus before those that join it, and within
 * each the four statuses in turn, so that no kind of event is left out for being rarer.
 */
function ranking(events: readonly StoryEvent[], { focus }: TimelineSpec): Map<StoryEvent, number> {
  const turns = new Map<string, number>()
  const turnOf = (event: StoryEvent) => {
    const kind = `${event.status} ${event.thread === focus}`
    turns.set(kind, (turns.get(kind) ?? 0) + 1)
    return turns.get(kind)!
  }
  const keyed = events.map((event) => ({ event, turn: turnOf(event) }))
  const order = keyed.sort(
    (a, b) =>
      Number(b.event.core ?? false) - Number(a.event.core ?? false) ||
      Number(b.event.thread === focus) - Number(a.event.thread === focus) ||
      a.turn - b.turn ||
      STATUSES.indexOf(a.event.status) - STATUSES.indexOf(b.event.status),
  )
  return new Map(order.map(({ event }, rank) => [event, rank]))
}

/** The squares that marks take up. */
export function markBoxes(lanes: readonly Pick<Lane, 'marks' | 'line'>[], plane: Plane): (Box & { round: boolean })[] {
  return lanes.flatMap(({ marks, line }) =>
    marks.map(({ along, across, r, event }) => {
      const reach = event.status === 'disputed' ? r * 1.2 : r
      return {
        x: plane.x(along, line + across) - reach,
        y: plane.y(along, line + across) - reach,
        width: 2 * reach,
        height: 2 * reach,
        round: true,
      }
    }),
  )
}
