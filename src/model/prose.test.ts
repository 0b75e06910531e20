import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citationsOf, headingSlug, readProse } from './prose.ts'

const FRONT = '---\ntitle: A\n---\n\n'

test('places count from the beginning of what is given: the file, or only its body', () => {
  const body = 'One <Term id="a">two</Term>.\n'
  const [inFile] = readProse(FRONT + body).components
  const [inBody] = readProse(body).components
  assert.deepEqual([inFile?.line, inFile?.column], [5, 5])
  assert.deepEqual([inBody?.line, inBody?.column], [1, 5])
  assert.deepEqual([inFile?.attributes[0]?.line, inFile?.attributes[0]?.column], [5, 15])
})

test('places are right after other scripts, pictures of one sign and Windows line ends', () => {
  const prose = readProse('צה"ל 😀 é <Cite source="a" />\r\n\r\n“b” [c](/d/)\r\n')
  assert.deepEqual([prose.components[0]?.line, prose.components[0]?.column], [1, 11])
  assert.deepEqual([prose.links[0]?.line, prose.links[0]?.column], [3, 5])
})

test('paragraphs are numbered as the page numbers them', () => {
  const { blocks } = readProse('One.\n\n- Two.\n- Three.\n\n| a |\n|---|\n| 4 |\n\n> Five.')
  assert.deepEqual(
    blocks.map(({ kind, id, text }) => [kind, id, text.trim()]),
    [
      ['paragraph', 'p1', 'One.'],
      ['paragraph', 'p2', 'Two.'],
      ['paragraph', 'p3', 'Three.'],
      ['table', undefined, 'a4'],
      ['paragraph', 'p4', 'Five.'],
    ],
  )
})

test('the words of a block are what a reader reads', () => {
  const { blocks } = readProse('A *b* [c](/d/5/) <Term id="six">e</Term> `f`.<Cite source="g" />')
  assert.equal(blocks[0]?.text, 'A b c e f.')
})

test('headings have the anchors that the page gives them, and equal ones are told apart', () => {
  const { headings } = readProse('## What followed\n\n## Rama’s “yes”\n\n## What followed\n\n### Ora 5, Tiranë')
  assert.deepEqual(
    headings.map(({ slug, depth }) => [slug, depth]),
    [
      ['what-followed', 2],
      ['ramas-yes', 2],
      ['what-followed-1', 2],
      ['ora-5-tiranë', 3],
    ],
  )
  assert.equal(headingSlug('A & B'), 'a--b')
})

test('citations come in order of first citation, each with every place and the number of its <Cite>', () => {
  const text = `One.<Cite source="b a" />

<Quote speaker="x" source="q">Words.</Quote>

Two.<Cite source="a" />`
  assert.deepEqual(citationsOf(text), [
    { source: 'b', places: [{ line: 1, column: 19, at: 1 }] },
    {
      source: 'a',
      places: [
        { line: 1, column: 21, at: 1 },
        { line: 5, column: 19, at: 2 },
      ],
    },
    { source: 'q', places: [{ line: 3, column: 28 }] },
  ])
})

test('links and images are found, also by reference', () => {
  const { links, images } = readProse('[a](/b/) [c] ![d](/e.png "f")\n\n[c]: /g/')
  assert.deepEqual(
    links.map(({ url }) => url),
    ['/b/', '/g/'],
  )
  assert.deepEqual(
    images.map(({ url, alt, title }) => [url, alt, title]),
    [['/e.png', 'd', 'f']],
  )
})

test('a component knows whether it became a block', () => {
  const { components } = readProse('A <Term id="a">b</Term>\n\n<Chart name="map" />\n')
  assert.deepEqual(
    components.map(({ stands }) => stands),
    ['text', 'block'],
  )
})

test('whatever is written, reading never throws', () => {
  const signs = [
    '<',
    '>',
    '{',
    '}',
    '"',
    '“',
    '/',
    '=',
    'a',
    '<Term id="a">',
    '</Term>',
    '<Cite source="b" />',
    '\n',
    '\n\n',
    '`',
    '\\',
    '- ',
    '<!--',
    ' ',
  ]
  let state = 7
  const random = () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
  for (let round = 0; round < 400; round++) {
    const text = Array.from({ length: 12 }, () => signs[Math.floor(random() * signs.length)]).join('')
    const { faults } = readProse(text)
    for (const { line, column } of faults) assert.ok(line >= 1 && column >= 1, JSON.stringify(text))
  }
})
