/** Quotations of which nobody is said to be the speaker. */
import { once } from '../content-files.ts'
import type { Problem, RawEntry } from '../read-content.ts'
import type { Content } from './content-index.ts'
import { ownTexts } from './own-texts.ts'
import { storyClaims } from './unsourced.ts'
import { textField } from './values.ts'

/** Words that say that somebody speaks, writes, names or is heard. */
const SPEECH =
  /\b(?:sa(?:y|ys|id|ying)|told|tell(?:s|ing)?|call(?:s|ed|ing)?|wr(?:ite|ites|iting|ote|itten)|add(?:s|ed)|ask(?:s|ed|ing)?|answer(?:s|ed)?|repl(?:y|ies|ied)|claim(?:s|ed|ing)?|announc\w+|declar\w+|stat(?:e|es|ed|ing)|speak(?:s|ing)?|spoke|describ\w+|report(?:s|ed|ing)?|accus\w+|blam(?:e|es|ed|ing)|attribut\w+|credit\w+|judg(?:e|es|ed|ing)|warn\w*|urg(?:e|es|ed|ing)|demand\w*|denounc\w+|den(?:y|ies|ied|ying)|dismiss\w*|reject\w*|refer(?:s|red|ring)?|nam(?:e|es|ed|ing)|know[ns]? as|term(?:s|ed)?|label\w*|titled?|headline|read(?:s|ing)?|chant\w*|shout\w*|heard|quot\w+|word(?:s|ed|ing)?|phrase\w*|translat\w+|render(?:s|ed)?|according to|account(?:s|ed)?|note|letter|message|slogan|sign|banner|list(?:s|ed)?|promis\w+|vow\w*|threat\w*|argu\w+|insist\w*|admit\w*|confirm\w*|set out|put(?:s|ting)?|show(?:s|ed|n)?|use[sd]?|means?|spell\w*|entitled|appeal\w*|post(?:s|ed)?|tweet\w*|gave|agreed?|found|acknowledg\w*)\b/i

/** A text in curly quotation marks of at least two words; one word is a term and not a statement. */
const QUOTED = /“[^”\s]+\s[^”]*”|«[^»\s]+\s[^»]*»/

/** The last word of each actor's name: what a text calls them by. */
const namesOf = once(({ entries }: Content): string[] =>
  entries.flatMap((entry) => {
    const name = entry.collection === 'actors' ? textField(entry, 'name') : undefined
    const last = name?.split(' ').at(-1)
    return name === undefined ? [] : [name, ...(last && last.length > 3 && field(entry) ? [last] : [])]
  }),
)
const field = (entry: RawEntry) => textField(entry, 'kind') === 'person'

function unspoken(text: string, content: Content): { words: string; index: number } | undefined {
  const quoted = QUOTED.exec(text)
  if (!quoted) return undefined
  // What is quoted cannot name its own speaker.
  const around = text.replace(/“[^”]*”|«[^»]*»/g, ' ')
  if (SPEECH.test(around) || namesOf(content).some((name) => around.includes(name))) return undefined
  return { words: quoted[0].slice(1, -1), index: quoted.index }
}

const SENTENCE =
  'Nobody is said to speak these words. Say who does (“he said”, “according to …”), or put them into <Quote speaker="…" source="…">.'
const IN_FIELD = 'Nobody is said to speak these words. Say who does (“he said”, “according to …”).'

/** The rule of speakers: warnings. An event that says in `attributed_to` who speaks has said it for its summary too. */
export function checkSpeakers(content: Content): Problem[] {
  const inProse = [...storyClaims(content)].flatMap(([{ path }, claims]) =>
    claims.flatMap((claim) => {
      const found = claim.speaker === undefined ? unspoken(claim.text, content) : undefined
      if (!found) return []
      const place = claim.at(found.index)
      return [{ path, ...place, level: 'warning' as const, sentence: SENTENCE, rule: 'no-speaker', about: found.words }]
    }),
  )
  const inFields = content.entries.flatMap((entry) => {
    if (entry.collection !== 'events' || textField(entry, 'attributed_to') !== undefined) return []
    return ownTexts(entry).flatMap(({ field: name, text, at }) => {
      const found = /^(?:title|summary|response)$/.test(name) ? unspoken(text, content) : undefined
      if (!found) return []
      const place = at(found.index)
      return [
        {
          path: entry.path,
          ...place,
          level: 'warning' as const,
          sentence: IN_FIELD,
          rule: 'no-speaker',
          about: found.words,
        },
      ]
    })
  })
  return [...inProse, ...inFields]
}
