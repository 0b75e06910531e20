/** Months and years under a scale of days: a tick where each begins, and its name where there is room for it. */
import { dayNumber, isoDay } from '../../model/dates.ts'
import type { Words } from '../../model/words.ts'
import type { SceneNode, TextNode } from '../scene.ts'
import { textWidth } from '../text-width.ts'
import type { DayScale } from './day-scale.ts'

const SIZE_PX = 14
/** px kept free between two names. */
const APART_PX = 6

interface Month {
  year: number
  month: number
  /** First day of it, and of the month after. */
  day: number
  next: number
}

function monthsBetween(from: number, to: number): Month[] {
  const months: Month[] = []
  let year = Number(isoDay(from).slice(0, 4))
  let month = Number(isoDay(from).slice(5, 7))
  for (;;) {
    const day = dayNumber(year, month, 1)
    const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)
    if (day > to) return months
    months.push({ year, month, day, next })
    if (month === 12) year += 1
    month = (month % 12) + 1
  }
}

/**
 * The axis line of each stretch at `y`, month ticks and names below it (24 px), and years below those (44 px in all)
 * unless a heading already names the year.
 */
export function monthAxis(
  scale: DayScale,
  y: number,
  words: Words,
  years: 'with years' | 'without years' = 'with years',
): SceneNode[] {
  const nodes: SceneNode[] = []
  for (const { from, to, start, end } of scale.stretches) {
    nodes.push({ kind: 'line', x1: start, y1: y, x2: end, y2: y, stroke: 'soft', strokeWidth: 1, part: 'axis' })
    const months = monthsBetween(from, to)
    for (const { day } of months) {
      if (day < from) continue
      const x = scale.at(day)
      nodes.push({ kind: 'line', x1: x, y1: y, x2: x, y2: y + 5, stroke: 'soft', strokeWidth: 1 })
    }
    for (const { month, day, next } of months) {
      const text = words.text(`dates.short.${month}`)
      const left = scale.at(Math.max(day, from))
      const right = scale.at(Math.min(next, to))
      if (right - left < textWidth(text, SIZE_PX) + 2) continue
      nodes.push({
        kind: 'text',
        x: (left + right) / 2,
        y: y + 20,
        text,
        sizePx: SIZE_PX,
        anchor: 'middle',
        fill: 'soft',
      })
    }
    if (years === 'without years') continue
    for (const year of new Set(months.map((month) => month.year))) {
      const text = words.date(String(year))
      const left = scale.at(Math.max(dayNumber(year, 1, 1), from))
      const right = scale.at(Math.min(dayNumber(year + 1, 1, 1), to))
      if (right - left < textWidth(text, SIZE_PX) + 2) continue
      nodes.push({ kind: 'text', x: left, y: y + 38, text, sizePx: SIZE_PX, fill: 'soft' })
    }
  }
  return nodes
}

/** The axis line at `y` with a tick where each year begins and its name centred below, as often as there is room (24 px). */
export function yearAxis(scale: DayScale, y: number, words: Words): SceneNode[] {
  const nodes: SceneNode[] = []
  let taken = Number.NEGATIVE_INFINITY
  for (const { from, to, start, end } of scale.stretches) {
    nodes.push({ kind: 'line', x1: start, y1: y, x2: end, y2: y, stroke: 'soft', strokeWidth: 1, part: 'axis' })
    for (const year of new Set(monthsBetween(from, to).map((month) => month.year))) {
      const first = dayNumber(year, 1, 1)
      const left = scale.at(Math.max(first, from))
      const right = scale.at(Math.min(dayNumber(year + 1, 1, 1), to))
      if (first >= from)
        nodes.push({ kind: 'line', x1: left, y1: y, x2: left, y2: y + 5, stroke: 'soft', strokeWidth: 1 })
      const text = words.date(String(year))
      const width = textWidth(text, SIZE_PX)
      const middle = (left + right) / 2
      if (middle - width / 2 < taken || right - left < width * 0.6) continue
      taken = middle + width / 2 + APART_PX
      const name: TextNode = {
        kind: 'text',
        x: middle,
        y: y + 20,
        text,
        sizePx: SIZE_PX,
        anchor: 'middle',
        fill: 'soft',
      }
      nodes.push(name)
    }
  }
  return nodes
}
