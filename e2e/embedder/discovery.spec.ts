/** What services find when they follow the address of a frame, and what the answer of its oEmbed file is. */
import { expect, test } from '../fixtures.ts'
import { readSiteFile, siteFiles } from '../site-files.ts'

test('what a preview needs stands in the first 16 KiB, before all styles, scripts and pictures', async ({
  request,
}) => {
  const { charts } = await (await request.get('embed/v1/index.json')).json()
  for (const { id, title } of charts) {
    const html = await (await request.get(`embed/v1/${id}/`)).text()
    const head = html.slice(0, 16_384)
    const first = Math.min(...['<style', '<script', '<svg'].map((tag) => html.indexOf(tag)))
    for (const wanted of [
      /<link rel="alternate" type="application\/json\+oembed" href="https:\/\/[^"]*\/oembed\.json" title="/,
      /<link rel="canonical" href="https:\/\/[^"]*\/charts\//,
      /property="og:image:alt" content="[^"]{20,500}"/,
      /property="og:image:width" content="1200"/,
      /name="twitter:player:height" content="\d+"/,
      /name="responsive-embedded-sizing" content="allow-origins=\*"/,
    ]) {
      const at = wanted.exec(head)?.index ?? Number.POSITIVE_INFINITY
      expect(at, `${id}: ${wanted}`).toBeLessThan(first)
    }
    const answer = await request.get(`embed/v1/${id}/oembed.json?maxwidth=500&format=json&x=%00`, { maxRedirects: 0 })
    expect(answer.status(), id).toBe(200)
    expect(await answer.text(), id).toBe(readSiteFile(`embed/v1/${id}/oembed.json`))
    expect(answer.headers()['content-type']).toContain('application/json')
    const oembed = await answer.json()
    expect([oembed.version, oembed.type, oembed.title]).toEqual(['1.0', 'rich', title])
    expect(oembed.html).toMatch(/^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe [^>]*><\/iframe>$/)
    expect(oembed.html).not.toMatch(/script|scrolling|wp-embedded-content/)
    expect(oembed.html.length).toBeLessThan(4000)
    expect(Number.isInteger(oembed.height) && oembed.width <= 640).toBe(true)
  }
})

test('canonical address, card and page for people agree on where a chart lives and which file describes it', () => {
  const frames = siteFiles().filter((file) => /^embed\/v1\/[^/]+\/index\.html$/.test(file))
  for (const file of frames) {
    const read = (path: string) => {
      const html = readSiteFile(path)
      const find = (pattern: RegExp) => pattern.exec(html)?.[1]
      return {
        canonical: find(/<link rel="canonical" href="([^"]+)"/),
        url: find(/<meta property="og:url" content="([^"]+)"/),
        oembed: find(/<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/),
      }
    }
    const frame = read(file)
    expect(frame.url, file).toBe(frame.canonical)
    expect(read(`${new URL(frame.canonical ?? '').pathname.slice(1)}index.html`), file).toEqual(frame)
  }
})

test('no rule for robots forbids a preview of a frame or of a chart’s page', () => {
  expect(readSiteFile('robots.txt')).not.toMatch(/^\s*Disallow:\s*\S/im)
  for (const file of siteFiles().filter((name) => /^(embed\/v1|charts)\/[^/]+\/index\.html$/.test(name))) {
    const rules = [...readSiteFile(file).matchAll(/<meta name="(?:robots|googlebot|bingbot)" content="([^"]*)"/g)]
    for (const [, rule = ''] of rules)
      expect(rule, file).not.toMatch(/nosnippet|noimageindex|max-image-preview:none|max-snippet:0|none/)
  }
})

test('the colours of a frame are chosen before anything of it is painted', () => {
  for (const file of siteFiles().filter((name) => /^embed\/v1\/[^/]+\/index\.html$/.test(name))) {
    const html = readSiteFile(file)
    const chosen = html.indexOf('dataset.theme=')
    expect(chosen, file).toBeGreaterThan(0)
    for (const later of ['<style', '<body']) expect(chosen, `${file}: ${later}`).toBeLessThan(html.indexOf(later))
    // By a script that stands there, and waits for nothing.
    expect(html.slice(0, chosen), file).toMatch(/<script>[^<]*$/)
  }
})
