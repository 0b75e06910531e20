/** The guide for those who embed, as data: the page and the file in `docs` say the same words. */
import type { Words } from '../../model/words.ts'

export const PLATFORMS = [
  'wordpress',
  'ghost',
  'drupal',
  'discourse',
  'notion',
  'html',
  'markdown',
  'notebook',
  'slides',
  'lms',
] as const
export type PlatformId = (typeof PLATFORMS)[number]

export interface GuideEntry {
  id: PlatformId
  name: string
  steps: string[]
  /** What readers get, what the system takes away, and how that is known: each with its heading. */
  parts: { label: string; text: string }[]
  /** What its picture shows, for those who do not see it, and what kind of picture it is. */
  alt: string
  caption: string
}

/** Where it is no snippet that stays. */
const PICTURED_IN: Partial<Record<PlatformId, string>> = {
  discourse: 'picturedCard',
  notion: 'picturedCard',
  slides: 'picturedSlide',
}

/** The numbered strings below a key, in order. */
function numbered(words: Words, key: string): string[] {
  const found: string[] = []
  while (words.has(`${key}.${found.length + 1}`)) found.push(words.text(`${key}.${found.length + 1}`))
  return found
}

export function guideEntries(words: Words): GuideEntry[] {
  return PLATFORMS.map((id) => ({
    id,
    name: words.text(`guide.${id}.name`),
    steps: numbered(words, `guide.${id}.steps`),
    alt: words.text(`guide.${id}.alt`),
    caption: words.text(`guide.${PICTURED_IN[id] ?? 'pictured'}`, { name: words.text(`guide.${id}.name`) }),
    parts: (['gets', 'loses', 'seen'] as const).map((part) => ({
      label: words.text(`guide.labels.${part}`),
      text: words.text(`guide.${id}.${part}`),
    })),
  }))
}

/** What holds in every system. */
export const guideFacts = (words: Words): string[] => numbered(words, 'guide.facts')
