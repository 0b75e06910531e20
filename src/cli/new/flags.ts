/** Flags of `npm run new`, made from the shape: `--title "…"`, `--sources a,b`, `--links "from=IR; to=AL; kind=strike"`. */
import { parseArgs } from 'node:util'
import { didYouMean } from '../../model/check/nearest.ts'
import { type Field, formFields } from '../edit/fields.ts'
import { Refusal } from '../refusal.mjs'
import { KINDS, type Kind, kindNamed, type Values } from './kinds.ts'

export interface Given {
  kind: Kind
  values: Values
  id?: string
  root?: string
}

const NOUNS = KINDS.map(({ noun }) => noun)
const USE = `npm run new -- ${NOUNS.join('|')} [--field value …]`

/** What somebody typed for a field, as a value of its kind; what is none is kept as typed, for the shape to judge. */
export function typedValue(field: Field, texts: readonly string[]): unknown {
  if (field.kind === 'group') return typedGroup(field, texts[0] ?? '')
  if (field.kind === 'list') {
    const { item } = field
    if (item.kind === 'group') return texts.map((text) => typedGroup(item, text))
    // Ids and choices hold no comma; sentences may.
    const parts = item.kind === 'id' || item.kind === 'choice' ? texts.flatMap((text) => text.split(/[\s,]+/)) : texts
    return parts.map((text) => text.trim()).filter(Boolean)
  }
  const text = (texts.at(-1) ?? '').trim()
  if (field.kind === 'number' && /^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  if (field.kind === 'date' && /^\d{4}$/.test(text)) return Number(text)
  if (field.kind === 'truth' && /^(true|false)$/.test(text)) return text === 'true'
  if (field.kind === 'nullable' && text === 'null') return null
  return text
}

/** `from=IR; to=AL` → { from: 'IR', to: 'AL' } */
function typedGroup(field: Extract<Field, { kind: 'group' }>, text: string): Values {
  const names = field.fields.map(({ name }) => name).join('|')
  const parts = [...text.matchAll(new RegExp(`(?:^|;\\s*)(${names})=([\\s\\S]*?)(?=;\\s*(?:${names})=|$)`, 'g'))]
  return Object.fromEntries(
    parts.map(([, name = '', value = '']) => {
      const inside = field.fields.find((one) => one.name === name) as Field
      return [name, typedValue(inside, [value])]
    }),
  )
}

/** How a field is typed as a flag. */
export function flagUse({ kind, name, ...field }: Field): string {
  if (kind !== 'list') return `--${name}`
  const { item } = field as Extract<Field, { kind: 'list' }>
  if (item.kind === 'group')
    return `--${name} "${item.fields
      .filter((one) => one.isRequired)
      .map((one) => `${one.name}=…`)
      .join('; ')}"`
  return item.kind === 'text' ? `--${name} "…"` : `--${name} a,b`
}

/**
 * Reads what stands after `npm run new --`.
 * @throws Refusal for a kind or flag that does not exist, or a flag without its value
 */
export function readFlags(args: readonly string[]): Given {
  const [noun, ...rest] = args
  const kind = kindNamed(noun)
  if (!kind) {
    const hint =
      noun === undefined || /^-/.test(noun)
        ? ''
        : `There is nothing called "${noun}" to make.${didYouMean(noun, NOUNS)} `
    throw new Refusal(`${hint}Say what you want to make: ${USE}`)
  }
  const fields = formFields(kind.collection)
  const known = ['id', 'root', ...fields.map(({ name }) => name)]
  // Hyphens and underscores are easily taken for each other.
  const normal = rest.map((arg) =>
    arg.startsWith('--') ? arg.replace(/^--[\w-]+/, (flag) => `--${flag.slice(2).replaceAll('-', '_')}`) : arg,
  )
  const options = Object.fromEntries(known.map((name) => [name, { type: 'string', multiple: true } as const]))
  const values: Values = {}
  const texts = parse(normal, options, known, noun as string)
  for (const field of fields) {
    const typed = texts[field.name]
    if (typed !== undefined) values[field.name] = typedValue(field, typed)
  }
  const [id, root] = [texts.id?.at(-1), texts.root?.at(-1)]
  return { kind, values, ...(id === undefined ? {} : { id }), ...(root === undefined ? {} : { root }) }
}

type Texts = Record<string, string[] | undefined>

function parse(
  args: string[],
  options: Record<string, { type: 'string'; multiple: true }>,
  known: readonly string[],
  noun: string,
): Texts {
  try {
    return parseArgs({ args, options, allowPositionals: false }).values as Texts
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const message = (error as Error).message
    const [, flag = ''] = /'(?:-\w, )?--([\w-]+)/.exec(message) ?? []
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      throw new Refusal(
        `There is no flag --${flag} for a new ${noun}.${didYouMean(flag, known)} It may have: ${known.map((name) => `--${name}`).join(', ')}.`,
      )
    }
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
      throw new Refusal(`Write something after --${flag}. A text that begins with a hyphen is written --${flag}="-…".`)
    }
    if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') {
      const [, word = ''] = /'([^']*)'/.exec(message) ?? []
      throw new Refusal(`"${word}" belongs to no flag. Put a text of several words in quotes: --title "Two words".`)
    }
    throw error
  }
}
