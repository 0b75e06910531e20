/** What a pinned copy is told of corrections: one small picture, which is empty until there is something to say. */
import type { Chart } from '../../charts/chart.ts'
import { LIGHT } from '../../charts/palette.ts'
import { escapeXml } from '../../charts/svg.ts'
import { textWidth, wrapText } from '../../charts/text-width.ts'
import type { Correction, Story } from '../../model/story.ts'
import type { Words } from '../../model/words.ts'
import { correctionDay } from '../changes.ts'
import { correctionWords, subjectOf } from '../correction-words.ts'
import { correctionsIn } from '../used-corrections.ts'

/** The corrections of what a chart shows that were made after `day` (YYYY-MM-DD), the latest first. */
export function correctionsAfter(day: string, chart: Chart, words: Words): Correction[] {
  return correctionsIn(chart, words).filter((correction) => correctionDay(correction) > day)
}

const WIDTH = 600
const SIZE = 15
const LINE = 21
const PAD = 12

/** The picture: of no size when nothing was corrected. Its words are drawn for frames as broad as a column. */
export function correctedPicture(corrections: readonly Correction[], story: Story, words: Words): string {
  const [latest] = corrections
  if (!latest) return '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>\n'
  const { date, was, now, ...said } = correctionWords(latest, story, words)
  const text = words.text('frame.corrected', {
    count: corrections.length,
    date,
    name: subjectOf(said),
    was,
    now,
  })
  const lines = wrapText(text, WIDTH - 2 * PAD, SIZE)
  const height = 2 * PAD + LINE * lines.length - 4
  const spans = lines.map(
    (line, i) =>
      `<text x="${PAD}" y="${PAD + LINE * i + SIZE - 2}" textLength="${Math.round(textWidth(line, SIZE))}">${escapeXml(line)}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="Arial, Liberation Sans, sans-serif" font-size="${SIZE}" fill="${LIGHT.text}"><title>${escapeXml(text)}</title><rect width="100%" height="100%" fill="${LIGHT.paper}"/><rect width="4" height="100%" fill="${LIGHT.text}"/>${spans.join('')}</svg>\n`
}
