/**
 * The written policy on disputed areas: what each map draws, and the sentence printed under it. It agrees with the
 * section “What the map does not say” of `content/pages/method.mdx`. `npm run land` reads the lines from here, and
 * `disputed-areas.test.ts` holds every feature to what it says.
 */
import type { Words } from '../../model/words.ts'

/** Parts of the data that this site treats as areas of their own; see `geometry/source-areas.ts`. */
export const CRIMEA = 'crimea'
export const GOLAN = 'golan'
export const NORTH_CYPRUS = 'north-cyprus'
export const KOSOVO = 'XK'
export const PALESTINE = 'PS'
export const SIACHEN = 'siachen'

export interface DisputedArea {
  id: string
  /** Key of its sentence in `content/ui/<lang>/map.yaml`. */
  words: string
  /** Borders drawn dashed: pairs of areas, `*` for every neighbour. */
  dashed: readonly (readonly [string, string])[]
  /** Where only a part of a border is disputed: its southern end, in degrees north. */
  northOf?: number
  /** The country whose fill it shares; without one it is plain land, even beside a country of the story. */
  filledWith?: string
}

/** Every feature that the policy names, in the order in which the notes are printed. */
export const DISPUTED_AREAS: readonly DisputedArea[] = [
  { id: 'kosovo', words: 'map.disputed.kosovo', dashed: [[KOSOVO, 'RS']] },
  { id: 'palestine', words: 'map.disputed.palestine', dashed: [[PALESTINE, '*']] },
  { id: 'golan', words: 'map.disputed.golan', dashed: [[GOLAN, '*']] },
  { id: 'crimea', words: 'map.disputed.crimea', dashed: [[CRIMEA, '*']], filledWith: 'UA' },
  { id: 'north-cyprus', words: 'map.disputed.northCyprus', dashed: [[NORTH_CYPRUS, '*']], filledWith: 'CY' },
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
const OTHER_NOTES = ['map.notes.northMacedonia', 'map.notes.jerusalem', 'map.notes.arcs', 'map.notes.leak']

/** The disputed area that a stretch of border belongs to, from the two areas beside it and its latitude. */
export function disputedBorder(one: string, other: string, lat: number): DisputedArea | undefined {
  return DISPUTED_AREAS.find(
    ({ dashed, northOf }) =>
      (northOf === undefined || lat >= northOf) &&
      dashed.some(([a, b]) => (a === one && (b === other || b === '*')) || (a === other && (b === one || b === '*'))),
  )
}

/** The notes to print under a map, one sentence or two each: first the rule, then each area, then what lines do not say. */
export function policyNotes(words: Words): string[] {
  return ['map.notes.rule', ...DISPUTED_AREAS.map((area) => area.words), ...OTHER_NOTES].map((key) => words.text(key))
}
