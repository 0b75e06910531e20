/** Asking on a terminal. Whoever presses Esc or Ctrl+C writes nothing. */
import { autocomplete, autocompleteMultiselect, isCancel, log, select, text } from '@clack/prompts'
import { entryTitle } from '../../model/entry-title.ts'
import type { RawEntry } from '../../model/read-content.ts'
import type { Field } from '../edit/fields.ts'
import { Refusal } from '../refusal.mjs'

export interface Question {
  field: Field
  /** What is suggested; Enter takes it. */
  suggestion?: string
  /** Ids to show first. */
  first?: readonly string[]
  /** A sentence about what is wrong with a text; undefined when nothing is. */
  fault: (text: string) => string | undefined
}

/** Somebody who answers: a person at a terminal, or a test. */
export interface Answers {
  ask(question: Question): Promise<string>
  say(sentence: string): void
}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new Refusal('Nothing was written.')
  return answer as Exclude<T, symbol>
}

/** Answers of the person at the terminal. */
export function terminalAnswers(entries: readonly RawEntry[]): Answers {
  const options = (collection: string, first: readonly string[] = []) => {
    const own = entries.filter((entry) => entry.collection === collection)
    const sorted = [...own.filter(({ id }) => first.includes(id)), ...own.filter(({ id }) => !first.includes(id))]
    return sorted.map(({ id, value, collection }) => ({ value: id, label: id, hint: entryTitle(collection, value) }))
  }
  return {
    say: (sentence) => log.info(sentence),
    async ask({ field, suggestion, first, fault }) {
      const message = `${field.name}${field.about && `: ${field.about}`}${field.isRequired ? '' : ' (may be left empty)'}`
      const none = { value: '', label: '(leave it out)' }
      if (field.kind === 'choice' || field.kind === 'truth') {
        const values = field.kind === 'choice' ? field.choices : ['true', 'false']
        const choices = [...(field.isRequired ? [] : [none]), ...values.map((value) => ({ value, label: value }))]
        return answered(
          await select({ message, options: choices, ...(suggestion ? { initialValue: suggestion } : {}) }),
        )
      }
      if (field.kind === 'id') {
        const choices = [...(field.isRequired ? [] : [none]), ...options(field.collection, first)]
        return answered(await autocomplete({ message, options: choices, maxItems: 8 }))
      }
      if (field.kind === 'list' && field.item.kind === 'id') {
        const choices = options(field.item.collection, first)
        const chosen = await autocompleteMultiselect({
          message,
          options: choices,
          required: field.isRequired,
          maxItems: 8,
        })
        return answered(chosen).join(' ')
      }
      const validate = (typed: string | undefined) => fault((typed ?? '').trim())
      const initial = suggestion === undefined ? {} : { initialValue: suggestion }
      return answered(await text({ message, validate, ...initial })).trim()
    },
  }
}
