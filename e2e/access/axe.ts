/** axe-core, put into a page and asked. What it finds comes back as sentences; an empty list is what a test wants. */
import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** WCAG 2.2 at levels A and AA, the checks of AAA that axe knows (contrast of 7:1 among them), and its best practices. */
const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** It asks for less than its AAA sister, which is asked too. */
const WEAKER = { 'color-contrast': { enabled: false } }

export type Asked = 'everything' | 'contrast' | 'contrast of forced colours'

const OPTIONS: Record<Asked, axe.RunOptions> = {
  everything: { runOnly: EVERYTHING, rules: WEAKER },
  contrast: { runOnly: { type: 'rule', values: ['color-contrast-enhanced'] } },
  // The reader’s own colours; how far apart they are is the reader’s choice, so the system’s default must do for AA.
  'contrast of forced colours': { runOnly: { type: 'rule', values: ['color-contrast'] } },
}

/** Puts axe into the page that is open. */
export const giveAxe = (page: Page): Promise<unknown> => page.evaluate(axe.source)

/** What axe finds on the page that is open; it must have been given before. */
export function axeFaults(page: Page, asked: Asked): Promise<string[]> {
  return page.evaluate(
    async (options) => {
      const axe = (window as unknown as { axe: typeof import('axe-core') }).axe
      const { violations } = await axe.run(document, options)
      return violations.map(
        ({ id, help, nodes }) => `${id}: ${help} (${nodes.length}): ${nodes[0]?.target} ${nodes[0]?.failureSummary}`,
      )
    },
    // Only what is wrong is worked out in full: the list of all that is right is long.
    { ...OPTIONS[asked], resultTypes: ['violations' as const], preload: false },
  )
}
