/** What a measurement found, and the bar that it is held to. */

export interface Figure {
  /** What was measured. */
  what: string
  value: string
  /** The bar, in words; a figure without one is told for information. */
  bar?: string
  isMet?: boolean
}

/** The middle value; of an even number of them the mean of the two middle ones. @throws for none */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  if (upper === undefined || lower === undefined) throw new Error('no values have no median')
  return (upper + lower) / 2
}

/** A figure that must not be above its bar. Both are in `unit`, shown with `digits` decimals. */
export function atMost(what: string, value: number, bar: number, unit: string, digits = 1): Figure {
  return { what, value: `${value.toFixed(digits)} ${unit}`.trim(), bar: `≤ ${bar} ${unit}`.trim(), isMet: value <= bar }
}

/** The figures as a Markdown table, readable as plain text, too. */
export function asTable(figures: readonly Figure[]): string {
  const rows = [
    ['What', 'Measured', 'Bar', ''],
    ...figures.map(({ what, value, bar, isMet }) => [
      what,
      value,
      bar ?? '',
      isMet === undefined ? '' : isMet ? 'met' : 'MISSED',
    ]),
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = rows
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n')
}
