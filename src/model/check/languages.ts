/** Words in another script: they need a tag that says their language, for a voice to read them and a line to turn. */
import { COMPONENTS } from '../../schema/components.ts'
import type { Problem } from '../read-content.ts'
import type { Content } from './content-index.ts'
import { ownTexts } from './own-texts.ts'

const SCRIPTS: readonly (readonly [RegExp, string, string])[] = [
  [/\p{Script=Hebrew}/u, 'Hebrew', 'he'],
  [/[\u067e\u0686\u0698\u06a9\u06af\u06cc]/u, 'Persian', 'fa'],
  [/\p{Script=Arabic}/u, 'Arabic', 'ar'],
  [/\p{Script=Cyrillic}/u, 'Cyrillic', 'ru'],
  [/\p{Script=Greek}/u, 'Greek', 'el'],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, 'Chinese or Japanese', 'ja'],
]
const OTHER =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{L}\p{M}"'״׳\u200c]*/u

const kindOf = (word: string) =>
  SCRIPTS.find(([pattern]) => pattern.test(word)) ?? (SCRIPTS[2] as (typeof SCRIPTS)[number])

/** The rule of languages: errors in prose, where a tag can be written, and in fields, which are English. */
export function checkLanguages({ entries, prose }: Content): Problem[] {
  return entries.flatMap((entry) => {
    const inFields = ownTexts(entry).flatMap(({ field, text, at }): Problem[] => {
      const match = field === 'body' ? null : OTHER.exec(text)
      if (!match) return []
      const sentence = `“${match[0]}” is ${kindOf(match[0])[1]}, and this field is English and takes no tags. Write it in Latin letters.`
      return [{ path: entry.path, ...at(match.index), level: 'error', sentence, rule: 'language' }]
    })
    const read = prose.get(entry)
    if (!read) return inFields
    const tagged = read.components.filter(
      ({ name, attributes }) =>
        !(name in COMPONENTS) &&
        attributes.some((attribute) => attribute.name === 'lang' && attribute.value !== true && attribute.value !== ''),
    )
    const inProse = read.blocks.flatMap(({ words }) =>
      words.flatMap(({ start, source, line, column }): Problem[] => {
        const match = OTHER.exec(source)
        if (!match || tagged.some((tag) => tag.start <= start && tag.end >= start + source.length)) return []
        const [, language, code] = kindOf(match[0])
        const sentence = `“${match[0]}” is ${language}. Say so: <bdi lang="${code}">${match[0]}</bdi>`
        const lines = source.slice(0, match.index).split('\n')
        const place =
          lines.length === 1
            ? { line, column: column + match.index }
            : { line: line + lines.length - 1, column: (lines.at(-1) as string).length + 1 }
        return [{ path: entry.path, ...place, level: 'error', sentence, rule: 'language' }]
      }),
    )
    return [...inFields, ...inProse]
  })
}
