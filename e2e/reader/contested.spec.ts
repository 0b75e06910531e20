import { PROJECT } from '../../src/build/site-folder.ts'
import { accountsOf, contestedEvents } from '../../src/model/accounts.ts'
import { readStory } from '../../src/model/read-story.ts'
import { SUNDAY } from '../../src/schema/vocabulary.ts'
import { expect, test } from '../fixtures.ts'

const story = readStory(PROJECT)

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('every contested event is listed once, and leads to its accounts', async ({ page }) => {
    await page.goto('contested/')
    const events = contestedEvents(story)
    const links = await page
      .locator('main .rows > li > a')
      .evaluateAll((list) => list.map((link) => link.getAttribute('href') ?? ''))
    expect(links.map((link) => link.split('#')[1]).sort()).toEqual(events.map(({ id }) => id).sort())
    await page.locator('main .rows > li > a').filter({ hasText: 'Black Reward posts files' }).click()
    await expect(page).toHaveURL(/\/contested\/leak\/#2022-10-22-black-reward-release$/)
    const view = page.locator('[id="2022-10-22-black-reward-release"]')
    await expect(view).toBeInViewport()
    const event = story.eventById.get('2022-10-22-black-reward-release')
    if (!event) throw new Error('the event of this test is gone')
    for (const { text } of accountsOf(story, event).sides) await expect(view).toContainText(text)
    await expect(view.locator('.dated li')).toHaveCount(event.sources.length)
    await expect(view.locator('.dated li').first()).toContainText(/published .*\d{4}/)
  })

  test('a reader chooses a thread, then a status, by plain links', async ({ page }) => {
    await page.goto('contested/')
    await page.locator('.filters a[href$="/contested/uprising/"]').click()
    const own = contestedEvents(story).filter(({ thread }) => thread === 'uprising')
    await expect(page.locator('main .accounts')).toHaveCount(own.length)
    await page.locator('.filters a[href$="/contested/disputed/"]').click()
    const disputed = contestedEvents(story).filter(({ status }) => status === 'disputed')
    await expect(page.locator('main .accounts')).toHaveCount(disputed.length)
    await expect(page.locator('.filters [aria-current=page]')).toHaveText('Disputed')
  })

  test('accounts stand side by side where there is room, and one under the other where there is none', async ({
    page,
  }) => {
    for (const [width, isBeside] of [
      [1280, true],
      [360, false],
    ] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto('contested/leak/')
      const [says, denies] = await page
        .locator('[id="2022-10-22-black-reward-release"] dl > div')
        .evaluateAll((sides) => sides.map((side) => side.getBoundingClientRect().top))
      expect(says === denies, `at ${width}`).toBe(isBeside)
    }
  })

  test('the page of the Sunday tells every event of the day with its accounts and sources, thread by thread', async ({
    page,
  }) => {
    await page.goto('sunday/')
    for (const thread of story.threads) await expect(page.locator('main')).toContainText(thread.sunday)
    const events = story.events.filter(({ date }) => date === SUNDAY)
    await expect(page.locator('main article')).toHaveCount(events.length)
    for (const event of events) {
      const article = page.locator('main article', { has: page.locator(`[id="${event.id}"]`) })
      await expect(article).toContainText(event.summary)
      if (event.attributed_to) await expect(article).toContainText(event.attributed_to)
      if (event.denied_by) await expect(article).toContainText(event.denied_by)
      await expect(article.locator('ol > li')).toHaveCount(event.sources.length)
    }
  })
})
