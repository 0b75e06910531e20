/** The files of a chart as its page lists them: address, what each is, and how large. */
import type { Chart } from '../../charts/chart.ts'
import { CARD_SIZE } from '../../exports/embed/card.ts'
import type { EmbedFile } from '../../exports/embed/chart-address.ts'
import { embedCsv, embedJson } from '../../exports/embed/chart-data.ts'
import { framePath } from '../../exports/embed/frame-parts.ts'
import { STILL_ZOOM, stillSize, stillSvg } from '../../exports/embed/stills.ts'
import type { Setting } from '../../exports/json-ld.ts'
import { pictureOf } from './pictures.ts'

export interface Download {
  file: EmbedFile
  /** Path from the site's root. */
  path: string
  name: string
  /** Format, size in px and weight, in words. */
  size: string
}

/** All of them, pictures first. */
export async function downloadsOf(chart: Chart, { words, site }: Setting): Promise<Download[]> {
  const still = stillSize(chart, words, site)
  const zoomed = { width: still.width * STILL_ZOOM, height: still.height * STILL_ZOOM }
  const bytes = (text: string) => Buffer.byteLength(text)
  const files: { file: EmbedFile; bytes: number; px?: { width: number; height: number } }[] = [
    { file: 'chart.svg', bytes: bytes(stillSvg(chart, words, site)), px: still },
    { file: 'chart-dark.svg', bytes: bytes(stillSvg(chart, words, site, 'dark')), px: still },
    { file: 'chart.png', bytes: (await pictureOf(chart, 'chart.png')).length, px: zoomed },
    { file: 'chart-dark.png', bytes: (await pictureOf(chart, 'chart-dark.png')).length, px: zoomed },
    { file: 'card.png', bytes: (await pictureOf(chart, 'card.png')).length, px: CARD_SIZE },
    { file: 'data.csv', bytes: bytes(embedCsv(chart, words, site)) },
    { file: 'data.json', bytes: bytes(embedJson(chart, words, site)) },
  ]
  return files.map(({ file, bytes: length, px }) => {
    const format = file.replace(/^.*\./, '').toUpperCase()
    const kb = words.number(Math.max(1, Math.round(length / 1000)))
    return {
      file,
      path: `/${framePath(chart.id, file)}`,
      name: words.text(`embed.file.${file}`),
      size: px ? words.text('embed.file.size', { format, ...px, kb }) : words.text('embed.file.plain', { format, kb }),
    }
  })
}
