import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mirrorScene, type Scene, textBox } from './scene.ts'
import { renderSvg } from './svg.ts'

const scene: Scene = {
  width: 200,
  height: 100,
  dir: 'ltr',
  children: [
    { kind: 'path', d: 'M10 20L40 20A5 5 0 0 1 45 25C50 30 60 30 70 20Z', stroke: 'leak' },
    { kind: 'line', x1: 0, y1: 5, x2: 30.5, y2: 5, stroke: 'rule' },
    { kind: 'rect', x: 20, y: 10, width: 50, height: 5, fill: 'talks' },
    { kind: 'group', children: [{ kind: 'mark', x: 60, y: 60, r: 5, status: 'claimed', ink: 'visit', event: 'a-b' }] },
    { kind: 'text', x: 12, y: 90, text: 'Tirana & Tehran <x>', sizePx: 14 },
  ],
}

test('a mirrored scene mirrored again is the scene', () => {
  assert.deepEqual(mirrorScene(mirrorScene(scene)), scene)
})

test('a mirror reflects every x about the middle and changes no y', () => {
  const [path, line, rect] = mirrorScene(scene).children
  assert.equal(path?.kind === 'path' && path.d, 'M190 20L160 20A5 5 0 0 0 155 25C150 30 140 30 130 20Z')
  assert.deepEqual(line?.kind === 'line' && [line.x1, line.x2, line.y1], [200, 169.5, 5])
  assert.equal(rect?.kind === 'rect' && rect.x, 130)
})

test('text that starts at an edge stays on its own side when mirrored', () => {
  const [text] = scene.children.slice(-1)
  const [turned] = mirrorScene(scene).children.slice(-1)
  if (text?.kind !== 'text' || turned?.kind !== 'text') throw new Error('no text')
  const box = textBox(text, 'ltr')
  const mirrored = textBox(turned, 'rtl')
  assert.ok(Math.abs(box.x + box.width / 2 - (200 - (mirrored.x + mirrored.width / 2))) < 1e-9)
})

test('nothing that an editor writes can become markup', () => {
  for (const svg of [
    renderSvg(scene, { kind: 'file', title: '"</title><script>' }),
    renderSvg(scene, { kind: 'page', eventHref: (id) => `/events/${id}/"><script>` }),
  ]) {
    assert.ok(!svg.includes('<script>') && !svg.includes('<x>'))
    assert.match(svg, /Tirana &amp; Tehran &lt;x&gt;/)
  }
})

test('on a page a mark is a link that is not a tab stop; in a file nothing links or needs the page', () => {
  const page = renderSvg(scene, { kind: 'page', eventHref: (id) => `/events/${id}/` })
  assert.match(page, /<a href="\/events\/a-b\/" tabindex="-1">/)
  const file = renderSvg(scene, { kind: 'file', title: 'A' })
  assert.ok(!/<a |href=|class=|var\(|currentColor/.test(file))
})

test('the four statuses have four different shapes', () => {
  const shapes = (['confirmed', 'attributed', 'claimed', 'disputed'] as const).map((status) =>
    renderSvg(
      { ...scene, children: [{ kind: 'mark', x: 0, y: 0, r: 5, status, ink: 'leak' }] },
      { kind: 'file', title: '' },
    ),
  )
  assert.equal(new Set(shapes).size, 4)
})
