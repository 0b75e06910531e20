import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori'
import { THREADS } from '../schema/vocabulary.ts'
import { DARK, INK_CLASS, type Ink, LIGHT, type Theme } from './palette.ts'

const themes: [string, Theme][] = [
  ['light', LIGHT],
  ['dark', DARK],
]
function known(colour: string): Color {
  const parsed = parse(colour)
  if (!parsed) throw new Error(`${colour} is not a colour`)
  return parsed
}

const sight: [string, (colour: string) => unknown][] = [
  ['normal vision', known],
  ['protanopia', (colour) => filterDeficiencyProt(1)(known(colour))],
  ['deuteranopia', (colour) => filterDeficiencyDeuter(1)(known(colour))],
  ['tritanopia', (colour) => filterDeficiencyTrit(1)(known(colour))],
]
const difference = differenceCiede2000()

for (const [name, theme] of themes) {
  test(`${name}: every thread colour can carry text on the paper`, () => {
    for (const thread of THREADS) {
      const contrast = wcagContrast(theme[thread], theme.paper)
      assert.ok(contrast >= 7, `${thread} has ${contrast.toFixed(2)}:1`)
    }
  })

  test(`${name}: words have 7:1 on the paper, second words too`, () => {
    for (const ink of ['text', 'soft'] as const) {
      const contrast = wcagContrast(theme[ink], theme.paper)
      assert.ok(contrast >= 7, `${ink} has ${contrast.toFixed(2)}:1`)
    }
  })

  test(`${name}: words can be read on land, and lines of threads stand out from it`, () => {
    for (const ground of ['land', 'story-land'] as const) {
      for (const ink of ['text', 'soft', ...THREADS] as const) {
        const contrast = wcagContrast(theme[ink], theme[ground])
        assert.ok(contrast >= 4.5, `${ink} on ${ground} has ${contrast.toFixed(2)}:1`)
      }
    }
  })

  for (const [eye, seen] of sight) {
    test(`${name}: any two threads stay apart under ${eye}`, () => {
      for (const [i, a] of THREADS.entries()) {
        for (const b of THREADS.slice(i + 1)) {
          const apart = difference(seen(theme[a]) as string, seen(theme[b]) as string)
          assert.ok(apart >= 15, `${a} and ${b} are ${apart.toFixed(1)} apart`)
        }
      }
    })
  }
}

const VARIABLE: Partial<Record<Ink, string>> = { text: 'ink', 'story-land': 'story-land' }

test('the stylesheet has the palette’s colours, in light, in dark and on paper', () => {
  const sheet = (name: string) => readFileSync(new URL(`../styles/${name}`, import.meta.url), 'utf8')
  const [light, dark] = [sheet('tokens.css'), sheet('dark.css')]
  for (const [block, theme] of [
    [light, LIGHT],
    [dark, DARK],
  ] as const) {
    for (const ink of Object.keys(INK_CLASS) as Ink[]) {
      if (ink === 'sunday') continue
      const variable = VARIABLE[ink] ?? (THREADS.includes(ink as never) ? INK_CLASS[ink] : ink)
      assert.match(block, new RegExp(`--${variable}: ${theme[ink]};`), `--${variable}`)
    }
  }
})
