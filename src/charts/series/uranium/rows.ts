/** Iran’s stock of highly enriched uranium, report by report, and what of it was public on a given day. */
import type { Story } from '../../../model/story.ts'
import { SUNDAY_DAY } from '../../axis/sunday-line.ts'
import { drawableSeries, type Figure, figuresOf, knownOn } from '../figures.ts'
import { shortName } from '../names.ts'

export interface Yardstick {
  kg: number
  /** The sentence of the series that states it, word for word. */
  sentence: string
}

export interface UraniumRows {
  figures: Figure[]
  /** Who reports. */
  name: string
  /** Percent, from the title of the series. */
  level: number
  /** The last figure that was public on the Sunday. */
  known?: Figure
  /** Figures that describe a day before the Sunday and were published after it. */
  pending: Figure[]
  /** The reference amount, where the series states one. */
  yardstick?: Yardstick
}

/** The reference amount in the words of a series, or undefined where it names none. */
export function yardstickOf(about: string): Yardstick | undefined {
  // A full stop ends a sentence only before a space: “55.6 kg” does not.
  for (const sentence of about.split(/(?<=\.)\s+/)) {
    const kg = /\babout (\d+(?:\.\d+)?) kg\b.*\byardstick\b/i.exec(sentence)?.[1]
    if (kg !== undefined) return { kg: Number(kg), sentence: sentence.trim() }
  }
  return undefined
}

/** @throws if the series may not be drawn, or its title names no level. */
export function uraniumRows(story: Story): UraniumRows {
  const series = drawableSeries(story, 'iran-60-percent-stock-kg')
  const figures = figuresOf(series)
  const level = /(\d+(?:\.\d+)?) percent/.exec(series.title)?.[1]
  if (level === undefined) throw new Error('the title of "iran-60-percent-stock-kg" must name the level in percent')
  const known = knownOn(figures, SUNDAY_DAY).at(-1)
  const yardstick = yardstickOf(series.about)
  return {
    figures,
    name: shortName(story, 'iaea'),
    level: Number(level),
    pending: figures.filter(
      ({ describedDay, publishedDay }) => describedDay <= SUNDAY_DAY && publishedDay > SUNDAY_DAY,
    ),
    ...(known ? { known } : {}),
    ...(yardstick ? { yardstick } : {}),
  }
}
