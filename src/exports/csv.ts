/** Comma-separated values as RFC 4180 has them, with `\n` line ends, one header row, and no cell a spreadsheet would run. */
import { csvFormatRows } from 'd3'

export type CsvValue = string | number | boolean | null | undefined

const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i

/**
 * The text of a cell. Nothing becomes an empty cell. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it (https://owasp.org/www-community/attacks/CSV_Injection); a number keeps its sign.
 */
export function csvCell(value: CsvValue): string {
  if (value === null || value === undefined) return ''
  const text = String(value)
  return /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text
}

/** A whole file: the header row, then the rows in their order. */
export function csvFile(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return `${csvFormatRows([header, ...rows].map((row) => row.map(csvCell)))}\n`
}

/** Several ids in one cell. */
export function csvList(ids: readonly string[]): string {
  return ids.join(';')
}
