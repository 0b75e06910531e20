/** The pages that most readers open, measured side by side with the least that they could be and with a known tool. */
import type { Browser } from '@playwright/test'
import { serve } from '../cli/serve.ts'
import type { Story, StoryEvent } from '../model/story.ts'
import type { Words } from '../model/words.ts'
import { atMost, type Figure } from './figures.ts'
import { comparePaint, writeBarePage } from './paint.ts'
import { writeTimelineJs } from './timelinejs.ts'

/** The pages that most readers open, with the events that each is about. */
export const mainPages = (
  story: Story,
): { name: string; path: string; title: string; opening: string; events: readonly StoryEvent[] }[] => [
  {
    name: 'home',
    path: '',
    title: story.pageById.get('home')?.headline ?? '',
    opening: story.pageById.get('home')?.summary?.[0]?.text ?? '',
    events: story.events,
  },
  ...story.threads.map(({ id, headline, summary, events }) => ({
    name: `thread ${id}`,
    path: `threads/${id}/`,
    title: headline,
    opening: summary[0]?.text ?? '',
    events,
  })),
]

/** Our page, the same words bare, the same words and pictures bare, and TimelineJS with the same events, side by side. */
export async function measurePaint(
  browser: Browser,
  site: string,
  beside: string,
  story: Story,
  words: Words,
  rounds: number,
  say: (words: string) => void,
): Promise<Figure[]> {
  const ours = await serve(site, { brotliQuality: 11 })
  const others = await serve(beside, { brotliQuality: 11 })
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
  const ratio = (what: string, one: number, other: number, of: string, bar: number): Figure => {
    const figure = atMost(what, one / other, bar, '×', 2)
    return { ...figure, value: `${figure.value} (${seconds(one)} against ${seconds(other)} of ${of})` }
  }
  const figures: Figure[] = []
  try {
    for (const { name, path, title, opening, events } of mainPages(story)) {
      say(`Slow 3G: ${name} …`)
      const folder = path || 'home/'
      await writeBarePage(browser, ours.address + path, beside, `words/${folder}`)
      await writeBarePage(browser, ours.address + path, beside, `pictures/${folder}`, 'words and pictures')
      writeTimelineJs(beside, `timelinejs-${folder}`, title, opening, events, words)
      const { page, bare, pictured, timeline } = await comparePaint(
        browser,
        {
          page: ours.address + path,
          bare: `${others.address}words/${folder}`,
          pictured: `${others.address}pictures/${folder}`,
          timeline: `${others.address}timelinejs-${folder}`,
        },
        rounds,
      )
      const at = `${name}, slow 3G, medians of ${rounds}`
      figures.push(
        ratio(`${at}: largest paint`, page.lcpMs, bare.lcpMs, 'the bare words', 1.2),
        ratio(`${at}: first paint`, page.fcpMs, pictured.fcpMs, 'the bare words and pictures', 1.15),
        ratio(`${at}: largest paint`, page.lcpMs, pictured.lcpMs, 'the bare words and pictures', 1.15),
        ratio(`${at}: first paint`, page.fcpMs, timeline.fcpMs, 'TimelineJS', 1 / 3),
        ratio(`${at}: largest paint`, page.lcpMs, timeline.lcpMs, 'TimelineJS', 1 / 3),
        atMost(`${at}: total blocking time`, page.blockedMs, 50, 'ms', 0),
        { what: `${at}: total blocking time of TimelineJS`, value: `${timeline.blockedMs.toFixed(0)} ms` },
        { what: `${at}: layout shift`, value: page.shift.toFixed(4), bar: '0', isMet: page.shift === 0 },
      )
    }
  } finally {
    await Promise.all([ours.close(), others.close()])
  }
  return figures
}
