/** Links and images in prose: pages and parts of pages that must exist, and words for who cannot see a picture. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CHART_NAMES } from '../../schema/chart-names.ts'
import type { CollectionName } from '../../schema/shapes.ts'
import type { Prose } from '../prose.ts'
import type { Problem, RawEntry } from '../read-content.ts'
import { allPaths, eventPath, pagePath, threadPath } from '../routes.ts'
import type { Position } from '../text-position.ts'
import type { Content } from './content-index.ts'
import { usedCountries } from './countries.ts'
import { misnamedEntries } from './file-name.ts'
import { nearest } from './nearest.ts'

/** The anchors of each page that has any; other pages have none to link to. */
function anchorsOf({ prose, byId }: Content): Map<string, Set<string>> {
  const anchors = new Map<string, Set<string>>([['/glossary/', new Set(byId.glossary.keys())]])
  for (const [id, { value }] of byId.events) {
    const { chart } = (value ?? {}) as { chart?: unknown }
    if (typeof chart === 'string') anchors.set(eventPath(id), new Set([`chart-${chart}`]))
  }
  for (const [entry, { headings, blocks }] of prose) {
    const path = entry.collection === 'threads' ? threadPath(entry.id) : pagePath(entry.id)
    anchors.set(path, new Set([...headings.map(({ slug }) => slug), ...blocks.flatMap(({ id }) => id ?? [])]))
  }
  return anchors
}

type Judge = (url: string, from: RawEntry) => string | undefined

/** A function that says what is wrong with an address, or nothing. */
function createJudge(content: Content): Judge {
  const { byId } = content
  const misnamed = [...misnamedEntries(content)].map((name) => name.split('/') as [CollectionName, string])
  const known = (collection: CollectionName) => [
    ...byId[collection].keys(),
    ...misnamed.filter(([of]) => of === collection).map(([, id]) => id),
  ]
  const paths = allPaths({
    threads: known('threads'),
    events: known('events'),
    actors: known('actors'),
    sources: known('sources'),
    pages: known('pages'),
    days: known('days'),
    charts: CHART_NAMES,
    countries: usedCountries(content),
  })
  const anchors = anchorsOf(content)
  /** Offers the nearest page of the same kind before the nearest of all. */
  const suggest = (path: string) => {
    const [, kind = '', id = ''] = path.split('/')
    const siblings = id === '' ? [] : [...paths].filter((known) => known.startsWith(`/${kind}/`))
    const sibling = nearest(
      id,
      siblings.map((known) => known.split('/')[2] ?? ''),
    )
    const best = sibling ? `/${kind}/${sibling}/` : nearest(path, paths)
    return best ? ` Did you mean "${best}"?` : ''
  }
  return (url, from) => {
    if (url.trim() === '') return 'This link has no address. Write it between the round brackets.'
    if (/^mailto:/i.test(url)) return undefined
    if (/^https?:/i.test(url)) return URL.canParse(url) ? undefined : `"${url}" is not a full address.`
    if (/^[a-z][a-z0-9+.-]*:/i.test(url))
      return `A link begins with https://, or with / for a page of this site, and not with "${url.split(':')[0]}:".`
    if (/^www\./i.test(url)) return `Write the full address: https://${url}`
    const own = from.collection === 'threads' ? threadPath(from.id) : pagePath(from.id)
    const [written = '', fragment] = url.split('#')
    const path = written.split('?')[0] || own
    if (!path.startsWith('/'))
      return `Write an address on this site from its beginning, for example ${suggestRooted(path, paths)}.`
    if (!paths.has(path)) {
      if (/\.[a-z0-9]{2,5}$/i.test(path)) {
        return existsSync(join(content.root, 'public', path)) ? undefined : `There is no file public${path}.`
      }
      return paths.has(`${path}/`) ? `Addresses here end in a slash: ${path}/` : `No page at ${path}.${suggest(path)}`
    }
    if (fragment === undefined || fragment === '') return undefined
    const known = anchors.get(path) ?? new Set<string>()
    if (known.has(decodeURIComponent(fragment))) return undefined
    const best = nearest(fragment, known)
    return `The page ${path} has no part "#${fragment}".${best ? ` Did you mean "${path}#${best}"?` : ''}`
  }
}

function suggestRooted(path: string, paths: ReadonlySet<string>): string {
  const rooted = `/${path.replace(/^(?:\.{1,2}\/)+/, '').replace(/\/?$/, '/')}`
  return paths.has(rooted) ? rooted : '/threads/visit/'
}

function checkImages(entry: RawEntry, { images, components }: Prose, root: string): Problem[] {
  const pictures: (Position & { url: string; alt: string; isDecorative: boolean })[] = [
    ...images.map(({ url, alt, title, line, column }) => ({
      url,
      alt,
      line,
      column,
      isDecorative: title === 'decorative',
    })),
    ...components
      .filter(({ name }) => name === 'img')
      .map(({ attributes, line, column }) => {
        const text = (wanted: string) => {
          const value = attributes.find(({ name }) => name === wanted)?.value
          return typeof value === 'string' ? value : ''
        }
        const isDecorative = attributes.some(({ name }) => name === 'decorative')
        return { url: text('src'), alt: text('alt'), line, column, isDecorative }
      }),
  ]
  return pictures.flatMap(({ url, alt, line, column, isDecorative }) => {
    const problem = (rule: string, sentence: string): Problem => ({
      path: entry.path,
      line,
      column,
      level: 'error',
      sentence,
      rule,
    })
    const found: Problem[] = []
    if (alt.trim() === '' && !isDecorative) {
      found.push(
        problem(
          'alt-text',
          `The image ${url} has no alternative text. Write what it shows between the square brackets: ![What it shows](${url}). If it says nothing: <img src="${url}" alt="" decorative />`,
        ),
      )
    }
    const file = url.startsWith('/') ? join(root, 'public', url) : join(root, dirname(entry.path), url)
    if (!/^https?:/i.test(url) && !existsSync(file)) {
      found.push(
        problem('broken-link', `There is no file for the image ${url}. Put it at ${file.slice(root.length + 1)}.`),
      )
    } else if (/^https?:/i.test(url)) {
      found.push(
        problem('broken-link', `The image ${url} lies on another site. Images are kept with this one, in public/.`),
      )
    }
    return found
  })
}

/** The rule of links and images. */
export function checkAddresses(content: Content): Problem[] {
  const judge = createJudge(content)
  return [...content.prose].flatMap(([entry, prose]) => [
    ...prose.links.flatMap(({ url, line, column }) => {
      const sentence = judge(url, entry)
      return sentence
        ? [{ path: entry.path, line, column, level: 'error' as const, sentence, rule: 'broken-link' }]
        : []
    }),
    ...checkImages(entry, prose, content.root),
  ])
}
