/**
 * Widths of text in the faces that a frame is set in: Arial, and those made to the same widths (Liberation Sans, Arimo,
 * Helvetica). They are published in thousandths of an em, and stand here because a frame may fetch no face of its own.
 */

type Weight = 'regular' | 'bold'

/** Characters of one width, by that width. Digits and most letters have the width of the last line. */
const CLASSES: Record<Weight, Record<number, string>> = {
  regular: {
    191: "'",
    222: 'ijl‘’',
    260: '|',
    278: ' \u00a0!,./:;I[]\\ft·',
    333: '()-`r“”',
    355: '"',
    389: '*',
    469: '^',
    500: 'Jckscvxyz',
    584: '+<=>~×',
    611: 'FTZ',
    667: '&ABEKPSVXY',
    722: 'CDHNRUw',
    778: 'GOQ',
    833: 'Mm',
    889: '%',
    944: 'W',
    1000: '—…',
    1015: '@',
  },
  bold: {
    238: "'",
    278: ' \u00a0,./I[]ijl‘’\\|',
    333: '!()-:;`ft·',
    389: '*r',
    474: '"',
    500: 'z“”',
    584: '+<=>~×^',
    611: '?FLTZbdghnopqu',
    667: 'EPSVXY',
    722: '&ABCDHKNRU',
    778: 'GOQw',
    833: 'M',
    889: '%m',
    944: 'W',
    975: '@',
    1000: '—…',
  },
}
const OTHER = 556

const widths = Object.fromEntries(
  Object.entries(CLASSES).map(([weight, classes]) => [
    weight,
    new Map(Object.entries(classes).flatMap(([width, all]) => [...all].map((one) => [one, Number(width)]))),
  ]),
) as Record<Weight, Map<string, number>>

/** Faces that stand in for these run a little wider, most so in small type, where some systems round each letter to a px. */
const ALLOWANCE: Record<Weight, number> = { regular: 1.07, bold: 1.01 }

const known = new Map<string, number>()

/** Width of `text` in px, at most. An accented letter is as wide as the plain one. */
export function arialWidth(text: string, sizePx: number, weight: Weight = 'regular'): number {
  const key = weight + text
  let thousandths = known.get(key)
  if (thousandths === undefined) {
    const table = widths[weight]
    const plain = text.normalize('NFD').replace(/\p{M}/gu, '')
    thousandths = [...plain].reduce((sum, one) => sum + (table.get(one) ?? OTHER), 0)
    known.set(key, thousandths)
  }
  return (thousandths / 1000) * sizePx * ALLOWANCE[weight]
}

/** How many lines parts of some widths take that are laid beside one another with a gap, as words or as boxes. */
export function rowsOf(widthsPx: readonly number[], gapPx: number, roomPx: number): number {
  let rows = 0
  let left = 0
  for (const width of widthsPx) {
    if (rows > 0 && width + gapPx <= left) left -= width + gapPx
    else {
      rows++
      left = roomPx - width
    }
  }
  return rows
}

/** How many lines a text takes. */
export const linesOf = (text: string, roomPx: number, sizePx: number, weight: Weight = 'regular'): number =>
  rowsOf(
    text.split(' ').map((word) => arialWidth(word, sizePx, weight)),
    arialWidth(' ', sizePx, weight),
    roomPx,
  )
