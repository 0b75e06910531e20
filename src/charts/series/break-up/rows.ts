/** The steps from the break-in to the break in relations, in days from the attack. */
import { precisionOf } from '../../../model/dates.ts'
import type { Story } from '../../../model/story.ts'
import { SUNDAY } from '../../../schema/vocabulary.ts'
import { drawableSeries, type Figure, figuresOf } from '../figures.ts'

/** The event on whose day ties were cut. */
const BREAK_EVENT = '2022-09-07-ties-severed'

export type Role = 'attack' | 'break' | 'sunday'

export interface Step extends Figure {
  label: string
  /** First and last day that it may mean, in days from the attack. */
  from: number
  to: number
  /** Whether the source names a day, and not only months. */
  isDay: boolean
  /** The turning points that the picture stands on. */
  role?: Role
}

export interface BreakUpRows {
  /** In order of their days. */
  steps: Step[]
  attack: Step
}

/** @throws if the series may not be drawn, or has no point at day 0. */
export function breakUpRows(story: Story): BreakUpRows {
  const breakDate = story.eventById.get(BREAK_EVENT)?.date
  const roleOf = ({ value, date }: Figure): Role | undefined =>
    value === 0 ? 'attack' : date === breakDate ? 'break' : date === SUNDAY ? 'sunday' : undefined
  const steps = figuresOf(drawableSeries(story, 'albania-attack-timeline'))
    .map((figure): Step => {
      const role = roleOf(figure)
      return {
        ...figure,
        label: figure.label ?? '',
        from: figure.low ?? figure.value,
        to: figure.high ?? figure.value,
        isDay: precisionOf(figure.date) === 'day' && figure.low === undefined,
        ...(role ? { role } : {}),
      }
    })
    .sort((a, b) => a.value - b.value)
  const attack = steps.find(({ role }) => role === 'attack')
  if (!attack) throw new Error('"albania-attack-timeline" needs a point at day 0')
  return { steps, attack }
}
