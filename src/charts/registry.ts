/** Every chart of the story, by name. A chart that is listed here has a figure, a table, downloads and, later, an embed. */
import type { Story } from '../model/story.ts'
import type { Chart } from './chart.ts'
import { mapCharts } from './map/charts.ts'
import { seriesCharts } from './series/charts.ts'
import { timelineCharts } from './timeline/charts.ts'

const made = new WeakMap<Story, ReadonlyMap<string, Chart>>()
const stories = new WeakMap<Chart, Story>()

function chartsByName(story: Story): ReadonlyMap<string, Chart> {
  let charts = made.get(story)
  if (!charts) {
    const all = [...timelineCharts(story), ...mapCharts(story), ...seriesCharts(story)]
    charts = new Map(all.map((chart) => [chart.id, chart]))
    made.set(story, charts)
    for (const chart of all) stories.set(chart, story)
  }
  return charts
}

/** All charts, timelines first, then maps, then the series. */
export function charts(story: Story): Chart[] {
  return [...chartsByName(story).values()]
}

/** @throws if there is no chart of that name. */
export function chartNamed(story: Story, name: string): Chart {
  const chart = chartsByName(story).get(name)
  if (!chart) throw new Error(`there is no chart "${name}"`)
  return chart
}

/** The story that a chart of this registry was made from. */
export function storyOf(chart: Chart): Story | undefined {
  return stories.get(chart)
}
