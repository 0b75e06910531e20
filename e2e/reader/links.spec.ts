import type { Page } from '@playwright/test'
import { PROJECT } from '../../src/build/site-folder.ts'
import { readContent } from '../../src/model/read-content.ts'
import { allPaths } from '../../src/model/routes.ts'
import { entriesToShow } from '../../src/model/withheld.ts'
import { expect, test } from '../fixtures.ts'
import { readSiteFile, siteFiles } from '../site-files.ts'

interface ParsedPage {
  file: string
  /** Addresses as written, of links, pictures, styles, scripts and frames. */
  links: string[]
  ids: string[]
  canonical: string | null
}

/** Reads pages with the browser’s own HTML parser; nothing is fetched or run. */
async function parse(page: Page, files: readonly string[]): Promise<ParsedPage[]> {
  const pages: ParsedPage[] = []
  for (let first = 0; first < files.length; first += 50) {
    const texts = files.slice(first, first + 50).map((file) => ({ file, text: readSiteFile(file) }))
    const batch = await page.evaluate(
      (list) =>
        list.map(({ file, text }) => {
          const parsed = new DOMParser().parseFromString(text, 'text/html')
          const values = (selector: string, name: string) =>
            [...parsed.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '')
          const sets = values('[srcset]', 'srcset').flatMap((set) =>
            set.split(',').map((part) => part.trim().split(/\s+/)[0] ?? ''),
          )
          return {
            file,
            links: [
              ...values('[href]', 'href'),
              ...values('[src]', 'src'),
              ...values('[data-src]', 'data-src'),
              ...values('[data]', 'data'),
              ...values('[popovertarget]', 'popovertarget').map((id) => `#${id}`),
              ...sets,
            ],
            ids: values('[id]', 'id'),
            canonical: parsed.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null,
          }
        }),
      texts,
    )
    pages.push(...batch)
  }
  return pages
}

/** The address of a file on the site: `threads/leak/index.html` is at `threads/leak/`. */
const addressOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1')

test('every internal link, picture and fragment of the built site resolves', async ({ page, baseURL }) => {
  test.setTimeout(180_000)
  const files = siteFiles()
  const pages = await parse(
    page,
    files.filter((file) => /\.(html|svg)$/.test(file)),
  )
  expect(pages.length).toBeGreaterThan(1)

  const site = new URL(baseURL ?? '')
  const canonicalOrigin = new URL(pages.find(({ file }) => file === 'index.html')?.canonical ?? site).origin
  const known = new Set(files.map(addressOf))
  const idsAt = new Map(pages.map((parsed) => [addressOf(parsed.file), new Set(parsed.ids)]))
  const dead = new Set<string>()
  for (const { file, links } of pages) {
    for (const link of links) {
      if (!URL.canParse(link, site)) {
        dead.add(`${file}: ${link} is no address`)
        continue
      }
      const url = new URL(link, new URL(addressOf(file), site))
      if (!/^https?:$/.test(url.protocol) || (url.origin !== site.origin && url.origin !== canonicalOrigin)) continue
      if (!url.pathname.startsWith(site.pathname)) {
        dead.add(`${file}: ${link} leaves the base ${site.pathname}`)
        continue
      }
      const address = decodeURIComponent(url.pathname.slice(site.pathname.length))
      const fragment = decodeURIComponent(url.hash.slice(1)).replace(/:~:.*$/, '')
      if (!known.has(address)) dead.add(`${file}: ${link} leads nowhere`)
      else if (fragment && fragment !== 'top' && !idsAt.get(address)?.has(fragment))
        dead.add(`${file}: nothing on the page is called ${link}`)
    }
  }
  expect([...dead].slice(0, 40), `${dead.size} dead links`).toEqual([])
})

test('every address that the content can be linked to is built', async () => {
  const idsOf = (collection: string) =>
    entries.filter((entry) => entry.collection === collection).map((entry) => entry.id)
  const entries = entriesToShow(readContent(PROJECT).entries)
  const addresses = new Set(siteFiles().map(addressOf))
  const promised = allPaths({
    threads: idsOf('threads'),
    events: idsOf('events'),
    actors: idsOf('actors'),
    sources: idsOf('sources'),
    pages: idsOf('pages'),
    countries: [],
  })
  expect([...promised].filter((path) => !addresses.has(path.slice(1)))).toEqual([])
})

test('no page uses an id twice', async ({ page }) => {
  const pages = await parse(
    page,
    siteFiles().filter((file) => file.endsWith('.html')),
  )
  const doubled = pages.flatMap(({ file, ids }) =>
    ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${file}: ${id}`),
  )
  expect(doubled.slice(0, 40)).toEqual([])
})

test('the sitemap lists only pages that say they are at that address', async ({ page }) => {
  const pages = await parse(
    page,
    siteFiles().filter((file) => file.endsWith('.html')),
  )
  const canonical = new Set(pages.map((parsed) => parsed.canonical))
  const listed = siteFiles()
    .filter((file) => /^sitemap-\d+\.xml$/.test(file))
    .flatMap((file) => [...readSiteFile(file).matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? ''))
  expect(listed.length).toBeGreaterThan(0)
  expect(listed.filter((address) => !canonical.has(address))).toEqual([])
})
