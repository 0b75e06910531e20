/** When an entry last changed, as readers are told: by its latest correction, or else with the edition. */
import { isoDay, spanOf } from '../model/dates.ts'
import type { Correction, Story } from '../model/story.ts'
import { EDITION } from '../schema/edition.ts'

/** The corrections of one entry, named as `events/<id>`; the latest first. */
export function correctionsOf(story: Story, about: string): Correction[] {
  return story.corrections.filter((correction) => correction.about === about)
}

/** The day of a correction: the first day that its date may mean. */
export function correctionDay(correction: Correction): string {
  return isoDay(spanOf(correction.date).startDay)
}

/** The day (YYYY-MM-DD) on which an entry last changed; never earlier than the edition that first published it. */
export function changedDay(story: Story, about: string): string {
  const days = correctionsOf(story, about).map(correctionDay)
  return [EDITION.published, ...days].reduce((latest, day) => (day > latest ? day : latest))
}

/** A calendar day as the first moment of it in UTC. */
export function momentOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
