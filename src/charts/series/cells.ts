/** Cells that the tables of several series charts share. */
import type { Source } from '../../model/story.ts'
import type { Words } from '../../model/words.ts'
import type { Cell, CellType, Column } from '../chart.ts'

/** A column whose label stands at `figures.columns.<key>`. */
export function column(words: Words, key: string, type: CellType): Column {
  return { key, label: words.text(`figures.columns.${key}`), type }
}

/** A partial date: as written for machines, in words for people. */
export function dateCell(words: Words, date: string | undefined): Cell {
  return date === undefined ? { value: null } : { value: date, shown: words.date(date) }
}

/** A number: plain for machines, grouped for people. */
export function numberCell(words: Words, value: number | undefined): Cell {
  return value === undefined ? { value: null } : { value, shown: words.number(value) }
}

export function textCell(text: string | undefined): Cell {
  return { value: text ?? null }
}

/** A source: its id for machines, its publisher for people. */
export function sourceCell(source: Source | undefined): Cell {
  return source === undefined ? { value: null } : { value: source.id, shown: source.publisher, source: source.id }
}
