import { textWidth, type Weight, wrapText } from '../text-width.ts'

/** Ways to break a text into lines of like length: for each number of lines the narrowest, none longer than `maxWidthPx`. */
export function balancedLines(
  text: string,
  maxWidthPx: number,
  maxLines: number,
  sizePx: number,
  weight: Weight,
): string[][] {
  const ways: string[][] = []
  let fewest = maxLines + 1
  for (let widthPx = 40; ; widthPx += 5) {
    const lines = wrapText(text, Math.min(widthPx, maxWidthPx), sizePx, weight)
    const fits = lines.every((line) => textWidth(line, sizePx, weight) <= maxWidthPx)
    if (fits && lines.length < fewest) {
      ways.push(lines)
      fewest = lines.length
    }
    if (widthPx >= maxWidthPx) return ways
  }
}
