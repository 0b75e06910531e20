/**
 * Verbs that settle what is not settled, in what is told of an event whose status is not “confirmed”.
 *
 * “Proved”, “revealed” and “exposed” say that a thing is true, whoever is their subject. “Confirmed”, “admitted” and
 * “acknowledged” do so only where nobody is their subject: “the ministry admitted” says who holds it to be true.
 */
import type { Problem } from '../read-content.ts'
import type { Content } from './content-index.ts'
import { ownTexts } from './own-texts.ts'
import { storyClaims } from './unsourced.ts'
import { textField } from './values.ts'

const SETTLES =
  /\b(?:prov(?:e|es|ed|en|ing) (?!to be (?:in|un|im))|proof that|reveal(?:s|ed|ing)?\b|expos(?:es|ed|ing)\b|established that|beyond doubt|undeniabl[ey]|in fact\b|of course\b)/gi
const PASSIVE =
  /\b(?:was|were|is|are|been|being|stands?|it is) (?:\w+ly )?(?:confirmed|admitted|acknowledged|proven|proved|established|verified)\b|(?<=^|[,;:–] ?)confirmed\b/gi

/** What takes the edge off a verb that follows it: a denial, a doubt, or somebody whose words it reports. */
const SOFTENED =
  /\b(?:not|never|neither|nor|no|nobody|none|cannot|could|whether|if|unless|until|say|says|said|saying|claim\w*|alleg\w+|reported\w*|according to|wrote|told|called|calls|purport\w*|would|may|might|supposed\w*)\b[^.;]*$/i

interface Verb {
  word: string
  index: number
}

function settlingVerb(text: string): Verb | undefined {
  // Words of others may say what they like.
  const own = text.replace(/“[^”]*”/g, (quoted) => ' '.repeat(quoted.length))
  for (const pattern of [SETTLES, PASSIVE]) {
    for (const match of own.matchAll(pattern)) {
      const before = own.slice(Math.max(0, own.lastIndexOf('. ', match.index) + 1), match.index)
      if (!SOFTENED.test(before)) return { word: match[0].trim(), index: match.index }
    }
  }
  return undefined
}

const sentenceFor = (word: string, id: string, status: string) =>
  `“${word}” settles what is not settled: the status of "${id}" is "${status}". Say who says so (“… said that …”).`

/** The rule of verbs: warnings. */
export function checkClaimVerbs(content: Content): Problem[] {
  const inEvents = content.entries.flatMap((entry) => {
    const status = textField(entry, 'status')
    if (entry.collection !== 'events' || status === undefined || status === 'confirmed') return []
    return ownTexts(entry).flatMap(({ field, text, at }) => {
      const verb = field === 'title' || field === 'summary' ? settlingVerb(text) : undefined
      if (!verb) return []
      const sentence = sentenceFor(verb.word, entry.id, status)
      return [
        {
          path: entry.path,
          ...at(verb.index),
          level: 'warning' as const,
          sentence,
          rule: 'claim-verb',
          about: verb.word,
        },
      ]
    })
  })
  const inProse = [...storyClaims(content)].flatMap(([{ path }, claims]) =>
    claims.flatMap((claim) => {
      const open = claim.events.find(({ status }) => status !== undefined && status !== 'confirmed')
      const verb = open && settlingVerb(claim.text)
      if (!verb) return []
      const sentence = sentenceFor(verb.word, open.id, open.status as string)
      return [
        { path, ...claim.at(verb.index), level: 'warning' as const, sentence, rule: 'claim-verb', about: verb.word },
      ]
    }),
  )
  return [...inEvents, ...inProse]
}
