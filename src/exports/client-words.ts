/** The strings that scripts say, as they can say them: they carry no reader of ICU messages. */
import { IntlMessageFormat } from 'intl-messageformat'
import type { Words, WordTree } from '../model/words.ts'
import type { ClientWord, ClientWords } from '../schema/explore.ts'

type Part = ReturnType<IntlMessageFormat['getAst']>[number]
/** Kinds of part of a parsed message (`TYPE` of @formatjs/icu-messageformat-parser). */
const LITERAL = 0
const ARGUMENT = 1
const NUMBER = 2
const PLURAL = 6
const POUND = 7

/**
 * Every string below `prefix`, by the rest of its key. A message may hold placeholders, and one plural that counts
 * `count`: that becomes an object of its categories.
 * @throws if a message needs more than scripts can do: a choice, a date, a second plural, an exact number
 */
export function clientWords(words: Words, prefix: string): ClientWords {
  const found: ClientWords = {}
  const visit = (node: string | WordTree | undefined, path: string): void => {
    if (typeof node === 'string') found[path] = clientWord(node, words.lang, `${prefix}.${path}`)
    else for (const [key, inner] of Object.entries(node ?? {})) visit(inner, path === '' ? key : `${path}.${key}`)
  }
  visit(words.messages(prefix), '')
  return found
}

function clientWord(message: string, lang: string, key: string): ClientWord {
  const refuse = (why: string): never => {
    throw new Error(`the word "${key}" is for scripts, which cannot say it: ${why}`)
  }
  const parts = new IntlMessageFormat(message, lang).getAst()
  const textOf = (part: Part, chosen: Part[] | undefined): string => {
    if (part.type === LITERAL)
      return /[{}]/.test(part.value) ? refuse('it holds braces that are no placeholder') : part.value
    if (part.type === ARGUMENT || part.type === NUMBER) return `{${part.value}}`
    if (part.type === POUND) return '{count}'
    if (part.type === PLURAL && chosen) return chosen.map((inner) => textOf(inner, undefined)).join('')
    return refuse('only placeholders and one plural are known')
  }
  const plurals = parts.filter((part) => part.type === PLURAL)
  const [plural] = plurals
  if (plural === undefined) return parts.map((part) => textOf(part, undefined)).join('')
  if (plurals.length > 1) return refuse('it holds two plurals')
  if (plural.value !== 'count') return refuse(`its plural counts "${plural.value}" and not "count"`)
  return Object.fromEntries(
    Object.entries(plural.options).map(([category, { value }]) =>
      category.startsWith('=')
        ? refuse('its plural names an exact number')
        : [category, parts.map((part) => textOf(part, part === plural ? value : undefined)).join('')],
    ),
  )
}
