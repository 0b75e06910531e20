/** Deaths by province in one count of one day, most first. */
import type { Story } from '../../../model/story.ts'
import { drawableSeries, type Figure, figuresOf } from '../figures.ts'
import { fullName } from '../names.ts'

export interface ProvinceRows {
  /** Largest first; of equal ones, as in the file. */
  provinces: (Figure & { label: string })[]
  total: number
  /** Who counted. */
  name: string
  /** The day of the count. */
  date: string
}

/** @throws if the series may not be drawn. */
export function provinceRows(story: Story): ProvinceRows {
  const series = drawableSeries(story, 'ihrngo-deaths-by-province-2022-10-25')
  const provinces = figuresOf(series)
    .map((figure) => ({ ...figure, label: figure.label ?? '' }))
    .sort((a, b) => b.value - a.value)
  return {
    provinces,
    total: provinces.reduce((sum, { value }) => sum + value, 0),
    name: fullName(story, 'ihrngo'),
    date:
      provinces
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? '',
  }
}
