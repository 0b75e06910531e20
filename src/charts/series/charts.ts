/** The charts of figures, in the order in which a reader may meet them. */
import type { Story } from '../../model/story.ts'
import type { Chart } from '../chart.ts'
import { createBreakUpChart } from './break-up/chart.ts'
import { createCurfewChart } from './curfew/chart.ts'
import { createIncidentsChart } from './incidents/chart.ts'
import { createProvincesChart } from './provinces/chart.ts'
import { createTollChart } from './toll/chart.ts'
import { createUraniumChart } from './uranium/chart.ts'

/**
 * All charts of figures.
 * @throws if a series that one of them draws is missing or may only be published as a table.
 */
export function seriesCharts(story: Story): Chart[] {
  return [
    createTollChart(story),
    createProvincesChart(story),
    createCurfewChart(story),
    createUraniumChart(story),
    createBreakUpChart(story),
    createIncidentsChart(story),
  ]
}
