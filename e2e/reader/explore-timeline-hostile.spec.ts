import { BROWSER_FLAGS } from '../../src/cli/ensure-browser.ts'
import { hostileSearches } from '../../src/client/view/hostile.ts'
import { STATUSES, THREADS } from '../../src/schema/vocabulary.ts'
import { explore } from '../explore-timeline.ts'
import { expect, test } from '../fixtures.ts'

// The browser would drop most of so many changes of the address.
test.use({
  launchOptions: {
    executablePath: process.env.CHROMIUM_PATH!,
    args: [...BROWSER_FLAGS, '--disable-ipc-flooding-protection'],
  },
})

test('none of ten thousand throws, adds an element or shows anything but a valid view', async ({ page }) => {
  test.setTimeout(240_000)
  const figure = await explore(page)
  await figure.locator('.explore-open').click()
  const sound = [
    ...THREADS,
    ...STATUSES,
    'AL',
    'IR',
    'edi-rama',
    'visit',
    '2022-10-23-rama-arrives',
    '2022-10-23',
    '3,0.5,0.5',
    'israel',
  ]
  const searches = hostileSearches(10_000, sound)
  const report = await page.evaluate(async (all) => {
    const { pathname } = location
    const svg = document.querySelector('.timeline svg.broad')!
    const parts = () => [...document.querySelectorAll('body *')].filter((part) => !part.closest('.event-card')).length
    const total = svg.querySelectorAll('a').length
    const before = parts()
    const faults: string[] = []
    let changed = 0
    addEventListener('error', (event) => faults.push(event.message))
    for (const [i, search] of all.entries()) {
      history.replaceState(null, '', new URL(pathname + search.replace(/^\?/, '?'), location.origin).pathname + search)
      dispatchEvent(new PopStateEvent('popstate'))
      const shown = total - svg.querySelectorAll('a.off').length
      const said = document.querySelector('.timeline .count')!.textContent
      if (said !== `${shown} of ${total} events` && said !== `${total} events`) faults.push(`${search}: ${said}`)
      if (said !== `${total} events`) changed++
      const box = svg.getAttribute('viewBox')!.split(' ').map(Number) as [number, number, number, number]
      if (!box.every((value) => value >= 0) || box[0] + box[2] > 1180.1) faults.push(`${search}: ${box}`)
      if (i % 500 === 0) await new Promise((resolve) => setTimeout(resolve))
    }
    const foreign = document.querySelectorAll(
      '.timeline :is(script, img, iframe), .explore svg script, [onerror]',
    ).length
    return { faults: faults.slice(0, 5), added: parts() - before, foreign, changed }
  }, searches)
  expect(report).toMatchObject({ faults: [], added: 0, foreign: 0 })
  expect(report.changed).toBeGreaterThan(2000)
})

test('markup in a parameter is text', async ({ page }) => {
  const figure = await explore(page, `?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`)
  await figure.locator('.explore-open').click()
  await expect(figure.getByLabel('Words')).toHaveValue('"><img src=x onerror=alert(1)>')
  await expect(figure.locator('img')).toHaveCount(0)
  await expect(figure.locator('.count')).toHaveText(/^0 of/)
})
