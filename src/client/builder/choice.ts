/**
 * What somebody asks the builder for, read from an address or a form, and what is wrong with it. An address is a
 * stranger’s text: it is kept as written, so that the field can say what is wrong, and nothing in it can throw.
 */
import type { BuilderChart, BuilderFile } from '../../schema/builder.ts'
import { HEIGHT_BOUNDS, SNIPPET_THEMES, type SnippetChoice, type SnippetTheme } from '../../schema/snippets.ts'

/** In the order in which an address has them. */
export const FIELDS = ['chart', 'theme', 'lang', 'height', 'thread', 'status', 'country', 'from', 'to'] as const
export type FieldName = (typeof FIELDS)[number]
export const CHOSEN_LISTS = ['thread', 'status', 'country'] as const
const VIEW_FIELDS = ['thread', 'status', 'country', 'from', 'to'] as const

/** Each field as text; lists are parted by commas. */
export type Fields = Record<FieldName, string>

export interface Problem {
  field: FieldName
  /** Key of the sentence that says it. */
  key: string
  values: Record<string, string>
}

const ADDRESS_CAP = 2000

/** The fields of an address. What it does not name is empty. */
export function readFields(search: string): Fields {
  const asked = new URLSearchParams(search.slice(0, ADDRESS_CAP))
  return Object.fromEntries(FIELDS.map((name) => [name, asked.getAll(name).filter(Boolean).join(',')])) as Fields
}

const queryOf = (fields: Fields, names: readonly FieldName[]): string =>
  names
    .flatMap((name) => (fields[name] ? [`${new URLSearchParams({ [name]: fields[name] })}`] : []))
    .join('&')
    .replace(/%2C/g, ',')

/** The whole choice as the query of an address, without a question mark. */
export const formatFields = (fields: Fields): string => queryOf(fields, FIELDS)

const isDay = (text: string): boolean => {
  // Some engines read 30 February as 2 March.
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.slice(0, 10) === text
}

/** Everything that is wrong, in the order of the fields; of each field one thing. */
export function problemsOf(fields: Fields, { charts, known, first, last }: BuilderFile): Problem[] {
  const problems: Problem[] = []
  const say = (field: FieldName, key: string, values: Record<string, string> = {}) => {
    if (!problems.some((problem) => problem.field === field)) problems.push({ field, key, values })
  }
  if (!charts.some(({ id }) => id === fields.chart))
    say('chart', fields.chart ? 'unknownChart' : 'noChart', { asked: fields.chart })
  if (fields.theme && !SNIPPET_THEMES.includes(fields.theme as SnippetTheme))
    say('theme', 'unknown', { asked: fields.theme })
  for (const name of ['thread', 'status', 'country', 'lang'] as const) {
    const strange = fields[name].split(',').filter((value) => value && !known[name].includes(value))
    if (strange.length > 0) say(name, 'unknown', { asked: strange.join(', ') })
  }
  const chart = charts.find(({ id }) => id === fields.chart)
  for (const name of CHOSEN_LISTS) {
    const absent = fields[name]
      .split(',')
      .filter((value) => value && chart?.hasView && !chart.has[name].includes(value))
    if (absent.length > 0) say(name, 'absent', { asked: absent.join(', ') })
  }
  const { from, to, height } = fields
  for (const [name, day] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (day && !isDay(day)) say(name, 'noDay', { asked: day })
  if (isDay(from) && isDay(to) && from > to) say('to', 'backwards', { from, to })
  if (isDay(from) && from > last) say('from', 'tooLate', { last })
  if (isDay(to) && to < first) say('to', 'tooEarly', { first })
  const px = Number(height)
  const least = chart?.leastHeight ?? HEIGHT_BOUNDS.least
  const { most } = HEIGHT_BOUNDS
  if (height && !(Number.isInteger(px) && px >= least && px <= most))
    say('height', 'height', { least: String(least), most: String(most) })
  return problems
}

/** What snippets are made from. Only for fields without problems. */
export function choiceOf(fields: Fields, { charts, known }: BuilderFile): SnippetChoice {
  const hasView = charts.find(({ id }) => id === fields.chart)?.hasView ?? false
  return {
    theme: (fields.theme || 'light') as SnippetTheme,
    lang: fields.lang || (known.lang[0] ?? 'en'),
    view: hasView ? queryOf(fields, VIEW_FIELDS) : '',
    ...(fields.height ? { height: Number(fields.height) } : {}),
  }
}

/**
 * Of the widths that are tried, the one at which a fixed height is the most too low, and the height that the chart needs
 * there: what is more has to be scrolled to.
 */
export function tooLow(
  { heights }: Pick<BuilderChart, 'heights'>,
  height: number,
): { width: string; needed: number } | undefined {
  const [worst] = Object.entries(heights).sort(([, a], [, b]) => b - a)
  return worst && worst[1] > height ? { width: worst[0], needed: worst[1] } : undefined
}
