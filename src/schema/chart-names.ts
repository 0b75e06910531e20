/** The charts that prose may place with `<Chart name="…" />`, and that can be embedded. */
import { THREADS } from './vocabulary.ts'

export const CHART_NAMES: readonly string[] = [
  'convergence',
  ...THREADS.map((thread) => `timeline-${thread}`),
  'map',
  ...THREADS.map((thread) => `map-${thread}`),
  'map-six',
  'toll',
  'curfew',
  'uranium',
  'break-up',
  'incidents',
  'provinces',
]

/** The series that each chart of figures draws, by their ids. They must be there, and none may be “drawing: none”. */
export const CHART_SERIES: Readonly<Record<string, readonly string[]>> = {
  toll: ['ihrngo-deaths', 'hrana-deaths', 'official-tolls'],
  provinces: ['ihrngo-deaths-by-province-2022-10-25'],
  curfew: ['mobile-curfew-days', 'connectivity-incidents'],
  uranium: ['iran-60-percent-stock-kg'],
  'break-up': ['albania-attack-timeline'],
  incidents: [
    'own-count-incidents-all',
    'own-count-incidents-cyber',
    'own-count-incidents-land-air',
    'own-count-incidents-sea',
  ],
}
