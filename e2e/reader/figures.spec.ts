/**
 * The charts as they are built, without scripts: one tab stop each, and told as a story. How the stories are reviewed and
 * renewed stands in CONTRIBUTING.md.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from '../../src/build/site-folder.ts'
import { charts } from '../../src/charts/registry.ts'
import { placesOfChart } from '../../src/components/page/chart-places.ts'
import { readStory } from '../../src/model/read-story.ts'
import { tabStops } from '../access/layout.ts'
import { WIDE } from '../access/modes.ts'
import { expect, test } from '../fixtures.ts'

test.use({ javaScriptEnabled: false, viewport: WIDE })

const story = readStory(PROJECT)
const placed = charts(story).flatMap((chart) => {
  const [path] = placesOfChart(story, chart.id)
  return path ? [{ chart, path: path.slice(1).replace(/#.*/, '') }] : []
})

/** A story in which only the figures differ is the same one: content may grow, and the tests of each chart recount it. */
const withoutFigures = (told: string) => told.replace(/\d+(?:[.,]\d+)*/g, '#')

for (const { chart, path } of placed) {
  test(`${chart.id} is told as a story that somebody has read`, async ({ page }, { config }) => {
    const file = join(PROJECT, 'e2e', 'reader', 'charts', `${chart.id}.yml`)
    await page.goto(path)
    const told = `${await page.locator(`#chart-${chart.id}`).ariaSnapshot()}\n`
    if (config.updateSnapshots === 'all') writeFileSync(file, told)
    expect(existsSync(file), `${file} is there`).toBe(true)
    const read = readFileSync(file, 'utf8')
    if (withoutFigures(told) !== withoutFigures(read)) expect(told).toBe(read)
  })
}

test('every chart stands somewhere', () => {
  expect(charts(story).filter(({ id }) => placesOfChart(story, id).length === 0)).toEqual([])
})

for (const path of new Set(placed.map((place) => place.path))) {
  test(`a closed figure of /${path} is one tab stop, its picture none`, async ({ page }) => {
    await page.goto(path)
    const figures = Object.entries(await tabStops(page, 'figure.figure'))
    expect(figures.length).toBeGreaterThan(0)
    for (const [id, stops] of figures) {
      // A map has the choice between its two readings besides, which is one stop for both.
      const furniture = stops.filter((stop) => !stop.includes('type="radio"'))
      expect(furniture, id).toEqual([expect.stringMatching(/^<summary/)])
      expect(stops.length, id).toBeLessThanOrEqual(2)
    }
    for (const stops of Object.values(await tabStops(page, '.chart-svg'))) expect(stops).toEqual([])
  })
}

test('the keyboard gets from a figure to its table, to a source, and past it all', async ({ page }) => {
  await page.goto('threads/uprising/')
  const figure = page.locator('#chart-toll')
  const summary = figure.locator('summary')
  await summary.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(figure.locator('.scroll')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(figure.locator('td a').first()).toBeFocused()
  await summary.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await figure.evaluate((element) => element.contains(document.activeElement))).toBe(false)
})
