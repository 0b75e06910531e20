import { test } from './fixtures.ts'

test.use({ scripts: false })

test('without scripts, too, the number of a source opens its entry in place', async ({ tab }) => {
  await tab.open('threads/uprising/')
  await tab.click('main .ref[popovertarget=n5]')
  await tab.until('the note', () => tab.look(() => document.querySelector('#n5')?.matches(':popover-open') ?? false))
  await tab.until('its entry', () =>
    tab.look(() => {
      const { width, height } = document.querySelector('#n5 object')?.getBoundingClientRect() ?? { width: 0, height: 0 }
      return width > 150 && height > 60
    }),
  )
})

test('lists that fold open at a click', async ({ tab }) => {
  await tab.open('threads/leak/')
  await tab.engine.resize(390, 844)
  await tab.click('summary', 'in order')
  await tab.until('the list', () =>
    tab.look(() =>
      [...document.querySelectorAll('#chronology li')].some((line) => line.getBoundingClientRect().height > 10),
    ),
  )
})
