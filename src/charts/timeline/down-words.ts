/** The words of a timeline that runs down, beside those of its lanes and its Sunday: title, dates, note, and a label for each mark that has room. */
import type { Words } from '../../model/words.ts'
import { SUNDAY } from '../../schema/vocabulary.ts'
import { type TextNode, textBox } from '../scene.ts'
import { axisDown, LABEL_PX } from './axis.ts'
import { type DownPlan, MARGIN_PX } from './down-plan.ts'
import { markBoxes, wishesOf } from './lane-labels.ts'
import { placeLabels } from './place-labels.ts'
import { RUNS_DOWN } from './plane.ts'
import type { TimelineSpec } from './spec.ts'
import { isOfSunday } from './sunday.ts'
import { quietNote } from './sunday-labels.ts'

/** How far up or down a label may stand from its mark. */
const REACH_PX = 80
/** What a label of the core of the story counts for, beside one of any other event and a date or name of the scale. */
const CORE_WEIGHT = 3

export type DownWords = ReturnType<typeof wordsDown>

export function wordsDown(spec: TimelineSpec, plan: DownPlan, words: Words, width: number) {
  const { look, scale, lanes, lanesEnd, names, hangers, sunday, sundayY: y, endPx } = plan
  const { focus } = spec
  const title: TextNode = {
    kind: 'text',
    x: 0,
    y: y - look.titleRisePx,
    text: words.text('timeline.sunday', { weekday: words.text('dates.weekday.6'), date: words.date(SUNDAY) }),
    sizePx: 20,
    weight: 'semibold',
    halo: true,
  }
  const note: TextNode = {
    kind: 'text',
    x: 0,
    y: endPx + look.notePx,
    text: words.text('timeline.scaleNote'),
    sizePx: LABEL_PX,
    fill: 'soft',
  }
  const axis = axisDown(
    scale,
    words,
    MARGIN_PX - 2,
    look.nameRisePx,
    [title, note].map((node) => textBox(node)),
  )
  const quiet = spec.events.some(isOfSunday)
    ? []
    : [quietNote(words, (focus === undefined ? MARGIN_PX : lanesEnd) + 6, y + 22)]
  const labels = placeLabels(
    wishesOf(lanes, spec, words, RUNS_DOWN, (_, { along }) => ({
      room: { x: MARGIN_PX, y: along - REACH_PX, width: width - MARGIN_PX, height: 2 * REACH_PX },
      maxWidthPx: focus === undefined ? 200 : width - lanesEnd - 8,
      maxLines: 4,
      wishedLines: look.labelLines,
      ...(focus === undefined ? {} : { columns: () => [lanesEnd + 6], farPx: lanesEnd }),
    })),
    {
      solid: [
        ...names.map((name) => textBox(name)),
        ...axis.boxes,
        ...markBoxes(lanes, RUNS_DOWN),
        { x: 0, y: y - look.sundayGapPx, width, height: sunday.endPx - y + look.sundayGapPx },
        { x: 0, y: 0, width, height: scale.parts[0]!.startPx - look.gapPx },
        { x: 0, y: endPx, width, height: 200 },
      ],
      lines: [
        ...lanes.map(({ line }) => ({ box: { x: line - 1, y: 0, width: 2, height: endPx }, cost: 5 })),
        ...scale.parts.map(({ startPx }) => ({
          box: { x: 0, y: startPx - look.gapPx / 2, width, height: 1 },
          cost: 45,
        })),
        ...lanes.flatMap(({ joins }) =>
          joins.map(({ along, across, to }) => ({
            box: { x: Math.min(across, to), y: along + look.sizes.bendPx, width: Math.abs(to - across), height: 1 },
            cost: 9,
          })),
        ),
      ],
    },
  )
  return {
    title,
    note,
    axis,
    quiet,
    labels,
    /** How much it tells. */
    weight:
      axis.names +
      hangers.told * CORE_WEIGHT +
      labels.reduce((sum, { wish }) => sum + (wish.isCore ? CORE_WEIGHT : 1), 0),
  }
}
