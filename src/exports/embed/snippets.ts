/**
 * The snippets of a chart, from the address alone to a linked picture. Each says in text of its own whose chart it is and
 * under which licence, so that this is read where frames, scripts or pictures are gone.
 */
import type { Chart } from '../../charts/chart.ts'
import { escapeXml } from '../../charts/svg.ts'
import type { Words } from '../../model/words.ts'
import {
  fillSnippet,
  LOOSE,
  SNIPPET_KINDS,
  type SnippetChoice,
  type SnippetKind,
  type SnippetKit,
} from '../../schema/snippets.ts'
import { LICENCE } from '../licence.ts'
import type { SiteAddress } from '../site-address.ts'
import { chartAddress } from './chart-address.ts'
import { asOfLine } from './credit.ts'
import { sentencesOf } from './finding.ts'
import { frameHeight, reservedHeight } from './heights.ts'
import { stillSize } from './stills.ts'

/** The column for which heights are given where one number must do. */
const COLUMN_PX = 600
/** Some readers of alternative texts stop after about this many characters. */
const ALT_MOST = 300

/** What the chart shows, in as many whole sentences of its finding as an alternative text may hold, and one at least. */
export function altText(chart: Chart, words: Words): string {
  const [first = '', ...others] = sentencesOf(chart.summary(words))
  const start = words.text(`embed.alt.${chart.kind}`, { finding: first })
  let text = start
  for (const sentence of others) {
    if (text.length + sentence.length >= ALT_MOST) break
    text += ` ${sentence}`
  }
  return text
}

/** Text as Markdown takes it: nothing in it is a link, a picture or HTML. */
const markdown = (text: string) => text.replace(/[\\`*_[\]<>]/g, '\\$&')

const kits = new WeakMap<Chart, { words: Words; home: string; kit: SnippetKit }>()

/** What the snippets of a chart are made from, wherever they are made. */
export function snippetKit(chart: Chart, words: Words, site: SiteAddress): SnippetKit {
  const known = kits.get(chart)
  if (known?.words === words && known.home === site.home) return known.kit
  const kit = makeKit(chart, words, site)
  kits.set(chart, { words, home: site.home, kit })
  return kit
}

function makeKit(chart: Chart, words: Words, site: SiteAddress): SnippetKit {
  const { page, frame, file, loader } = chartAddress(chart.id, site)
  const title = chart.title(words)
  const alt = altText(chart, words)
  const { width, height } = stillSize(chart, words, site)
  const name = words.text('site.name')
  const asOf = asOfLine(chart, words)
  const html = escapeXml
  const source = words.text('embed.credit.source')
  const credit = `<p>${html(`${title}. ${source}`)} <a href="${html(page)}%view%">${html(name)}</a>. ${html(asOf)} <a href="${LICENCE.url}">${LICENCE.name}</a></p>`
  const script = `<script async src="${html(loader)}"></script>`
  const image = (theme: '' | '-dark') =>
    `<img src="${html(file(`chart${theme}.svg`))}" alt="${html(alt)}" width="${width}" height="${height}" style="${LOOSE}">`
  const linked = (picture: string) => `<a href="${html(page)}">${picture}</a>`
  const either = `<picture><source media="(prefers-color-scheme: dark)" srcset="${html(file('chart-dark.svg'))}">${image('')}</picture>`
  const markdownImage = (theme: '' | '-dark') => `[![${markdown(alt)}](${file(`chart${theme}.svg`)})](${page})`
  return {
    id: chart.id,
    title,
    frame,
    page,
    height: frameHeight(chart, COLUMN_PX, words),
    reserved: reservedHeight(chart, words),
    templates: {
      address: `${page}%plainView%`,
      iframe: [
        '<div style="container-type:inline-size">',
        `<iframe title="${html(words.text('embed.frameTitle', { title }))}" src="${html(frame)}?%query%" width="100%" height="%height%" loading="lazy" style="display:block;width:100%;%sizing%;border:0"></iframe>`,
        // A browser shows and fetches nothing of it; a filter that takes tags away leaves what stands between them.
        '<template>%picture%</template>',
        '</div>',
        credit,
        script,
      ].join('\n'),
      element: [
        '<div style="container-type:inline-size">',
        `<story-chart chart="${chart.id}"%attributes%>%fitted%</story-chart>`,
        '</div>',
        credit,
        script,
      ].join('\n'),
      picture: ['%picture%', credit].join('\n'),
      schemes: [linked(either), credit].join('\n'),
      markdown: [
        '%markdown%',
        `${markdown(`${title}. ${source}`)} [${markdown(name)}](${page}%plainView%). ${markdown(asOf)} [${LICENCE.name}](${LICENCE.url})`,
      ].join('\n\n'),
      data: [file('data.csv'), file('data.json')].join('\n'),
    },
    pictures: {
      light: { html: linked(image('')), markdown: markdownImage('') },
      dark: { html: linked(image('-dark')), markdown: markdownImage('-dark') },
      auto: { html: linked(either), markdown: linked(either) },
    },
  }
}

export const DEFAULT_CHOICE: Omit<SnippetChoice, 'lang'> = { theme: 'light', view: '' }

/** All snippets of a chart for one choice; the whole chart in the light theme unless told otherwise. */
export function snippets(
  chart: Chart,
  words: Words,
  site: SiteAddress,
  choice: Partial<SnippetChoice> = {},
): Record<SnippetKind, string> {
  const kit = snippetKit(chart, words, site)
  const whole: SnippetChoice = { ...DEFAULT_CHOICE, lang: words.lang, ...choice }
  return Object.fromEntries(SNIPPET_KINDS.map((kind) => [kind, fillSnippet(kit, kind, whole)])) as Record<
    SnippetKind,
    string
  >
}
