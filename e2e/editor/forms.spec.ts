/** The form editor, as somebody uses it who edits content and writes no code. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { startEditor } from '../../src/cli/edit/server.ts'
import { EVENT, SOUND, THREAD } from '../../src/model/check/fixture-tree.ts'
import { test as base, expect } from '../fixtures.ts'

interface Folder {
  address: string
  read(path: string): string
  write(path: string, text: string): void
}

/** Every test gets a copy of a small content folder and an editor of its own, and may ask nobody else. */
const test = base.extend<{ folder: Folder }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of fixtures here.
  folder: async ({}, use) => {
    const root = mkdtempSync(join(tmpdir(), 'edited-'))
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    for (const [path, text] of Object.entries(SOUND)) write(path, text)
    const editor = await startEditor(root, 0)
    await use({ address: editor.address, write, read: (path) => readFileSync(join(root, path), 'utf8') })
    await editor.close()
    rmSync(root, { recursive: true })
  },
  neighbours: async ({ folder }, use) => use([folder.address]),
})

const EVENT_FORM = 'events/2022-10-23-rama-arrives'
const event = SOUND[EVENT] as string
const thread = SOUND[THREAD] as string
const save = { name: 'Save' }

test('an entry is found by words, and its title changed; every other byte stays', async ({ page, folder }) => {
  const written = thread.replace('title: The visit', 'title: "The visit" # mine').replace('\n\n##', '  \r\n\r\n##')
  folder.write(THREAD, written)
  await page.goto(folder.address)
  await page.getByLabel('Find an entry').fill('visit')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('link', { name: /^visit The visit/ }).click()
  await page.getByLabel('title needed', { exact: true }).fill('Three days')
  await page.getByRole('button', save).click()
  await expect(page.getByRole('status')).toContainText('Saved.')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Three days')
  expect(folder.read(THREAD)).toBe(written.replace('"The visit"', '"Three days"'))
  await page.getByRole('button', save).click()
  await expect(page.getByRole('status')).toContainText('Nothing was changed')
})

test('a bad date is told at its field in the words of the check, and mended', async ({ page, folder }) => {
  await page.goto(folder.address + EVENT_FORM)
  const date = page.getByLabel('date needed')
  await date.fill('2022-02-30')
  await page.getByRole('button', save).click()
  await expect(date).toHaveAttribute('aria-invalid', 'true')
  await expect(date).toHaveAccessibleDescription(/there is no day 30: February 2022 has 28 days\./)
  await expect(page.getByRole('status')).toContainText('1 error')
  await date.fill('2022-10-23')
  await page.getByRole('button', save).click()
  await expect(page.getByRole('status')).toContainText('The check finds nothing wrong')
  expect(folder.read(EVENT)).toBe(event)
})

test('ids are chosen from lists that show titles; lists grow by their spare line', async ({ page, folder }) => {
  await page.goto(folder.address + EVENT_FORM)
  const offered = page.locator('#ids-sources option')
  await expect(offered).toHaveCount(2)
  await expect(offered.first()).toHaveText(/^Rama arrives \(A Paper/)
  const spare = page.getByLabel('actors: one more')
  await expect(spare).toHaveAttribute('list', 'ids-actors')
  await spare.fill('edi-ram')
  await page.getByRole('button', save).click()
  await expect(page.getByText('There is no actor "edi-ram". Did you mean "edi-rama"?')).toBeVisible()
  await page.getByLabel('actors 2').fill('')
  await page.getByRole('button', save).click()
  expect(folder.read(EVENT)).toBe(event)
})

test('Hebrew and Persian run from right to left, and come out as typed', async ({ page, folder }) => {
  await page.goto(folder.address + EVENT_FORM)
  const title = page.getByLabel('title needed', { exact: true })
  const direction = () => title.evaluate((box) => getComputedStyle(box).direction)
  expect(await direction()).toBe('ltr')
  for (const words of ['צה"ל: ראש הממשלה', '«دولت آلبانی»', '„Rama”']) {
    await title.fill(words)
    expect(await direction()).toBe(words.startsWith('„') ? 'ltr' : 'rtl')
    await page.getByRole('button', save).click()
    await expect(page.getByRole('status')).toContainText('Saved.')
    await expect(title).toHaveValue(words)
    expect(folder.read(EVENT)).toContain(words)
  }
})

test('a new entry is written once everything is there, and refused with every word kept', async ({
  page,
  folder,
  watch,
}) => {
  watch.allow(/status of 409/)
  await page.goto(folder.address)
  await page.getByRole('link', { name: 'term', exact: true }).click()
  await page.getByLabel('definition needed').fill('A code of honour: a word')
  await page.getByRole('button', { name: 'Write it' }).click()
  await expect(page.getByRole('status')).toContainText('A new term also needs: term The term as readers meet it.')
  await page.getByLabel('term needed').fill('Wiper')
  await page.getByRole('button', { name: 'Write it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wiper')
  expect(folder.read('content/glossary/wiper.yaml')).toBe('term: Wiper\ndefinition: "A code of honour: a word"\n')
})

test('a file changed by somebody else is not written over, and no word is lost', async ({ page, folder, watch }) => {
  watch.allow(/status of 409/)
  await page.goto(folder.address + EVENT_FORM)
  await page.getByLabel('summary needed').fill('My words.')
  const theirs = event.replace('landed', 'arrived')
  folder.write(EVENT, theirs)
  await page.getByRole('button', save).click()
  await expect(page.getByRole('status')).toContainText('changed by somebody else')
  await expect(page.getByLabel('summary needed')).toHaveValue('My words.')
  expect(folder.read(EVENT)).toBe(theirs)
})

test('a file that cannot be read is mended as text', async ({ page, folder }) => {
  folder.write(EVENT, event.replace('title: Rama', 'title: Rama: he'))
  await page.goto(folder.address + EVENT_FORM)
  const box = page.getByLabel('The whole file')
  await expect(page.getByText(/Error, line 3/)).toBeVisible()
  await box.fill(event)
  await page.getByRole('button', save).click()
  await expect(page.getByLabel('title needed', { exact: true })).toBeVisible()
  expect(folder.read(EVENT)).toBe(event)
})

test('a page of somebody else can neither write here nor read', async ({ page, folder, request, watch }) => {
  watch.allow(/Failed to load resource|another host|about:blank/)
  await page.goto(folder.address + EVENT_FORM)
  const token = (await page.locator('input[name=token]').getAttribute('value')) ?? ''
  const stored = (await page.locator('input[name=base]').getAttribute('value')) ?? ''
  const send = (headers: Record<string, string>, form: Record<string, string>) =>
    request.post(folder.address + EVENT_FORM, { headers, form, maxRedirects: 0 })
  const own = { origin: folder.address.slice(0, -1) }
  const form = { token, base: stored, title: 'Taken' }
  expect((await send({ origin: 'https://example.org' }, form)).status()).toBe(403)
  expect((await send({}, form)).status()).toBe(403)
  expect((await send({ ...own, host: 'example.org' }, form)).status()).toBe(403)
  expect((await send(own, { ...form, token: 'guessed' })).status()).toBe(403)
  expect(folder.read(EVENT)).toBe(event)
  expect((await request.get(folder.address, { headers: { host: 'example.org' } })).status()).toBe(403)
  expect((await request.get(`${folder.address}events/..%2f..%2fsecret`)).status()).toBe(404)
  expect((await send(own, form)).status()).toBe(303)
  expect(folder.read(EVENT)).toContain('title: Taken')
})

test('the forms can be used by keyboard and screen reader, and with a narrow window', async ({ page, folder }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  for (const path of ['', EVENT_FORM]) {
    await page.goto(folder.address + path)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  }
})
