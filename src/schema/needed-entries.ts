/** What pages and charts ask for by name: a build without one of these would stop. */
import type { CollectionName } from './shapes.ts'

export const NEEDED_ENTRIES: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  pages: ['home', 'method'],
  // The series of the charts; none of them may be kept from being drawn.
  series: [
    'albania-attack-timeline',
    'connectivity-incidents',
    'hrana-deaths',
    'ihrngo-deaths',
    'ihrngo-deaths-by-province-2022-10-25',
    'iran-60-percent-stock-kg',
    'mobile-curfew-days',
    'official-tolls',
    'own-count-incidents-all',
    'own-count-incidents-cyber',
    'own-count-incidents-land-air',
    'own-count-incidents-sea',
  ],
  // Those whose figures are drawn: the charts say their names.
  actors: ['hrana', 'iaea', 'ihrngo'],
}
