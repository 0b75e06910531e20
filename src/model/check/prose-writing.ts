/** Whether prose can be read at all: tags, braces and comments, and marks that this site does not use. */
import type { Problem } from '../read-content.ts'
import type { Content } from './content-index.ts'

/** The rule of the writing of MDX. */
export function checkProseWriting({ prose }: Content): Problem[] {
  return [...prose].flatMap(([{ path, value, bodyLine }, { faults, footnotes }]) => {
    // Without its front matter a file has no prose: that one mistake is said once.
    if (value === undefined && bodyLine === 1) return []
    return [
      ...faults.map(
        (fault): Problem => ({ path, ...fault, rule: fault.level === 'error' ? 'mdx-syntax' : 'mdx-comment' }),
      ),
      ...footnotes.map(
        ({ line, column }): Problem => ({
          path,
          line,
          column,
          level: 'error',
          sentence: 'Footnotes are not used here. Cite with <Cite source="source-id" /> right after the sentence.',
          rule: 'footnote',
        }),
      ),
    ]
  })
}
