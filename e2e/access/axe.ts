/** axe-core, put into a page and asked. What it finds comes back as sentences; an empty list is what a test wants. */
import type { Page } from '@playwright/test'
import axe from 'axe-core'
import type { WithAxe } from './axe-colour.ts'

/** WCAG 2.2 at levels A and AA, what axe knows of AAA, and its best practices. */
const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Rules of AAA are asleep unless woken. The one of contrast only sees what lies between AA and AAA: see below. */
const WOKEN = { 'identical-links-same-purpose': { enabled: true }, 'meta-refresh-no-exceptions': { enabled: true } }
/** The rule of AA, asked for what AAA wants. */
const SEVEN_TO_ONE = {
  'color-contrast': { options: { contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } } } },
}

export type Asked = 'everything' | 'contrast'

/** `checks` is read by axe and left out of its types. */
const OPTIONS: Record<Asked, axe.RunOptions & { checks: unknown }> = {
  everything: { runOnly: EVERYTHING, rules: WOKEN, checks: SEVEN_TO_ONE },
  contrast: { runOnly: { type: 'rule', values: ['color-contrast'] }, checks: SEVEN_TO_ONE },
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

/**
 * What cannot be told apart in a chart: its words and the lines of threads must stand out from the ground and from land.
 * axe looks at no picture, so this is asked besides, in every set of colours. axe must have been given before: it knows
 * every way in which a colour can be written.
 */
export function chartColourFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { color } = (window as unknown as WithAxe).axe.commons
    const read = (written: string) => {
      const made = new color.Color()
      made.parseString(written)
      return made
    }
    const probe = document.createElement('i')
    probe.style.color = 'var(--paper)'
    const faults = new Set<string>()
    for (const chart of document.querySelectorAll('.chart-svg')) {
      if (!chart.checkVisibility()) continue
      chart.append(probe)
      const grounds = new Map([['the ground', getComputedStyle(probe).color]])
      for (const area of chart.querySelectorAll('.f-la, .f-sl'))
        grounds.set(area.classList.value, getComputedStyle(area).fill)
      probe.remove()
      for (const element of chart.querySelectorAll('text, [class*="s-t"], [class*="f-t"]')) {
        const { fill, stroke } = getComputedStyle(element)
        // A hollow mark is filled with the ground, and is seen by its line.
        const ink = element.matches('[class*="s-t"]') ? stroke : fill
        for (const [name, ground] of grounds)
          if (ink !== 'none' && color.getContrast(read(ground), read(ink)) < 4.5)
            faults.add(`${element.localName}.${element.classList.value} ${ink} on ${name} ${ground}`)
      }
    }
    return [...faults]
  })
}
