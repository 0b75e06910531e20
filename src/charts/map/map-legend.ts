/** What the signs of a map mean, in words: only those signs that stand on it. */
import type { Words } from '../../model/words.ts'
import { STATUSES, THREADS } from '../../schema/vocabulary.ts'
import type { SceneNode } from '../scene.ts'
import { BODIES } from './anchors.ts'
import { arcNodes } from './arc-nodes.ts'
import { bowedCurve } from './curve.ts'
import { dotNodes, dotRadius } from './dots.ts'
import { GLYPH_PX, type LegendEntry, type LegendSection } from './legend-layout.ts'
import { FEW, LINE_STYLES, type LineStyle, MANY } from './line-styles.ts'
import type { MapLayout } from './map-layout.ts'
import { ringNodes } from './rings.ts'

const stroke = bowedCurve([1, 0], [GLYPH_PX - 1, 0], 0)

function styleGlyph(style: LineStyle): SceneNode[] {
  return arcNodes(stroke, { style, status: 'confirmed', ink: 'text', events: 1, size: 0.9 }, 0.7)
}

/** The sections for what some layouts hold; `brief` ones say it in fewer words. */
export function legendSections(layouts: readonly MapLayout[], words: Words, isBrief = false): LegendSection[] {
  const arcs = layouts.flatMap((layout) => layout.arcs)
  const rings = layouts.flatMap((layout) => layout.rings)
  const dots = layouts.flatMap((layout) => layout.dots)
  const boxes = layouts.flatMap((layout) => layout.boxes)
  const text = (key: string) => {
    const brief = `map.legend.brief.${key}`
    return words.text(isBrief && words.has(brief) ? brief : `map.legend.${key}`)
  }

  const lines = [...arcs.map(({ lane }) => lane), ...rings]
  const styles = LINE_STYLES.filter((style) => lines.some((line) => line.style === style))
  const statuses = STATUSES.filter((status) => lines.some(({ links }) => links.some((link) => link.status === status)))
  const threads = THREADS.filter((thread) => lines.some((line) => line.thread === thread))
  const most = Math.max(0, ...arcs.map(({ lane }) => lane.links.length))

  const signs: LegendEntry[] = []
  const [ring] = rings
  if (ring) {
    const links = [...new Map(rings.flatMap((each) => each.links).map((link) => [link.status, link])).values()].slice(
      0,
      3,
    )
    const small = { ...ring, thread: ring.thread, centre: [GLYPH_PX / 2, 0] as const, r: 7, turn: 0, links }
    signs.push({ id: 'ring', glyph: ringNodes(small, 0.7).map((node) => inText(node)), text: text('ring') })
  }
  const middle = [GLYPH_PX / 2, 0] as const
  if (most >= FEW) {
    const line = (y: number, events: number) =>
      arcNodes(
        bowedCurve([1, y], [GLYPH_PX - 1, y], 0),
        { style: 'attack', status: 'confirmed', ink: 'text', events, size: 0.7 },
        0.7,
      )
    signs.push({ id: 'width', glyph: [...line(-4, 1), ...line(4, most >= MANY ? MANY : FEW)], text: text('width') })
  }
  if (dots.length > 0) {
    const pair: SceneNode[] = [
      ...dotNodes({ point: [12, 0], r: dotRadius(1, 1), isApproximate: false }),
      ...dotNodes({ point: [26, 0], r: dotRadius(20, 1), isApproximate: false }),
    ]
    signs.push({ id: 'dot', glyph: pair, text: text('dot') })
  }
  if (dots.some(({ isApproximate }) => isApproximate)) {
    signs.push({
      id: 'area',
      glyph: dotNodes({ point: middle, r: dotRadius(1, 1), isApproximate: true }),
      text: text('area'),
    })
  }
  if (boxes.length > 0) {
    const box: SceneNode = {
      kind: 'rect',
      x: 7,
      y: -7,
      width: 24,
      height: 14,
      fill: 'paper',
      stroke: 'border',
      strokeWidth: 1,
    }
    const hasBody = boxes.some(({ code }) => BODIES.includes(code))
    const hasCountry = boxes.some(({ code }) => !BODIES.includes(code))
    signs.push({
      id: 'box',
      glyph: [box],
      text: text(isBrief || (hasBody && hasCountry) ? 'box' : hasBody ? 'boxBody' : 'boxCountry'),
    })
  }

  const sections: LegendSection[] = [
    {
      id: 'style',
      title: text('styleTitle'),
      entries: styles.map((id) => ({ id, glyph: styleGlyph(id), text: text(`style.${id}`) })),
    },
    {
      id: 'status',
      title: text('statusTitle'),
      entries: statuses.map((id) => ({
        id,
        glyph: arcNodes(stroke, { style: 'attack', status: id, ink: 'text', events: 1, size: 0.95 }, 0.62),
        text: text(`status.${id}`),
      })),
    },
    { id: 'signs', title: text('signsTitle'), entries: signs },
  ]
  if (threads.length > 1) {
    sections.unshift({
      id: 'thread',
      isRow: true,
      title: text('threadTitle'),
      entries: threads.map((id) => ({
        id,
        glyph: [{ kind: 'rect', x: 3, y: -3, width: GLYPH_PX - 6, height: 6, fill: id }],
        text: words.text(`threads.${id}.name`),
      })),
    })
  }
  return sections.filter(({ entries }) => entries.length > 0)
}

/** A sign of the legend is drawn in the colour of text: it means its shape, not a thread. */
function inText(node: SceneNode): SceneNode {
  if (node.kind === 'mark') {
    const { event: _event, ...mark } = node
    return { ...mark, ink: 'text' }
  }
  return node.kind === 'path' && node.stroke !== undefined ? { ...node, stroke: 'text' } : node
}
