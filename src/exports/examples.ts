/** The real story with awkward entries put in, for the tests of this folder: whatever an editor may write, once. */
import { fileURLToPath } from 'node:url'
import type { Chart } from '../charts/chart.ts'
import { buildStory, type PlainEntry } from '../model/build-story.ts'
import { readContent } from '../model/read-content.ts'
import { readWords } from '../model/read-words.ts'
import { siteAddress } from './site-address.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Stands in the private note of every entry and point; no export may carry it. */
export const SECRET = 'private remark for editors 7f3a'

const withNotes = (value: unknown): unknown => {
  const entry = { ...(value as Record<string, unknown>), note: SECRET }
  if (!('points' in entry)) return entry
  return { ...entry, points: (entry.points as object[]).map((point) => ({ ...point, note: SECRET })) }
}

const plain = (collection: PlainEntry['collection'], id: string, value: object): PlainEntry => ({
  collection,
  id,
  value,
  body: '',
})

const real = readContent(root).entries.map(
  ({ collection, id, value, body }): PlainEntry => ({ collection, id, value: withNotes(value), body }),
)
const idOf = (collection: string, nth = 0) => real.filter((entry) => entry.collection === collection)[nth]?.id as string

const sourceShape = { publisher: 'R&D_Press 100%', language: 'sq', kind: 'news', read: 'excerpt', note: SECRET }
const eventShape = { thread: 'visit', summary: 'Line one.\nLine two; “quoted”, and "quoted".', note: SECRET }

export const AWKWARD = {
  formula: 'awkward-formula',
  month: 'awkward-month',
  nowhere: 'awkward-nowhere',
  corrected: 'awkward-corrected',
  source: 'awkward-source',
  undated: 'awkward-undated',
}

const awkward: PlainEntry[] = [
  plain('sources', AWKWARD.source, {
    ...sourceShape,
    title: 'A_title: {braces} & 50% #1 ~ “ëç” إيران',
    author: 'Ana Hoxha, Ministry of Truth and Bo Li',
    published: '2022-02',
    url: `https://example.org/${'a-long-path/'.repeat(20)}?q=100%25_x`,
  }),
  plain('sources', AWKWARD.undated, {
    ...sourceShape,
    title: 'Undated',
    kind: 'advisory',
    read: 'full',
    url: 'https://example.org/u',
  }),
  plain('events', AWKWARD.formula, {
    ...eventShape,
    date: '2022-10-23',
    title: '=HYPERLINK("https://example.org";"x")</script>',
    status: 'disputed',
    attributed_to: '@someone, who says so',
    denied_by: '-denied; by \\ another',
    places: [idOf('places'), idOf('places', 1)],
    sources: [AWKWARD.source, AWKWARD.undated],
  }),
  plain('events', AWKWARD.month, {
    ...eventShape,
    date: '2022-02',
    end: '2022-03-31',
    title: 'Some weeks',
    status: 'confirmed',
    places: [idOf('places')],
    sources: [AWKWARD.source],
  }),
  plain('events', AWKWARD.nowhere, {
    ...eventShape,
    date: '2022',
    title: 'Somewhere, some day',
    status: 'claimed',
    attributed_to: 'Nobody',
    sources: [AWKWARD.source],
  }),
  plain('events', AWKWARD.corrected, {
    ...eventShape,
    date: '2022-10-23',
    title: 'Corrected twice',
    status: 'confirmed',
    sources: [AWKWARD.source],
  }),
  ...['2027-01-05', '2027-03'].map((date, i) =>
    plain('corrections', `awkward-${i}`, {
      date,
      kind: 'correction',
      about: `events/${AWKWARD.corrected}`,
      was: 'One & <two>',
      now: 'Two',
      why: 'Because.',
      note: SECRET,
    }),
  ),
]

export const words = readWords(root, 'en')
export const fontFolder = `${root}src/fonts/`
export const site = siteAddress({ SITE: 'https://example.com', BASE_URL: '/sub' })
export const story = buildStory([...real, ...awkward])
/** The story as it was before anything was corrected. */
export const uncorrected = buildStory([...real, ...awkward].filter((entry) => entry.collection !== 'corrections'))

/** A chart of three events, with every kind of cell. */
export const chart: Chart = {
  id: 'example',
  kind: 'timeline',
  threads: ['visit'],
  pageWidths: [344, 720],
  frameWidths: [320, 560],
  title: () => 'An example',
  caption: () => 'A caption.',
  summary: () => 'A finding.',
  scene: ({ width }) => ({
    width,
    height: 200,
    dir: 'ltr',
    children: [
      { kind: 'line', x1: 0, x2: width, y1: 100, y2: 100, stroke: 'visit', strokeWidth: 3 },
      { kind: 'mark', x: width / 2, y: 100, r: 6, status: 'attributed', ink: 'visit' },
      { kind: 'text', x: 10, y: 60, text: 'Words', sizePx: 16 },
    ],
  }),
  table: () => ({
    columns: [
      { key: 'date', label: 'Date', type: 'date' },
      { key: 'what', label: 'What', type: 'text' },
      { key: 'change', label: 'Change', type: 'number' },
    ],
    rows: story.events.slice(-3).map((event, i) => [
      { value: event.date, shown: words.date(event.date) },
      { value: i === 0 ? '+cmd' : event.title, event: event.id },
      { value: i === 1 ? null : -i, ...(i === 2 && { source: AWKWARD.source }) },
    ]),
  }),
  sources: story.sources.slice(0, 2),
  asOf: '2025-12-31',
}
