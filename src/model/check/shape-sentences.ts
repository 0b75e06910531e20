/** Puts what the shapes find wrong into plain sentences. */
import { type CollectionName, SHAPES } from '../../schema/shapes.ts'
import { didYouMean, nearest } from './nearest.ts'
import { describeField, fieldNames } from './shape-fields.ts'

/** One thing that a value has wrong, as the shape reports it. */
export interface Issue {
  code?: string
  path: readonly PropertyKey[]
  message: string
  expected?: string
  keys?: string[]
  values?: unknown[]
  minimum?: unknown
  maximum?: unknown
  params?: { rule?: string }
}

export interface Finding {
  path: readonly PropertyKey[]
  /** Point at the name of the field and not at its value. */
  atName?: boolean
  rule: string
  sentence: string
}

const SINGULAR: Readonly<Record<CollectionName, string>> = {
  events: 'an event',
  sources: 'a source',
  actors: 'an actor',
  places: 'a place',
  glossary: 'a term',
  series: 'a series',
  corrections: 'a correction',
  threads: 'a thread',
  pages: 'a page',
  days: 'a day',
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false, without quotes',
  array: 'a list: put each item on a line of its own, after a hyphen and a space',
  object: 'a group of fields',
}

/** Fields that the shapes of threads and pages do not have, and why. */
const WITHHOLDING = ['draft', 'publish_on']
const CANNOT_WAIT =
  ', so it cannot be withheld. Keep a new text in a file beside this one whose name begins with _: such files are not read.'

/** Messages of our own end like sentences and name what to write; the library's do not. */
const isOurs = (message: string) => !/^(Invalid|Too |Unrecognized|Expected|Required)/.test(message)

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, step) => (inside as Record<PropertyKey, unknown> | undefined | null)?.[step],
    value,
  )
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a group of fields'
  return typeof value === 'string' ? `"${value}"` : String(value)
}

function wrongType(name: string, expected: string, value: unknown): string {
  const wanted = `"${name}" must be ${EXPECTED[expected] ?? expected}`
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return `${wanted}. Put it in quotes: "${value}"`
  }
  if (expected === 'number' && typeof value === 'string') {
    const number = value.trim().replace(',', '.')
    return Number.isNaN(Number(number)) || number === ''
      ? `${wanted}, and "${value}" is none.`
      : `${wanted}. Write it as ${number}, without quotes.`
  }
  if (expected === 'array' && typeof value === 'string') {
    return /^-\S/.test(value) ? `${wanted} (the space is missing here).` : `${wanted}, or write [${value}].`
  }
  return `${wanted}, and here stands ${shown(value)}.`
}

function unknownFields(collection: CollectionName, issue: Issue): Finding[] {
  const known = fieldNames(collection, issue.path)
  const group = issue.path.findLast((step) => typeof step === 'string')
  const where = group === undefined ? SINGULAR[collection] : `"${String(group)}"`
  return (issue.keys ?? []).map((key) => {
    const name = { path: [...issue.path, key], atName: true }
    if (issue.path.length === 0 && WITHHOLDING.includes(key) && !known.includes(key))
      return {
        ...name,
        rule: 'withheld',
        sentence: `Every page links to ${SINGULAR[collection].replace(/^a /, 'this ')}${CANNOT_WAIT}`,
      }
    const hint = didYouMean(key, known) || ` It may have: ${known.join(', ')}.`
    const sentence = `There is no field "${key}" in ${where}.${hint}`
    return { ...name, rule: 'unknown-field', sentence }
  })
}

function missing(collection: CollectionName, path: readonly PropertyKey[], name: string): Finding {
  const group = path.slice(0, -1).findLast((step) => typeof step === 'string')
  const where = group === undefined ? '' : ` here in "${String(group)}"`
  const description = describeField(collection, path)
  const sentence = `The field "${name}" is missing${where}.${description ? ` ${description}` : ''}`
  return { path: path.slice(0, -1), rule: 'missing-field', sentence }
}

function enumeration(name: string, value: unknown, values: readonly unknown[]): string {
  const options = values.map(String)
  if (typeof value !== 'string') return `"${name}" must be one of: ${options.join(', ')}.`
  return `"${name}" cannot be "${value}".${didYouMean(value, options)} It may be: ${options.join(', ')}.`
}

function bounds(name: string, issue: Issue, value: unknown): string {
  if (isOurs(issue.message) && typeof value === 'string' && value.trim() === '')
    return `The field "${name}" is empty. ${issue.message}`
  if (isOurs(issue.message)) return issue.message
  const isSmall = issue.code === 'too_small'
  const limit = isSmall ? issue.minimum : issue.maximum
  if (typeof value === 'number')
    return `"${name}" must be ${isSmall ? 'at least' : 'at most'} ${limit}, and here stands ${value}.`
  const unit = Array.isArray(value) ? 'items' : 'characters'
  return `"${name}" must have ${isSmall ? 'at least' : 'at most'} ${limit} ${unit}.`
}

function describeIssue(collection: CollectionName, value: unknown, issue: Issue): Finding[] {
  if (issue.code === 'unrecognized_keys') return unknownFields(collection, issue)
  const { path } = issue
  const written = valueAt(value, path)
  const last = path.at(-1)
  const name = String(path.findLast((step) => typeof step === 'string') ?? 'this file')
  if (written === undefined && typeof last === 'string') return [missing(collection, path, name)]
  if (written === null) {
    const sentence = `The field "${name}" is empty. Write something after it, or take the line away.`
    return [{ path, rule: 'missing-field', sentence }]
  }
  const finding = (rule: string, sentence: string): Finding[] => [{ path, rule, sentence }]
  switch (issue.code) {
    case 'invalid_type':
      return finding('wrong-type', wrongType(name, issue.expected ?? '', written))
    case 'invalid_value':
      return finding('value', enumeration(name, written, issue.values ?? []))
    case 'too_small':
    case 'too_big':
      return finding('value', bounds(name, issue, written))
    default:
      return finding(
        issue.params?.rule ?? 'value',
        isOurs(issue.message) ? issue.message : `"${name}" cannot be ${shown(written)}.`,
      )
  }
}

/** Everything that keeps a value from having the shape of its collection. */
export function shapeFindings(collection: CollectionName, value: unknown): Finding[] {
  const result = SHAPES[collection].safeParse(value)
  if (result.success) return []
  const issues = result.error.issues as unknown as Issue[]
  const findings = issues.flatMap((issue) => describeIssue(collection, value, issue))
  // A misspelt field is also a missing one: say it once, where it stands.
  const meant = new Set(
    issues.flatMap((issue) =>
      (issue.keys ?? []).map((key) => [...issue.path, nearest(key, fieldNames(collection, issue.path))].join('.')),
    ),
  )
  return findings.filter(
    ({ rule, path, sentence }) =>
      rule !== 'missing-field' || !meant.has([...path, /"([^"]+)"/.exec(sentence)?.[1]].join('.')),
  )
}
