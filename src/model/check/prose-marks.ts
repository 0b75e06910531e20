/** Marks of Markdown that came out as plain signs, or mean something else than was meant. */
import type { Prose } from '../prose.ts'
import type { Problem, RawEntry } from '../read-content.ts'
import { positionsOf } from '../text-position.ts'
import type { Content } from './content-index.ts'

interface Mark {
  pattern: RegExp
  sentence: (found: string) => string
}

/** What the words of a paragraph cannot hold if every link in it was read. */
const BROKEN_LINKS: readonly Mark[] = [
  {
    pattern: /\[[^\][\n]+\]\s+\((?:\/|https?:)[^)\n]*\)/,
    sentence: () => 'A space stands between the words of this link and its address. Write [words](/address/).',
  },
  {
    pattern: /\[[^\][\n]+\]\((?:\/|#|https?:)?[^)\n]*$/m,
    sentence: () => 'The address of this link is never closed. Add ) after it: [words](/address/).',
  },
  {
    pattern: /\[[^\][\n]{1,80}\((?:\/|https?:)[^)\s]*\)/,
    sentence: () => 'The words of this link are never closed. Add ] after them: [words](/address/).',
  },
  {
    pattern: /\]\((?:\/|#|https?:)/,
    sentence: () => 'This link is not opened. Put [ before its words: [words](/address/).',
  },
  {
    pattern: /\[[^\][\n]+\][(/](?:[a-z]+\/)+\S*/,
    sentence: () => 'The address of this link stands in no brackets. Write [words](/address/).',
  },
]

function checkLinks(entry: RawEntry, { blocks }: Prose, at: ReturnType<typeof positionsOf>): Problem[] {
  return blocks.flatMap(({ words }) =>
    words.flatMap(({ start, source }) => {
      if (!source.includes('[') && !source.includes(']')) return []
      for (const { pattern, sentence } of BROKEN_LINKS) {
        const match = pattern.exec(source)
        if (!match || source[match.index - 1] === '\\') continue
        const place = at(start + match.index)
        return [
          { path: entry.path, ...place, level: 'error' as const, sentence: sentence(match[0]), rule: 'broken-link' },
        ]
      }
      return []
    }),
  )
}

function checkHeadings(entry: RawEntry, { headings }: Prose): Problem[] {
  let above = 1
  return headings.flatMap(({ depth, text, line, column }) => {
    const before = above
    above = Math.max(depth, 2)
    const problem = (sentence: string): Problem[] => [
      { path: entry.path, line, column, level: 'error', sentence, rule: 'heading' },
    ]
    if (text.trim() === '') return problem('This heading has no words. Write some after the signs #, or take it away.')
    if (depth === 1) {
      return problem('One # is the title of the page, which stands in its fields. Begin a heading with ##')
    }
    if (depth > before + 1) {
      return problem(
        `This heading is ${depth - before} steps below the one above it. Begin it with ${'#'.repeat(before + 1)}`,
      )
    }
    return []
  })
}

/** The rule of links that are none, and of headings. */
export function checkProseMarks({ prose }: Content): Problem[] {
  return [...prose].flatMap(([entry, read]) => [
    ...checkHeadings(entry, read),
    ...checkLinks(entry, read, positionsOf(entry.text)),
  ])
}
