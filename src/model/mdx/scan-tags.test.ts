import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { mdxToMdast } from 'satteri'
import { scanTags } from './scan-tags.ts'

const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url))

interface Node {
  type: string
  name?: string
  position?: { start: { offset?: number }; end: { offset?: number } }
  children?: Node[]
}

test('in sound prose the tags are those that the MDX parser finds, at the same places', () => {
  for (const folder of ['threads', 'pages']) {
    for (const file of readdirSync(join(CONTENT, folder)).filter((name) => name.endsWith('.mdx'))) {
      const text = readFileSync(join(CONTENT, folder, file), 'utf8')
      const found: string[] = []
      const visit = (node: Node): void => {
        if (node.type.startsWith('mdxJsx'))
          found.push(`${node.name} ${node.position?.start.offset}-${node.position?.end.offset}`)
        node.children?.forEach(visit)
      }
      visit(mdxToMdast(text) as unknown as Node)
      const { components, faults } = scanTags(text, text.indexOf('\n---', 4) + 4)
      assert.deepEqual(faults, [], file)
      assert.deepEqual(
        components.map(({ name, start, end }) => `${name} ${start}-${end}`),
        found,
        file,
      )
    }
  }
})

const BROKEN: [text: string, offsets: number[]][] = [
  ['a <Term id="x">b', [2]],
  ['a <Term id="x">b\n\nc <Term id="y">d</Term>', [2]],
  ['a <Term id="x">b</Tern>', [16]],
  ['a </Term> b', [2]],
  ['a <Cite source=“x” />', [15]],
  ['a <Cite source="x” />', [17]],
  ['a <Cite source="x” /> “b” <Cite source="y" />', [17]],
  ['a <Cite source=x />', [8]],
  ['a <Cite source= />', [8]],
  ['a <Cite source={"x"} />', [15]],
  ['a <Cite source="x /> b', [15]],
  ['a <Cite source="x"', [2]],
  ['a <Cite {...x} />', [2]],
  ['a <Cite source="x">', [2]],
  ['a <br> b', [2]],
  ['a <5 b {c} d', [2, 7]],
  ['a {b c', [2]],
  ['a <https://b.example/> c', [2]],
  ['a <!-- b --> c', [2]],
  ['import a from "b"', [0]],
]

test('each fault of a tag has its place, and the mended text can be parsed and is as long', () => {
  for (const [text, offsets] of BROKEN) {
    const { faults, mended } = scanTags(text)
    assert.deepEqual(
      faults.map(({ offset }) => offset),
      offsets,
      `${text}\n${faults.map(({ sentence }) => sentence).join('\n')}`,
    )
    assert.equal(mended.length, text.length)
    assert.doesNotThrow(() => mdxToMdast(mended), text)
    assert.throws(() => {
      mdxToMdast(text)
      if (/^import|\{"x"\}|\{\.\.\.x\}/.test(text)) throw new Error('parsed, and fails only when it runs')
    }, text)
  }
})

test('what is meant by a broken tag is still known', () => {
  for (const text of ['a <Cite source=“x y” />', 'a <Cite source="x y” />', 'a <Cite source={"x y"} />']) {
    assert.deepEqual(
      scanTags(text).components[0]?.attributes.map(({ name, value }) => [name, value]),
      [['source', 'x y']],
      text,
    )
  }
})
