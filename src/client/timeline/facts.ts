/** What is known of one event: what, when, where, who says so, who denies it, and its sources. */
import type { ExploreEvent } from '../../schema/explore.ts'
import { colourOf, type Word } from '../controls.ts'
import { element } from '../element.ts'
import { linkTo } from '../fetch.ts'
import type { Store } from '../view/store.ts'

const SOURCES = 3

/**
 * @param id that what it says beyond the name of a mark is to have
 * @param glyph the mark of its status, as the legend draws it
 */
export function factsOf(store: Store, event: ExploreEvent, id: string, glyph: Node | string, word: Word): Node[] {
  const { names } = store.data
  const { date, places, title, status, threads, sources } = event
  const thread = threads[0] as string
  const page = `events/${event.id}`
  const more = sources.length - SOURCES
  return [
    element('p', { class: 'card-when' }, [date, ...places.slice(0, 2)].join(' · ')),
    element('p', { class: 'card-title' }, linkTo(page, title)),
    element(
      'p',
      { class: colourOf(store, thread) },
      glyph,
      ` ${names.statuses[status]} · ${names.threads[thread as keyof typeof names.threads]}`,
    ),
    element(
      'dl',
      { id },
      ...(['says', 'denies', 'response'] as const).flatMap((key) =>
        event[key] ? [element('dt', {}, word(key)), element('dd', {}, event[key])] : [],
      ),
      element('dt', {}, word('sources')),
      element(
        'dd',
        {},
        element(
          'ul',
          {},
          ...sources
            .slice(0, SOURCES)
            .map(({ id, name, date }) => element('li', {}, linkTo(`sources/${id}`, name), date ? `, ${date}` : '')),
          more > 0 ? element('li', {}, linkTo(page, word('moreSources', { count: more }))) : '',
        ),
      ),
    ),
  ]
}
