/**
 * The shape of each collection, as plain Zod: the one truth that the check, the build and the editors' schemas share.
 * References are kept as ids; `model/check.ts` verifies that each one exists.
 * Descriptions are written for the person who fills the field in.
 */
import { z } from 'astro/zod'
import { CHART_NAMES } from './chart-names.ts'
import { partialDate, partialDateFault } from './partial-date.ts'
import {
  ACTOR_KINDS,
  CORRECTION_KINDS,
  DRAWINGS,
  LINK_KINDS,
  READ_EXTENTS,
  SOURCE_KINDS,
  STATUSES,
  THREADS,
} from './vocabulary.ts'

const sentence = (description: string) =>
  z.string({ error: 'Write some text here.' }).trim().min(1, 'Write some text here.').describe(description)

/** An id that points at an entry of another collection. */
const idOf = (collection: CollectionName, description: string) =>
  z
    .string({ error: `Write the id of an entry in content/${collection}.` })
    .describe(description)
    .meta({ collection })

const sourceIds = (description: string) =>
  z.array(idOf('sources', 'The file name of a source, without .yaml')).describe(description)

const countryCode = z.string().regex(/^[A-Z]{2}$/, 'Write a country as two capital letters (ISO 3166), for example AL.')

const thread = z.enum(THREADS, { error: `A thread is one of: ${THREADS.join(', ')}.` })

const privateNote = z
  .string()
  .optional()
  .describe('For editors only. It is never published: use it where you would write a comment.')

/** When an entry may be seen. Until then nothing is made of it: `model/withheld.ts`. */
const publishing = {
  draft: z.boolean().optional().describe('true while only editors may see it. Take the line away to publish it.'),
  publish_on: partialDate
    .refine((day) => day.length === 10 || partialDateFault(day), 'Write the whole day, for example 2026-12-01.')
    .optional()
    .describe('An embargo: the first edition of this day (2026-12-01) or a later one may publish it, none before.'),
}

/** Where something happened. */
const placeShape = z.strictObject({
  name: sentence('The name as readers should see it.'),
  country: countryCode.nullable().describe('Two-letter code of the country it lies in; null for a place at sea.'),
  lat: z.number().min(-90).max(90).describe('Latitude in degrees north, for example 41.3275.'),
  lon: z.number().min(-180).max(180).describe('Longitude in degrees east, for example 19.8187.'),
  disputed: z
    .boolean()
    .optional()
    .describe('true where it is disputed whose it is: pages then name the place and no country beside it.'),
  approximate: z.boolean().optional().describe('true when the point stands for an area, or nobody knows better.'),
  ...publishing,
  note: privateNote,
})

const linkShape = z.strictObject({
  from: countryCode.describe('Who acts, or is said to act. EU is allowed.'),
  to: countryCode.describe('Towards whom. The same code as `from` draws a ring instead of an arrow.'),
  kind: z.enum(LINK_KINDS).describe('What was done.'),
})

const eventShape = z.strictObject({
  date: partialDate.describe('The day it happened (2022-10-23), or the month or year where nobody knows better.'),
  end: partialDate.optional().describe('The last day, if it lasted longer than one.'),
  thread: thread.describe('The thread that it belongs to.'),
  also: z.array(thread).optional().describe('Other threads that it bears on; it joins their lanes.'),
  title: sentence('What happened, in up to ten words. Say who says so if the status is not confirmed.'),
  summary: sentence('One to three sentences. No more than the sources say.'),
  status: z
    .enum(STATUSES)
    .describe(
      'confirmed: not contested. attributed: a named party blames or counts. claimed: only the claimant says so. disputed: accounts exclude each other.',
    ),
  attributed_to: sentence('Who says so. Needed for every status but confirmed.').optional(),
  denied_by: sentence('Who denies it, or disputes which part.').optional(),
  response: sentence('What the other side said, short of a denial: “Israel did not comment”.').optional(),
  places: z
    .array(idOf('places', 'The file name of a place, without .yaml'))
    .optional()
    .describe('Where, most important first.'),
  actors: z.array(idOf('actors', 'The file name of an actor, without .yaml')).optional().describe('Who took part.'),
  links: z.array(linkShape).optional().describe('Arcs for the map: only where a government or named official says so.'),
  sources: sourceIds('What this rests on, best first. Contested events need two.').min(1, 'Name at least one source.'),
  chart: z
    .enum(CHART_NAMES as [string, ...string[]], { error: `A chart is one of: ${CHART_NAMES.join(', ')}.` })
    .optional()
    .describe('A chart that belongs on the page of this event.'),
  core: z.boolean().optional().describe('true for the core story of 23 October 2022.'),
  editor_note: sentence('Published: how this was worded and where the sources differ.').optional(),
  one_source: sentence('Published: why a contested event rests on one source.').optional(),
  ...publishing,
  note: privateNote,
})

const sourceShape = z.strictObject({
  title: sentence('The headline or title as printed.'),
  publisher: sentence('Who published it; for a copy, also who carried it.'),
  author: sentence('The author, if named.').optional(),
  published: partialDate.optional().describe('When it was published. Leave it out if the page does not say.'),
  language: z
    .string()
    .regex(/^[a-z]{2}$/, 'Write a language as two small letters, for example en.')
    .describe('Language of the text.'),
  kind: z.enum(SOURCE_KINDS).describe('What kind of source it is.'),
  url: z
    .url({ protocol: /^https?$/, error: 'Write a full address, beginning with https://.' })
    .describe('The address to cite.'),
  archive: z
    .url({ protocol: /^https$/, error: 'Write the full address of the archived copy, beginning with https://.' })
    .optional()
    .describe('The address of an archived copy that somebody has opened and found to hold the same text.'),
  dead: z
    .boolean()
    .optional()
    .describe('true when nothing answers at the address any more: pages then lead to the archived copy first.'),
  read: z
    .enum(READ_EXTENTS)
    .describe(
      'How much of it was read: an excerpt, or the full text. unread: noted for later; it may not be cited yet.',
    ),
  editor_note: sentence('Published: what a careful reader should know about it.').optional(),
  ...publishing,
  note: privateNote,
})

const actorShape = z.strictObject({
  name: sentence('The name in the one spelling this site uses.'),
  kind: z.enum(ACTOR_KINDS).describe('person, organisation, government or group.'),
  country: countryCode.nullable().describe('Two-letter code, or null where none fits.'),
  role: sentence('The role held in October 2022.'),
  sources: sourceIds('What the name and role rest on.').min(1, 'Name at least one source.'),
  ...publishing,
  note: privateNote,
})

const termShape = z.strictObject({
  term: sentence('The term as readers meet it.'),
  definition: sentence('One or two sentences.'),
  sources: sourceIds('What the definition rests on. Leave it out only for a plain dictionary word.').optional(),
  ...publishing,
  note: privateNote,
})

const pointShape = z.strictObject({
  date: partialDate.describe('The day that the value stands for.'),
  value: z.number().describe('The figure.'),
  low: z.number().optional().describe('Lower end, where the source gives a range.'),
  high: z.number().optional().describe('Upper end, where the source gives a range.'),
  label: sentence('What this point is, where the date is not enough (a province, a speaker, a step).').optional(),
  as_of: partialDate.optional().describe('The day the figure describes, where it was published later than that.'),
  derived: z.boolean().optional().describe('true when the figure was worked out from others; say how in editor_note.'),
  counts: z
    .array(idOf('events', 'An event counted'))
    .optional()
    .describe('In our own counts: the events counted. The value must be their number.'),
  source: idOf('sources', 'The source of the figure.')
    .optional()
    .describe('The source of the figure. Left out only in our own counts.'),
  editor_note: sentence('Published: what this figure counts, and how it was read.').optional(),
  note: privateNote,
})

const seriesShape = z.strictObject({
  title: sentence('What was counted, by whom.'),
  unit: sentence('The unit, for example “people killed (cumulative)”.'),
  thread: thread.describe('The thread that it belongs to.'),
  drawing: z.enum(DRAWINGS).describe('How it may be drawn. none: as a table only.'),
  drawing_note: sentence('Why it may be drawn in this way and no other. Needed when drawing is none.').optional(),
  about: sentence('Published: what it shows and what to mind.'),
  own_count: z.boolean().optional().describe('true when the figures count events listed on this site.'),
  points: z.array(pointShape).min(1, 'A series needs at least one point.'),
  ...publishing,
  note: privateNote,
})

const correctionShape = z.strictObject({
  date: partialDate.describe('The day on which it was corrected.'),
  kind: z.enum(CORRECTION_KINDS).describe('correction, clarification, update or withdrawn.'),
  about: sentence('The collection and id of the entry, for example events/2022-10-23-rama-arrives.'),
  field: sentence('The field that changed.').optional(),
  was: sentence('What stood there.'),
  now: sentence('What stands there now.'),
  why: sentence('Why, in one sentence.'),
  sources: sourceIds('What the new wording rests on.').optional(),
  ...publishing,
  note: privateNote,
})

const claim = z.strictObject({
  text: sentence('One sentence that can stand alone.'),
  sources: sourceIds('What it rests on.').min(1, 'Name at least one source.'),
})

const reading = z.strictObject({
  about: sentence('What the sources disagree on, in up to six words.'),
  text: sentence('What each says, and what this site prints.'),
  events: z.array(idOf('events', 'An event that it bears on')).optional(),
  sources: sourceIds('Sources named in the text.').optional(),
})

const threadShape = z.strictObject({
  title: sentence('The name of the thread, one to three words.'),
  headline: sentence('What happened, in up to 70 characters.').max(90, 'Keep the headline within 90 characters.'),
  order: z.number().int().describe('Its place among the lanes, from 1.'),
  from: partialDate.describe('The first date that an event of this thread may have.'),
  to: partialDate.describe('The last date that an event of this thread may have.'),
  summary: z
    .array(claim)
    .length(3, 'Write exactly three sentences.')
    .describe('Three sentences that stand alone and tell the whole.'),
  sunday: sentence('What this thread did on 23 October 2022, in one sentence.'),
  sunday_sources: sourceIds('What that sentence rests on.').min(1, 'Name at least one source.'),
  readings: z.array(reading).describe('Where sources disagree, and what this site prints.'),
  note: privateNote,
})

const dayShape = z.strictObject({
  date: partialDate.describe('The day, which is also the name of the file: 2022-10-23.'),
  title: sentence('What happened on it, in up to ten words, as somebody could have said it on that day.'),
  why: sentence('Why this day is told: one sentence that could have been written on it. Name no later day.'),
  event: idOf('events', 'The event that the sentence rests on. It must have been reported by that day.'),
  under_way: z
    .array(idOf('events', 'An event that had begun and was not over'))
    .optional()
    .describe(
      'Events that had begun and been reported by then, were not over, and whose titles tell no more than that.',
    ),
  ...publishing,
  note: privateNote,
})

const pageShape = z.strictObject({
  title: sentence('The title of the page.'),
  headline: sentence('What the page says, in one line.'),
  summary: z.array(claim).optional().describe('Sentences that stand alone, each with its sources.'),
  note: privateNote,
})

/** Every collection: its folder under `content/`, and the shape of one entry. */
export const SHAPES = {
  events: eventShape,
  sources: sourceShape,
  actors: actorShape,
  places: placeShape,
  glossary: termShape,
  series: seriesShape,
  corrections: correctionShape,
  threads: threadShape,
  pages: pageShape,
  days: dayShape,
} as const

export type CollectionName =
  | 'events'
  | 'sources'
  | 'actors'
  | 'places'
  | 'glossary'
  | 'series'
  | 'corrections'
  | 'threads'
  | 'pages'
  | 'days'

/** Collections whose entries carry prose after their front matter. */
export const PROSE_COLLECTIONS: readonly CollectionName[] = ['threads', 'pages']

export type EventEntry = z.infer<typeof eventShape>
export type SourceEntry = z.infer<typeof sourceShape>
export type ActorEntry = z.infer<typeof actorShape>
export type PlaceEntry = z.infer<typeof placeShape>
export type TermEntry = z.infer<typeof termShape>
export type SeriesEntry = z.infer<typeof seriesShape>
export type CorrectionEntry = z.infer<typeof correctionShape>
export type ThreadEntry = z.infer<typeof threadShape>
export type PageEntry = z.infer<typeof pageShape>
export type DayEntry = z.infer<typeof dayShape>
