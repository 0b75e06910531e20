/**
 * The written policy on disputed areas: what each map draws in each of its two readings, and the sentence printed under
 * it. It agrees with the section “What the map does not say” of `content/pages/method.mdx`. `npm run land` reads the lines
 * from here, and `disputed-areas.test.ts` holds every feature to what it says.
 */
import type { Words } from '../../model/words.ts'
import type { Reading } from '../scene.ts'

/** Parts of the data that this site treats as areas of their own; see `geometry/source-areas.ts`. */
export const CRIMEA = 'crimea'
export const GOLAN = 'golan'
export const NORTH_CYPRUS = 'north-cyprus'
export const KOSOVO = 'XK'
export const PALESTINE = 'PS'
export const SIACHEN = 'siachen'

/** Two areas beside one another; `*` for every neighbour. */
type Pair = readonly [string, string]

/** What the United Nations' reading draws otherwise than the de facto one. */
export interface UnReading {
  /** Lines between which it takes no side: dots instead of dashes. */
  dotted?: readonly Pair[]
  /** Lines that it does not draw. */
  absent?: readonly Pair[]
  /** Areas that it hatches, because the United Nations regards them as occupied. */
  hatched?: readonly string[]
  /** The country whose fill the area then shares. */
  filledWith?: string
}

export interface DisputedArea {
  id: string
  /** Key of its sentence in `content/ui/<lang>/map.yaml`. */
  words: string
  /** Borders drawn dashed: pairs of areas, `*` for every neighbour. */
  dashed: readonly Pair[]
  /** Where only a part of a border is disputed: its southern end, in degrees north. */
  northOf?: number
  /** The country whose fill it shares; without one it is plain land, even beside a country of the story. */
  filledWith?: string
  /** Left out where both readings draw the same. */
  un?: UnReading
}

/** Every feature that the policy names, in the order in which the notes are printed. */
export const DISPUTED_AREAS: readonly DisputedArea[] = [
  { id: 'kosovo', words: 'map.disputed.kosovo', dashed: [[KOSOVO, 'RS']], un: { dotted: [[KOSOVO, 'RS']] } },
  { id: 'palestine', words: 'map.disputed.palestine', dashed: [[PALESTINE, '*']], un: { hatched: [PALESTINE] } },
  {
    id: 'golan',
    words: 'map.disputed.golan',
    dashed: [[GOLAN, '*']],
    un: { absent: [[GOLAN, 'SY']], hatched: [GOLAN], filledWith: 'SY' },
  },
  {
    id: 'crimea',
    words: 'map.disputed.crimea',
    dashed: [[CRIMEA, '*']],
    filledWith: 'UA',
    un: { absent: [[CRIMEA, '*']], hatched: [CRIMEA] },
  },
  {
    id: 'north-cyprus',
    words: 'map.disputed.northCyprus',
    dashed: [[NORTH_CYPRUS, '*']],
    filledWith: 'CY',
    un: { absent: [[NORTH_CYPRUS, '*']] },
  },
  {
    id: 'kashmir',
    words: 'map.disputed.kashmir',
    dashed: [
      ['IN', 'PK'],
      ['IN', 'CN'],
      [SIACHEN, '*'],
    ],
    northOf: 32.3,
  },
  { id: 'western-sahara', words: 'map.disputed.westernSahara', dashed: [['EH', 'MA']] },
]

/** Sentences of the policy that draw no line of their own. */
const OTHER_NOTES = [
  'map.notes.un',
  'map.notes.northMacedonia',
  'map.notes.jerusalem',
  'map.notes.arcs',
  'map.notes.leak',
]

const isAmong = (pairs: readonly Pair[], one: string, other: string) =>
  pairs.some(([a, b]) => (a === one && (b === other || b === '*')) || (a === other && (b === one || b === '*')))

/** The disputed area that a stretch of border belongs to, from the two areas beside it and its latitude. */
export function disputedBorder(one: string, other: string, lat: number): DisputedArea | undefined {
  return DISPUTED_AREAS.find(
    ({ dashed, northOf }) => (northOf === undefined || lat >= northOf) && isAmong(dashed, one, other),
  )
}

export type LineManner = 'dashed' | 'dotted' | 'absent'

/** How a reading draws a line of a disputed area. */
export function lineManner({ un }: DisputedArea, one: string, other: string, reading: Reading): LineManner {
  if (reading === 'un' && isAmong(un?.absent ?? [], one, other)) return 'absent'
  return reading === 'un' && isAmong(un?.dotted ?? [], one, other) ? 'dotted' : 'dashed'
}

/** The notes to print under a map, one sentence or two each: first the rule, then each area, then what lines do not say. */
export function policyNotes(words: Words): string[] {
  return ['map.notes.rule', ...DISPUTED_AREAS.map((area) => area.words), ...OTHER_NOTES].map((key) => words.text(key))
}
