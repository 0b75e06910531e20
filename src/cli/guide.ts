/**
 * `npm run guide`: makes the pictures of the editors’ guide (`public/guide/`) from the tools themselves: what the check
 * prints, a form, and the panel of `npm run dev`. For engineers, after one of these looks different.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { startDev } from '../bench/dev-server.ts'
import { copyProject } from '../bench/project-copy.ts'
import { PROJECT } from '../build/site-folder.ts'
import { checkContent } from '../model/check/check-content.ts'
import { problemLine } from '../model/check/problem-line.ts'
import { startEditor } from './edit/server.ts'
import { BROWSER_FLAGS, ensureBrowser } from './ensure-browser.ts'
import { runCommand } from './refusal.mjs'

const FOLDER = join(PROJECT, 'public', 'guide')
const EVENT = 'content/events/2022-10-23-rama-arrives.yaml'
const shot = (page: Page, name: string, height: number) =>
  page.screenshot({ path: join(FOLDER, `${name}.png`), clip: { x: 0, y: 0, width: 760, height } })

/** Two slips of a kind that everybody makes. */
function breakContent(root: string): void {
  const file = join(root, EVENT)
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('2022-10-23', '2022-10-32').replace('edi-rama', 'edi-ramma'))
}

async function pictureOfCheck(browser: Browser, root: string): Promise<void> {
  const lines = ['$ npm run check', ...checkContent(root).slice(0, 3).map(problemLine)]
  const page = await browser.newPage({ viewport: { width: 760, height: 400 } })
  const style = 'margin:0;padding:16px;font:14px/1.5 monospace;white-space:pre-wrap;background:#16181d;color:#e8e6e1'
  await page.setContent(`<pre style="${style}"></pre>`)
  await page.locator('pre').evaluate((pre, text) => pre.append(text), lines.join('\n\n'))
  const box = await page.locator('pre').boundingBox()
  await shot(page, 'check', Math.ceil(box?.height ?? 200))
  await page.close()
}

async function pictureOfForm(browser: Browser, root: string): Promise<void> {
  const editor = await startEditor(root, 0)
  const page = await browser.newPage({ viewport: { width: 760, height: 720 } })
  await page.goto(`${editor.address}events/2022-10-23-rama-arrives`)
  await shot(page, 'form', 720)
  await page.close()
  await editor.close()
}

async function pictureOfPanel(browser: Browser, project: string): Promise<void> {
  const dev = await startDev(project)
  const page = await browser.newPage({ viewport: { width: 760, height: 620 } })
  await page.goto(`${dev.address}threads/visit/`, { waitUntil: 'load' })
  breakContent(project)
  // Its head counts the problems, and opens the list.
  const head = page.locator('summary', { hasText: /error/ })
  await head.waitFor({ timeout: 120_000 })
  await head.click()
  await page.getByText('edi-ramma').first().waitFor()
  await shot(page, 'panel', 620)
  await page.close()
  await dev.close()
}

await runCommand(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'))
  mkdirSync(FOLDER, { recursive: true })
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: BROWSER_FLAGS })
  try {
    const content = join(folder, 'content-only')
    cpSync(join(PROJECT, 'content'), join(content, 'content'), { recursive: true })
    await pictureOfForm(browser, content)
    breakContent(content)
    await pictureOfCheck(browser, content)
    await pictureOfPanel(browser, copyProject(join(folder, 'project')))
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
