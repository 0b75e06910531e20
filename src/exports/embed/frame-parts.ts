/** What stands in the frame of a chart, so that the frame and whoever reckons its height read the same. */
import type { Chart } from '../../charts/chart.ts'
import { frameScene, mostShownPx } from '../../charts/frame-scene.ts'
import { policyNotes } from '../../charts/map/disputed-areas.ts'
import { storyOf } from '../../charts/registry.ts'
import type { Scene } from '../../charts/scene.ts'
import type { Words } from '../../model/words.ts'
import { correctionLine } from '../correction-words.ts'
import { LICENCE } from '../licence.ts'
import { correctionsIn } from '../used-corrections.ts'

/** The address of a frame under the root of the site, and what lies beside it. */
export const framePath = (id: string, file = ''): string => `embed/v1/${id}/${file}`
/** The page of a chart for people. */
export const chartPagePath = (id: string): string => `charts/${id}/`

/** Whether a reader can explore a chart: then its frame has a bar of controls. */
export const isExplorable = ({ kind, id }: Chart): boolean =>
  kind === 'timeline' || (kind === 'map' && id !== 'map-six')

/** Whether what is said of a chart stands beside its drawing in a broad frame: a map is as high as it is wide. */
export const isSided = (chart: Chart): boolean => chart.kind === 'map' && isExplorable(chart)

/** One drawing of a frame. */
export interface Drawing {
  scene: Scene
  /** The room in px from which it is the one that is shown; none for the first. */
  fromPx: number
  /** The most px that it is widened to. */
  mostPx: number
  /** A timeline that runs down, or a map of the narrow window. */
  isNarrow: boolean
}

/** From where a chart is drawn for a broad page. */
const BROAD_FROM_PX = { timeline: 800, map: 600, series: 600 }

/** More words stand around a map than around other charts: the most px of height that its drawing may take. */
const MAP_MOST_PX = 690

/** The drawings of a chart’s frame, narrowest first. */
export const frameDrawings = (chart: Chart, words: Words): Drawing[] =>
  chart.frameWidths.map((width, i) => {
    const scene = frameScene(chart, width, words)
    return {
      scene,
      fromPx: i === 0 ? 0 : width,
      mostPx: Math.min(
        mostShownPx(scene),
        chart.kind === 'map' ? Math.floor((scene.width * MAP_MOST_PX) / scene.height) : Number.POSITIVE_INFINITY,
      ),
      isNarrow: i === 0 || width < BROAD_FROM_PX[chart.kind],
    }
  })

/** The line of a frame that is never cut: who says so, as of when; the name of the site and the licence follow it. */
export function sourceLine(chart: Chart, words: Words): { sources: string; site: string; licence: string } {
  const NAMED = 3
  const publishers = [...new Set(chart.sources.map(({ publisher }) => publisher))]
  const shown = publishers.slice(0, publishers.length > NAMED + 1 ? NAMED : publishers.length)
  const [list, count] = [shown.join(', '), publishers.length - shown.length]
  const sources =
    chart.kind !== 'series'
      ? words.text('frame.sourcesEvents', { count: chart.sources.length })
      : count > 0
        ? words.text('frame.sourcesMany', { list, count })
        : words.text('frame.sources', { list })
  return {
    sources: words.text('frame.source', { sources, date: words.date(chart.asOf) }),
    site: words.text('site.name'),
    // Never parted at the end of a line.
    licence: LICENCE.name.replaceAll(' ', '\u00a0'),
  }
}

/** The rule of disputed lines, which is printed under every map. */
export const mapRule = (chart: Chart, words: Words): string | undefined =>
  chart.kind === 'map' ? policyNotes(words)[0] : undefined

/** What was corrected of what a chart shows, and the path of the record; nothing where nothing was. */
export function correctedNote(chart: Chart, words: Words): { text: string; more: string; path: string } | undefined {
  const [story, corrections] = [storyOf(chart), correctionsIn(chart, words)]
  const [latest] = corrections
  if (!story || !latest) return undefined
  return {
    text: correctionLine(corrections, story, words),
    more: words.text('pages.corrections.all'),
    path: `corrections/#${latest.id}`,
  }
}

/** What the picture shows, in words that services cut off at some length: whole words. */
export function pictureAlt(chart: Chart, words: Words): string {
  const whole = `${chart.title(words)}. ${chart.summary(words)}`
  return whole.length <= ALT_MOST ? whole : `${whole.slice(0, whole.lastIndexOf(' ', ALT_MOST - 2))} …`
}

/** X takes no more characters. */
const ALT_MOST = 420
