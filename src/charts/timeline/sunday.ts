/** The day on which all threads touch. */
import { spanOf } from '../../model/dates.ts'
import type { StoryEvent } from '../../model/story.ts'
import { SUNDAY } from '../../schema/vocabulary.ts'

export const SUNDAY_DAY = spanOf(SUNDAY).startDay
export const isOfSunday = (event: StoryEvent) => event.startDay === SUNDAY_DAY
