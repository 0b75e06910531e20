/** Names of entries that do not exist, or stand twice in one list. */
import type { CollectionName } from '../../schema/shapes.ts'
import { THREADS } from '../../schema/vocabulary.ts'
import type { Problem } from '../read-content.ts'
import { atField, type Content } from './content-index.ts'
import { misnamedEntries } from './file-name.ts'
import type { Mention } from './mentions.ts'
import { didYouMean } from './nearest.ts'
import { textField } from './values.ts'

/** What an entry of each collection is called. */
export const NOUNS: Readonly<Record<CollectionName, string>> = {
  events: 'event',
  sources: 'source',
  actors: 'actor',
  places: 'place',
  glossary: 'term',
  series: 'series',
  corrections: 'correction',
  threads: 'thread',
  pages: 'page',
  days: 'day',
}

/** Says that there is no such entry, which one was probably meant, and how to add it. */
export function noSuchEntry(target: CollectionName, id: string, content: Content): string {
  const add = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? ` If it is new, add content/${target}/${id}.yaml.` : ''
  return `There is no ${NOUNS[target]} "${id}".${didYouMean(id, content.byId[target].keys())}${add}`
}

function checkExists(mention: Mention, content: Content): Problem[] {
  const { from, target, id } = mention
  if (content.byId[target].has(id) || misnamedEntries(content).has(`${target}/${id}`)) return []
  const sentence = noSuchEntry(target, id, content)
  return [{ path: from.path, ...mention.at(), level: 'error', sentence, rule: `unknown-${NOUNS[target]}` }]
}

/** A source may be noted before it is read, and not be cited before that. */
function checkRead({ from, target, id, at }: Mention, { byId }: Content): Problem[] {
  const source = target === 'sources' ? byId.sources.get(id) : undefined
  if (!source || textField(source, 'read') !== 'unread') return []
  const sentence = `The source "${id}" is marked as unread. Read it and write in ${source.path} how much of it, then cite it.`
  return [{ path: from.path, ...at(), level: 'error', sentence, rule: 'unread-source' }]
}

function checkRepeated(mentions: readonly Mention[]): Problem[] {
  const seen = new Set<string>()
  return mentions.flatMap((mention) => {
    if (!mention.list) return []
    const key = [mention.from.path, mention.by, mention.list, mention.id].join('\n')
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const sentence = `The ${NOUNS[mention.target]} "${mention.id}" stands twice in this list. Take one away.`
    return [{ path: mention.from.path, ...mention.at(), level: 'error' as const, sentence, rule: 'repeated-id' }]
  })
}

/** A thread is named from a fixed list, but it also needs its file. */
function checkThreadFiles(content: Content): Problem[] {
  const { entries, byId } = content
  const missing = new Set<string>()
  return entries.flatMap((entry) => {
    if (entry.collection !== 'events' && entry.collection !== 'series') return []
    const id = THREADS.find((thread) => thread === textField(entry, 'thread'))
    if (!id || byId.threads.has(id) || missing.has(id) || misnamedEntries(content).has(`threads/${id}`)) return []
    missing.add(id)
    return [
      atField(entry, ['thread'], 'unknown-thread', `The thread "${id}" has no file. Add content/threads/${id}.mdx.`),
    ]
  })
}

/** The rule of references in fields and components; links are judged with all other addresses. */
export function checkReferences(content: Content): Problem[] {
  const named = content.mentions.filter(({ by }) => by !== 'link')
  return [
    ...named.flatMap((mention) => checkExists(mention, content)),
    ...content.mentions.flatMap((mention) => checkRead(mention, content)),
    ...checkRepeated(named),
    ...checkThreadFiles(content),
  ]
}
