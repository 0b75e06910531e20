/** What a page is called where it is named as the place of a chart. */
import type { Story } from '../../model/story.ts'
import type { Words } from '../../model/words.ts'
import type { ThreadId } from '../../schema/vocabulary.ts'

/** @param path as `placesOfChart` gives it: `/threads/leak/#chart-map-leak`. */
export function placeName(path: string, story: Story, words: Words): string | undefined {
  const [, collection = '', id = ''] = path.split('/')
  if (collection === 'threads') return words.text(`threads.${id as ThreadId}.name`)
  if (collection === 'events') return story.eventById.get(id)?.title
  return words.text(`site.menu.${collection.startsWith('#') ? 'home' : collection}`)
}
