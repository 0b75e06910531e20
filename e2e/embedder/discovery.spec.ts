/** What services find when they follow the address of a frame, and what the answer of its oEmbed file is. */
import { expect, test } from '../fixtures.ts'

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
    const answer = await request.get(`embed/v1/${id}/oembed.json?maxwidth=500&format=json`)
    expect(answer.headers()['content-type']).toContain('application/json')
    const oembed = await answer.json()
    expect([oembed.version, oembed.type, oembed.title]).toEqual(['1.0', 'rich', title])
    expect(oembed.html).toMatch(/^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe [^>]*><\/iframe>$/)
    expect(oembed.html).not.toMatch(/script|scrolling|wp-embedded-content/)
    expect(oembed.html.length).toBeLessThan(4000)
    expect(Number.isInteger(oembed.height) && oembed.width <= 640).toBe(true)
  }
})
