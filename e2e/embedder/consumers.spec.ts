/**
 * What software that shows other people’s pages makes of a chart’s page and of its frame: libraries that were not written here
 * follow the addresses, as they do behind cards and previews. They are given only what a careful one reads: 16 KiB.
 */
import { extract } from '@extractus/oembed-extractor'
import { getPreviewFromContent } from 'link-preview-js'
import createMetascraper from 'metascraper'
import author from 'metascraper-author'
import description from 'metascraper-description'
import image from 'metascraper-image'
import publisher from 'metascraper-publisher'
import title from 'metascraper-title'
import url from 'metascraper-url'
import openGraph from 'open-graph-scraper'
import { unfurl } from 'unfurl.js'
import { test as base, expect } from '../fixtures.ts'
import { type PublishedSite, publish } from './published-site.ts'

const READ_BYTES = 16_384
const metascraper = createMetascraper([author(), description(), image(), publisher(), title(), url()])

interface Target {
  id: string
  title: string
  /** Height of the frame in px by width. */
  heights: Record<string, number>
}

/** A chart’s page or frame as a reader finds it. */
interface Found extends Target {
  address: string
  /** The page for people, to which both lead. */
  canonical: string
  /** Address of a file beside the frame. */
  file(name: string): string
  /** What stands in the first 16 KiB. */
  begin: string
}

const test = base.extend<{ everyPage: Found[] }, { site: PublishedSite }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const site = await publish(process.env.SITE_ADDRESS ?? '')
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
  everyPage: async ({ site: { address } }, use) => {
    const { charts } = (await (await fetch(`${address}embed/v1/index.json`)).json()) as { charts: Target[] }
    const pages = charts.flatMap((chart) =>
      [`charts/${chart.id}/`, `embed/v1/${chart.id}/`].map((path) => ({ chart, path })),
    )
    await use(
      await Promise.all(
        pages.map(async ({ chart, path }) => ({
          ...chart,
          address: address + path,
          canonical: `${address}charts/${chart.id}/`,
          file: (name: string) => `${address}embed/v1/${chart.id}/${name}`,
          begin: Buffer.from(await (await fetch(address + path)).arrayBuffer())
            .subarray(0, READ_BYTES)
            .toString('utf8'),
        })),
      ),
    )
  },
})

const SITE_NAME = 'One Sunday in October'
const CARD = { width: 1200, height: 630 }

test('oembed-extractor finds a player by discovery, with its credit and a picture as large as it is', async ({
  everyPage,
  site,
}) => {
  const seen = new Set<string>()
  for (const { address, canonical, file, ...chart } of everyPage) {
    const found = (await extract(address)) as unknown as Record<string, string | number>
    expect(found, address).toMatchObject({
      method: 'auto-discovery',
      version: '1.0',
      type: 'rich',
      title: chart.title,
      url: canonical,
      author_name: SITE_NAME,
      provider_name: SITE_NAME,
      provider_url: site.address,
      thumbnail_url: file('card.png'),
      width: 600,
      height: chart.heights['600'],
    })
    expect(`${found.title}`).not.toMatch(/[<>]|&\w+;/)
    if (seen.has(chart.id)) continue
    seen.add(chart.id)
    // What is declared of the picture is true of the file: its size stands in the first chunk.
    const png = Buffer.from(await (await fetch(`${found.thumbnail_url}`)).arrayBuffer())
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], address).toEqual([
      found.thumbnail_width,
      found.thumbnail_height,
    ])
    expect(png.length, address).toBeLessThan(300_000)
  }
  expect(seen.size).toBeGreaterThan(20)
})

test('oembed-extractor gets the same answer whatever it asks for', async ({ everyPage }) => {
  const { address } = everyPage[0]!
  expect(await extract(address, { maxwidth: 320, maxheight: 200 })).toEqual(await extract(address))
})

test('metascraper sees title, finding, picture, author, publisher and the page for people', async ({ everyPage }) => {
  for (const { address, canonical, file, title, begin } of everyPage) {
    const found = await metascraper({ url: address, html: begin })
    expect(found, address).toEqual({
      title,
      description: expect.stringMatching(/^.{40,}[.…]$/),
      image: file('card.png'),
      author: SITE_NAME,
      publisher: SITE_NAME,
      url: canonical,
    })
  }
})

test('unfurl.js sees card, player and oEmbed answer, and they agree', async ({ everyPage }) => {
  for (const { address, canonical, file, title, id, heights } of everyPage) {
    const found = await unfurl(address)
    expect(found, address).toMatchObject({
      canonical_url: canonical,
      author: SITE_NAME,
      open_graph: {
        title,
        url: canonical,
        site_name: SITE_NAME,
        images: [{ url: file('card.png'), type: 'image/png', ...CARD, alt: expect.stringMatching(/\d.*[.…]$/) }],
      },
      twitter_card: {
        card: 'summary_large_image',
        players: [{ url: expect.stringContaining(`/embed/v1/${id}/`), width: 600, height: heights['600'] }],
      },
      oEmbed: { version: '1.0', type: 'rich', title, width: 600, height: heights['600'] },
    })
    expect(found.open_graph.images?.[0]?.alt?.length, address).toBeLessThanOrEqual(420)
  }
})

test('open-graph-scraper sees a complete card', async ({ everyPage }) => {
  for (const { address, canonical, file, title, begin } of everyPage) {
    const { error, result } = await openGraph({ html: begin })
    expect(error, address).toBe(false)
    expect(result, address).toMatchObject({
      ogTitle: title,
      ogUrl: canonical,
      ogSiteName: SITE_NAME,
      ogDescription: expect.stringContaining(' '),
      ogImage: [{ url: file('card.png'), type: 'image/png', width: '1200', height: '630' }],
      twitterCard: 'summary_large_image',
      twitterTitle: title,
      author: SITE_NAME,
    })
    expect(result.twitterPlayer?.[0]?.url, address).toContain(file(''))
  }
})

// It refuses to fetch from this machine itself, for the safety of those who run it, so it is handed the page.
test('link-preview-js sees title, site, picture, and the icons of a page', async ({ everyPage, site }) => {
  for (const { address, canonical, file, title, begin } of everyPage) {
    const found = await getPreviewFromContent({ url: address, headers: { 'content-type': 'text/html' }, data: begin })
    expect(found, address).toMatchObject({
      title,
      siteName: SITE_NAME,
      images: [file('card.png')],
    })
    // A frame has no icon: its policy would have to let pictures in for it.
    if (address === canonical)
      expect(found, address).toMatchObject({
        favicons: [`${site.address}favicon.svg`, `${site.address}apple-touch-icon.png`],
      })
  }
})
