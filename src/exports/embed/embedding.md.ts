/** Writes `docs/embedding.md` from the words of the guide: `node src/exports/embed/embedding.md.ts`. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readWords } from '../../model/read-words.ts'
import type { Words } from '../../model/words.ts'
import { guideEntries, guideFacts } from './guide.ts'
import { guidePicturePath } from './guide-pictures.ts'

/** The guide as Markdown. */
export function guideMarkdown(words: Words): string {
  const text = (key: string) => words.text(`guide.${key}`)
  const entries = guideEntries(words).flatMap(({ id, name, steps, parts, alt, caption }) => [
    `## ${name}`,
    steps.map((step, i) => `${i + 1}. ${step}`).join('\n'),
    `![${alt}](../public/${guidePicturePath(id)})`,
    `*${caption}*`,
    ...parts.map((part) => `**${part.label}.** ${part.text}`),
  ])
  return `${[
    `# ${text('title')}`,
    text('lead'),
    'On the site: `/charts/` is the gallery, `/charts/<chart>/` the page of a chart, `/embed/` the builder, and `/embed/guide/` this guide.',
    ...entries,
    `## ${text('facts.title')}`,
    guideFacts(words)
      .map((fact) => `- ${fact}`)
      .join('\n'),
  ].join('\n\n')}\n`
}

if (import.meta.main) {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  writeFileSync(`${root}docs/embedding.md`, guideMarkdown(readWords(root, 'en')))
}
