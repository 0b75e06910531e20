/** The guide for those who embed, as data: the page and the file in `docs` say the same words. */
import type { Words } from '../../model/words.ts'

const PLATFORMS = [
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

export interface GuideEntry {
  id: string
  name: string
  steps: string[]
  /** What readers get, what the system takes away, and how that is known: each with its heading. */
  parts: { label: string; text: string }[]
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
    parts: (['gets', 'loses', 'seen'] as const).map((part) => ({
      label: words.text(`guide.labels.${part}`),
      text: words.text(`guide.${id}.${part}`),
    })),
  }))
}

/** What holds in every system. */
export const guideFacts = (words: Words): string[] => numbered(words, 'guide.facts')
