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
