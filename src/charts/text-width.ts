/** Widths of label text at build time, from the advance widths of the label face, so that layout needs no browser. */
import widths from '../fonts/advance-widths.json' with { type: 'json' }

export type Weight = 'regular' | 'semibold'

/** Room for fallback faces, which run a little wider than ours. */
const ALLOWANCE = 1.04

/** Width of `text` in px at `sizePx`. A character the face lacks counts as a wide one. */
export function textWidth(text: string, sizePx: number, weight: Weight = 'regular'): number {
  const table: Record<string, number> = widths[weight]
  let thousandths = 0
  for (const character of text) thousandths += table[character] ?? 700
  return (thousandths / 1000) * sizePx * ALLOWANCE
}

/** Breaks `text` at spaces into lines no wider than `maxWidthPx`; a longer single word keeps its line. */
export function wrapText(text: string, maxWidthPx: number, sizePx: number, weight: Weight = 'regular'): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, sizePx, weight) > maxWidthPx) {
      lines.push(line)
      line = word
    } else line = longer
  }
  if (line !== '') lines.push(line)
  return lines
}
