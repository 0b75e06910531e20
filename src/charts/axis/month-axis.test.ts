import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { dayNumber } from '../../model/dates.ts'
import { readWords } from '../../model/read-words.ts'
import { boxesOverlap, type TextNode, textBox } from '../scene.ts'
import { createDayScale } from './day-scale.ts'
import { monthAxis, yearAxis } from './month-axis.ts'

const words = readWords(fileURLToPath(new URL('../../..', import.meta.url)), 'en')
const texts = (nodes: ReturnType<typeof monthAxis>) => nodes.filter((node): node is TextNode => node.kind === 'text')
const scale = (width: number) =>
  createDayScale(
    [
      { from: dayNumber(2022, 9, 16), to: dayNumber(2023, 3, 20), share: 9 },
      { from: dayNumber(2023, 9, 1), to: dayNumber(2023, 9, 30), share: 1 },
    ],
    0,
    width,
    20,
  )

test('names of months and years never overlap, at any width', () => {
  for (const width of [150, 250, 344, 500, 720, 1100]) {
    for (const nodes of [monthAxis(scale(width), 10, words), yearAxis(scale(width), 10, words)]) {
      const boxes = texts(nodes).map((node) => textBox(node))
      for (const [i, a] of boxes.entries()) {
        for (const b of boxes.slice(i + 1)) assert.ok(!boxesOverlap(a, b), `${width}`)
      }
    }
  }
})

test('every month of a wide axis is named in order, and each year where it begins, also after a break', () => {
  const named = texts(monthAxis(scale(1100), 10, words)).map((node) => node.text)
  const months = [9, 10, 11, 12, 1, 2, 3].map((month) => words.text(`dates.short.${month}`))
  assert.deepEqual(named, [...months, '2022', '2023', words.text('dates.short.9'), '2023'])
})

test('years can be left out', () => {
  assert.ok(!texts(monthAxis(scale(1100), 10, words, 'without years')).some((node) => /\d{4}/.test(node.text)))
})
