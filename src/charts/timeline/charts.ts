/** The timelines: `convergence`, of all six threads, and `timeline-<thread>` for each. */
import type { Story } from '../../model/story.ts'
import type { Words } from '../../model/words.ts'
import { THREADS } from '../../schema/vocabulary.ts'
import type { Chart, Frame } from '../chart.ts'
import { mirrorScene, type Scene } from '../scene.ts'
import { timelineAcross } from './across.ts'
import { timelineDown } from './down.ts'
import { timelineAsOf, timelineSources, timelineSummary, timelineTable } from './rows.ts'
import { convergenceSpec, type TimelineSpec, threadSpec } from './spec.ts'

/** From this width a timeline runs across; below, it runs down. */
const ACROSS_FROM_PX = 800

function timelineScene(spec: TimelineSpec, { width, words, dir = words.dir, mostPx }: Frame): Scene {
  const scene = width < ACROSS_FROM_PX ? timelineDown(spec, words, width, mostPx) : timelineAcross(spec, words, width)
  return dir === 'rtl' ? mirrorScene(scene) : scene
}

function timelineChart(
  spec: TimelineSpec,
  chart: Pick<Chart, 'id' | 'threads' | 'pageWidths' | 'frameWidths'>,
  told: { title(words: Words): string; caption(words: Words): string },
): Chart {
  return {
    kind: 'timeline',
    ...chart,
    ...told,
    scene: (frame) => timelineScene(spec, frame),
    summary: (words) => timelineSummary(spec, words),
    table: (words) => timelineTable(spec, words),
    sources: timelineSources(spec),
    asOf: timelineAsOf(spec),
  }
}

/** All seven. */
export function timelineCharts(story: Story): Chart[] {
  return [
    timelineChart(
      convergenceSpec(story),
      { id: 'convergence', threads: THREADS, pageWidths: [344, 1180], frameWidths: [320, 560, 860] },
      {
        title: (words) => words.text('timeline.convergence.title'),
        caption: (words) => words.text('timeline.convergence.caption'),
      },
    ),
    ...THREADS.map((thread) => {
      const named = (words: Words) => ({ thread: words.text(`threads.${thread}.name`) })
      return timelineChart(
        threadSpec(story, thread),
        { id: `timeline-${thread}`, threads: [thread], pageWidths: [344, 1080], frameWidths: [320, 560, 800] },
        {
          title: (words) => words.text('timeline.thread.title', named(words)),
          caption: (words) => words.text('timeline.thread.caption', named(words)),
        },
      )
    }),
  ]
}
