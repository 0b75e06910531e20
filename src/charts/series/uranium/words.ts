/** How the uranium chart writes amounts and days. */
import { dateParts } from '../../../model/dates.ts'
import type { Words } from '../../../model/words.ts'

/** “55.6 kg”. */
export function kilograms(value: number, words: Words): string {
  return words.text('figures.uranium.kilograms', { kg: words.number(value) })
}

/** “7 Sep”: a day whose year its heading says. */
export function shortDate(date: string, words: Words): string {
  const { month = 1, day = 1 } = dateParts(date)
  return words.text('dates.dayMonth', { day: String(day), month: words.text(`dates.short.${month}`) })
}
