/** One bar a province, its name before it and its figure at the end. */
import { scaleLinear } from 'd3'
import { settleScene } from '../../axis/settle-scene.ts'
import type { Frame } from '../../chart.ts'
import type { Scene, SceneNode } from '../../scene.ts'
import { textWidth, wrapText } from '../../text-width.ts'
import type { ProvinceRows } from './rows.ts'

const SIZE_PX = 14
const LINE_PX = 17
const BAR_PX = 14

export function provinceScene({ provinces, total }: ProvinceRows, frame: Frame): Scene {
  const { width, words } = frame
  const isWide = width >= 560
  const names = provinces.map(({ label }, i) =>
    wrapText(label, isWide ? 220 : 128, SIZE_PX, i === 0 ? 'semibold' : 'regular'),
  )
  const start =
    Math.max(
      ...names.flatMap((lines, i) => lines.map((line) => textWidth(line, SIZE_PX, i === 0 ? 'semibold' : 'regular'))),
    ) + 10
  const ofAll = words.text('figures.provinces.ofAll', { total: words.number(total) })
  const figureWidth = (value: number) => textWidth(words.number(value), SIZE_PX, 'semibold')
  const largest = provinces[0]?.value ?? 0
  const after = figureWidth(largest) + 8 + textWidth(ofAll, SIZE_PX) + 6
  const x = scaleLinear([0, largest], [start, width - after])

  let top = 4
  const nodes = provinces.flatMap(({ value }, i): SceneNode[] => {
    const lines = names[i] as string[]
    const isFirst = i === 0
    const weight = isFirst ? ({ weight: 'semibold' } as const) : {}
    const height = Math.max(lines.length * LINE_PX, BAR_PX) + (isWide ? 7 : 8)
    const middle = top + (height - 6) / 2
    const figureX = x(value) + 6
    const row: SceneNode[] = [
      ...lines.map(
        (text, line): SceneNode => ({
          kind: 'text',
          x: start - 8,
          y: middle + 5 + (line - (lines.length - 1) / 2) * LINE_PX,
          text,
          sizePx: SIZE_PX,
          anchor: 'end',
          part: 'province',
          ...weight,
        }),
      ),
      {
        kind: 'rect',
        x: start,
        y: middle - BAR_PX / 2,
        width: x(value) - start,
        height: BAR_PX,
        fill: 'uprising',
        part: 'bar',
      },
      {
        kind: 'text',
        x: figureX,
        y: middle + 5,
        text: words.number(value),
        sizePx: SIZE_PX,
        part: 'figure',
        ...weight,
      },
      ...(isFirst
        ? [
            {
              kind: 'text',
              x: figureX + figureWidth(value) + 4,
              y: middle + 5,
              text: ofAll,
              sizePx: SIZE_PX,
              fill: 'soft',
              part: 'total',
            } as const,
          ]
        : []),
    ]
    top += height
    return row
  })
  const axis: SceneNode = {
    kind: 'line',
    x1: start,
    y1: 0,
    x2: start,
    y2: top - 2,
    stroke: 'soft',
    strokeWidth: 1,
    part: 'axis',
  }
  return settleScene(frame, top, 'uprising', [...nodes, axis])
}
