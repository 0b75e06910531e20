/** Every page of prose that has notes, numbered as the page itself numbers them. */
import { pagePath, threadPath } from '../../model/routes.ts'
import type { Story, Thread } from '../../model/story.ts'
import type { Words } from '../../model/words.ts'
import { createPageProse, type PageProse } from './page-prose.ts'

export interface NotedPage {
  /** Path from the site's root. */
  path: string
  title: string
  thread?: Thread
  prose: PageProse
}

/** The six threads in their order, then the pages. */
export function notedPages(story: Story, words: Words): NotedPage[] {
  const prose = ({
    body,
    summary = [],
  }: {
    body: string
    summary?: readonly { sources: readonly string[] }[] | undefined
  }) =>
    createPageProse(
      story,
      words,
      body,
      summary.flatMap((claim) => claim.sources),
    )
  return [
    ...story.threads.map((thread) => ({
      path: threadPath(thread.id),
      title: thread.title,
      thread,
      prose: prose(thread),
    })),
    ...story.pages.map((page) => ({ path: pagePath(page.id), title: page.title, prose: prose(page) })),
  ]
}
