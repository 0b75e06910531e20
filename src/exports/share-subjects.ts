/** Which share pictures there are, by the name in their address, and what stands on each. */
import { dateParts, spanOf, weekday } from '../model/dates.ts'
import type { Story } from '../model/story.ts'
import type { Words } from '../model/words.ts'
import { CLOSES, SUNDAY, type ThreadId } from '../schema/vocabulary.ts'
import type { ShareWords } from './share-picture.ts'

export interface ShareSubject {
  name: string
  text: ShareWords
  thread?: ThreadId
}

/** One for each thread, under its id; `home`; and `default` for every other page. */
export function shareSubjects(story: Story, words: Words): ShareSubject[] {
  const [first] = story.events
  const common = {
    site: words.text('site.name'),
    sunday: words.text('exports.share.sunday', {
      weekday: words.text(`dates.weekday.${weekday(spanOf(SUNDAY).startDay)}`),
      date: words.date(SUNDAY),
    }),
    from: String(dateParts(first?.date ?? SUNDAY).year),
    to: String(dateParts(CLOSES).year),
  }
  const other = words.text('exports.share.default')
  return [
    ...story.threads.map(({ id, headline }) => ({
      name: id,
      thread: id,
      text: { ...common, headline, thread: words.text(`threads.${id}.name`) },
    })),
    { name: 'home', text: { ...common, headline: story.pageById.get('home')?.headline ?? other } },
    { name: 'default', text: { ...common, headline: other } },
  ]
}
