/** A page that tells the same events with TimelineJS, the tool that newsrooms know, as its own documentation sets it up. */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from '../build/site-folder.ts'
import { isoDay } from '../model/dates.ts'
import type { StoryEvent } from '../model/story.ts'
import type { Words } from '../model/words.ts'

const PACKAGE = join(PROJECT, 'node_modules', '@knight-lab', 'timelinejs', 'dist')

/** A calendar day as TimelineJS wants it. */
function dateOf(day: number): { year: number; month: number; day: number } {
  const [year = 0, month = 1, date = 1] = isoDay(day).split('-').map(Number)
  return { year, month, day: date }
}

/**
 * Writes the page `name` under `folder`, with the scripts, styles and faces of TimelineJS beside it. Title, day, summary
 * and thread of each event are those that our page has.
 */
export function writeTimelineJs(
  folder: string,
  name: string,
  title: string,
  opening: string,
  events: readonly StoryEvent[],
  words: Words,
): void {
  const tool = join(folder, 'timelinejs')
  if (!existsSync(tool))
    for (const part of ['js', 'css']) cpSync(join(PACKAGE, part), join(tool, part), { recursive: true })
  const story = {
    title: { text: { headline: title, text: opening } },
    events: events.map((event) => ({
      start_date: dateOf(event.startDay),
      ...(event.endDay > event.startDay ? { end_date: dateOf(event.endDay) } : {}),
      display_date: words.dates(event.date, event.end),
      group: words.text(`threads.${event.thread}.name`),
      text: { headline: event.title, text: event.summary },
    })),
  }
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(
    join(folder, name, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<link rel="stylesheet" href="/timelinejs/css/timeline.css"><script src="/timelinejs/js/timeline.js"></script></head>
<body style="margin:0"><div id="timeline" style="width:100%;height:100vh"></div>
<script>new TL.Timeline('timeline', ${JSON.stringify(story).replace(/</g, '\\u003c')}, { script_path: '/timelinejs/js/' })</script></body></html>`,
  )
}
