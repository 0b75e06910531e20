/** How our own pages are cited: as text and as references, with the edition and the day on which the page last changed. */
import { dateParts } from '../model/dates.ts'
import { eventPath, pagePath, threadPath } from '../model/routes.ts'
import type { Story } from '../model/story.ts'
import { EDITION } from '../schema/edition.ts'
import { bibtexOf, type CslItem, cslJsonOf, type Reference, risOf } from './bibliography.ts'
import { changedDay } from './changes.ts'
import type { Setting } from './json-ld.ts'
import { NAMESPACE } from './site-address.ts'

/** A page that says how to cite it. */
export interface CitedPage {
  /** Its entry as corrections name it: `events/<id>`. */
  about: string
  /** Path from the site's root: `/threads/leak/`. */
  path: string
  title: string
  /** The day of its last change (YYYY-MM-DD), where it is made from more than that entry. */
  changed?: string
}

/** The pages of prose, the threads and the events. */
export function citedPages(story: Story): CitedPage[] {
  return [
    ...story.pages.map(({ id, title, headline }) => ({
      about: `pages/${id}`,
      path: pagePath(id),
      // The title of the home page is the name of the site.
      title: id === 'home' ? headline : title,
    })),
    ...story.threads.map(({ id, headline }) => ({ about: `threads/${id}`, path: threadPath(id), title: headline })),
    ...story.events.map(({ id, title }) => ({ about: `events/${id}`, path: eventPath(id), title })),
  ]
}

/** The page of an entry, named as corrections name it. @throws if it has no page that can be cited. */
export function citedPage(story: Story, about: string): CitedPage {
  const page = citedPages(story).find((candidate) => candidate.about === about)
  if (!page) throw new Error(`"${about}" has no page that can be cited`)
  return page
}

const addressOf = (page: CitedPage, { site }: Setting) => site.at(page.path.slice(1))

/** One sentence that names the page, the edition, the day of its last change and its address. */
export function citationText(page: CitedPage, setting: Setting): string {
  const { story, words } = setting
  return words.text('cite.text', {
    site: words.text('site.name'),
    title: page.title,
    edition: EDITION.number,
    date: words.date(page.changed ?? changedDay(story, page.about)),
    address: addressOf(page, setting),
  })
}

/** The page as a reference; its key is unique in the world, as far as our name is. */
export function pageReference(page: CitedPage, setting: Setting): Reference {
  const { story, words } = setting
  const published = changedDay(story, page.about)
  const { year, month, day } = dateParts(published)
  const id = `${NAMESPACE}-${page.about.slice(page.about.indexOf('/') + 1)}`
  const item: CslItem = {
    id,
    'citation-key': id,
    type: 'webpage',
    title: page.title,
    author: [{ literal: words.text('site.name') }],
    issued: { 'date-parts': [[year, month, day].filter((part) => part !== undefined)] },
    language: words.lang,
    URL: addressOf(page, setting),
    note: words.text('cite.note', { edition: EDITION.number }),
  }
  return { item, published }
}

/** The formats in which each page gives its reference, by the ending of the file beside it: `cite.bib`. */
export const CITATION_FORMATS = {
  json: { write: cslJsonOf, mediaType: 'application/vnd.citationstyles.csl+json' },
  bib: { write: bibtexOf, mediaType: 'application/x-bibtex; charset=utf-8' },
  ris: { write: risOf, mediaType: 'application/x-research-info-systems; charset=utf-8' },
} as const
export type CitationFormat = keyof typeof CITATION_FORMATS
