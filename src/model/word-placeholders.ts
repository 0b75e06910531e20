/** The placeholders of a message: what whoever prints it must fill in. */
import { IntlMessageFormat } from 'intl-messageformat'

type Part = ReturnType<IntlMessageFormat['getAst']>[number]
/** Kinds of part of a parsed message (`TYPE` of @formatjs/icu-messageformat-parser) that name no value. */
const LITERAL = 0
const POUND = 7

function namesIn(parts: readonly Part[]): string[] {
  return parts.flatMap((part): string[] => {
    if (part.type === LITERAL || part.type === POUND) return []
    const inside = 'options' in part ? Object.values(part.options).flatMap(({ value }) => namesIn(value)) : []
    return [String(part.value), ...inside]
  })
}

/** Names of the values that a message needs, sorted, each once. @throws for a message whose braces do not fit */
export function placeholdersOf(message: string, lang: string): string[] {
  if (!/[{}<']/.test(message)) return []
  return [...new Set(namesIn(new IntlMessageFormat(message, lang).getAst()))].sort()
}
