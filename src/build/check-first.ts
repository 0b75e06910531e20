/**
 * Lets no build begin on content that the check refuses, whoever starts it: `npm run build` checks by itself, and plain
 * `astro build` is stopped here, with the same sentences.
 */
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { inspectContent } from '../model/check/check-content.ts'
import { problemLine } from '../model/check/problem-line.ts'

const MARK = 'CONTENT_CHECKED_BY'

/** Says that this process has checked the content, so that it is not read twice. No other process can say so. */
export function noteChecked(): void {
  process.env[MARK] = String(process.pid)
}

/** The words for which a build stops; undefined where the content has no errors. */
export function refusalOf(root: string): string | undefined {
  const errors = inspectContent(root).problems.filter(({ level }) => level === 'error')
  if (errors.length === 0) return undefined
  return [...errors.map(problemLine), 'Nothing was built: mend what the check names first.'].join('\n')
}

/** The integration for `astro.config.mjs`. */
export function checkFirst(): AstroIntegration {
  return {
    name: 'check-first',
    hooks: {
      'astro:config:setup'({ command, config }) {
        if (command !== 'build' || process.env[MARK] === String(process.pid)) return
        const refusal = refusalOf(fileURLToPath(config.root))
        if (refusal === undefined) return
        console.error(refusal)
        // An error thrown here would be told with a trace, which says nothing to whoever wrote the content.
        process.exit(1)
      },
    },
  }
}
