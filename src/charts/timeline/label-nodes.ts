/** Words of the direct labels, and how a placed one is drawn. */
import { isoDay } from '../../model/dates.ts'
import type { StoryEvent } from '../../model/story.ts'
import type { Words } from '../../model/words.ts'
import type { SceneNode, TextNode } from '../scene.ts'
import { LEADING, type PlacedLabel } from './place-labels.ts'
import { isOfSunday } from './sunday.ts'

/** What an event is called on the picture, with its date; nothing when the words give it no label. */
export function labelText(event: StoryEvent, words: Words): string | undefined {
  const key = `timeline.labels.${event.id}`
  if (!words.has(key)) return undefined
  return isOfSunday(event)
    ? words.text(key)
    : words.text('timeline.label', { date: shortDate(event, words), words: words.text(key) })
}

/** A date as short as its place on the scale allows: the day in 2022, elsewhere the year. */
export function shortDate(event: StoryEvent, words: Words): string {
  const year = isoDay(event.startDay).slice(0, 4)
  return year === '2022' && event.precision === 'day'
    ? words.date(event.date, 'day-month')
    : words.date(event.date.slice(0, year === '2022' ? 7 : 4))
}

/** Placed labels, and under them the thin lines to their marks. */
export function labelNodes(labels: readonly PlacedLabel[]): SceneNode[] {
  const d = labels
    .flatMap(({ leader }) => (leader ? [[leader.x1, leader.y1, leader.x2, leader.y2].map((px) => Math.round(px))] : []))
    .map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`)
    .join('')
  const texts = labels.flatMap(({ wish, lines, box, anchor }) =>
    lines.map(
      (text, i): TextNode => ({
        kind: 'text',
        x: Math.round(anchor === 'start' ? box.x : box.x + box.width),
        y: Math.round(box.y + wish.sizePx * (0.8 + i * LEADING)),
        text,
        sizePx: wish.sizePx,
        anchor,
        weight: wish.weight,
        fill: wish.ink,
        halo: true,
      }),
    ),
  )
  return d === '' ? texts : [{ kind: 'path', d, stroke: 'soft', strokeWidth: 0.75 }, ...texts]
}
