/** Every place where one entry names another: fields, components and links. */
import { COMPONENTS } from '../../schema/components.ts'
import type { CollectionName } from '../../schema/shapes.ts'
import { idsIn, type Prose } from '../prose.ts'
import type { RawEntry } from '../read-content.ts'
import type { Position } from '../text-position.ts'
import { idsOf } from './shape-fields.ts'

export interface Mention {
  from: RawEntry
  target: CollectionName
  id: string
  /** How it is named: in a field, by a component, or by a link (which the rule of links judges). */
  by: 'field' | 'component' | 'link'
  /** The list that it stands in, if it stands in one. */
  list?: string
  /** Its place, looked up only when there is something to say about it. */
  at(): Position
}

/** Addresses whose second part is an id. */
const LINKED: readonly CollectionName[] = ['threads', 'events', 'actors', 'sources']

function mentionsInProse(from: RawEntry, prose: Prose): Mention[] {
  const byComponents = prose.components.flatMap(({ name, attributes }) =>
    attributes.flatMap((attribute): Mention[] => {
      const shape = COMPONENTS[name]
      const kind = shape?.required[attribute.name] ?? shape?.optional[attribute.name]
      if (kind?.is !== 'id' && kind?.is !== 'ids') return []
      const target = kind.collection
      const list = `${attribute.start}`
      return idsIn(attribute).map(({ id, ...place }) => ({ from, target, id, by: 'component', list, at: () => place }))
    }),
  )
  const byLinks = prose.links.flatMap(({ url, line, column }): Mention[] => {
    const [, collection = '', id = ''] = /^\/([a-z]+)\/([^/#?]+)\//.exec(url) ?? []
    const at = () => ({ line, column })
    const target = LINKED.find((name) => name === collection)
    if (target) return [{ from, target, id, by: 'link', at }]
    const term = /^\/glossary\/#(.+)$/.exec(url)?.[1]
    return term ? [{ from, target: 'glossary', id: term, by: 'link', at }] : []
  })
  return [...byComponents, ...byLinks]
}

/** What an entry names, in the order of its fields, then of its prose. */
export function mentionsIn(entry: RawEntry, prose?: Prose): Mention[] {
  const byFields = idsOf(entry.collection, entry.value).map(({ target, id, path }): Mention => {
    const isItem = typeof path.at(-1) === 'number'
    const list = isItem ? path.slice(0, -1).join('.') : undefined
    return { from: entry, target, id, by: 'field', at: () => entry.locate(path), ...(list ? { list } : {}) }
  })
  return prose ? [...byFields, ...mentionsInProse(entry, prose)] : byFields
}
