/**
 * The PNG files of a chart. A build wants dozens of them and has more than one core: all are begun when the first is
 * asked for, and are drawn while pages are made.
 */
import type { Chart } from '../../charts/chart.ts'
import type { Words } from '../../model/words.ts'
import { pngLater } from '../png.ts'
import type { SiteAddress } from '../site-address.ts'
import { cardSvg } from './card.ts'
import { STILL_ZOOM, stillSvg } from './stills.ts'

export const STILL_PNGS = ['chart.png', 'chart-dark.png', 'card.png'] as const
export type StillPng = (typeof STILL_PNGS)[number]

interface Studio {
  words: Words
  site: SiteAddress
  /** Folder of the font files, with its last slash. */
  fontFolder: string
}

/** One PNG of a chart. */
export function stillPng(chart: Chart, file: StillPng, { words, site, fontFolder }: Studio) {
  if (file === 'card.png') return pngLater(cardSvg(chart, words), fontFolder)
  return pngLater(stillSvg(chart, words, site, file === 'chart.png' ? 'light' : 'dark'), fontFolder, STILL_ZOOM)
}

/** How many pictures may be under way at once: each holds its pixels in memory. */
const AT_ONCE = 2

/** Begins all PNGs of these charts, in order, and hands each out when it is there. */
export function drawAhead(charts: readonly Chart[], studio: Studio) {
  const jobs = charts.flatMap((chart) => STILL_PNGS.map((file) => ({ chart, file })))
  const nameOf = (id: string, file: StillPng) => `${id}/${file}`
  const waiting = new Map(
    jobs.map(({ chart, file }) => [nameOf(chart.id, file), Promise.withResolvers<Uint8Array<ArrayBuffer>>()]),
  )
  const work = async (): Promise<void> => {
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      const { chart, file } = job
      const place = waiting.get(nameOf(chart.id, file))
      await stillPng(chart, file, studio).then(place?.resolve, place?.reject)
    }
  }
  for (let i = 0; i < AT_ONCE; i++) void work()
  return (id: string, file: StillPng): Promise<Uint8Array<ArrayBuffer>> => {
    const place = waiting.get(nameOf(id, file))
    if (!place) throw new Error(`${nameOf(id, file)} is no picture of these charts`)
    return place.promise
  }
}
