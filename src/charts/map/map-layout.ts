/** Where everything on one map stands: lanes as curves, rings, dots, boxes and names, before any of it is drawn. */
import type { Words } from '../../model/words.ts'
import type { LineNode, TextNode } from '../scene.ts'
import { anchorOf } from './anchors.ts'
import { HEAD_SPOTS } from './arc-nodes.ts'
import { bowedCurve, type Curve, distance, pointAt, samples, trimmed } from './curve.ts'
import { boxCodeOf, type Dot, dotsOf, isOnMap } from './dots.ts'
import { type EdgeBox, edgeBoxes, nameOnMap } from './edge-boxes.ts'
import { LAND } from './land.ts'
import { type Lane, lanesOf, pairsOf } from './lanes.ts'
import { type NameRequest, placeNames } from './map-labels.ts'
import type { MapRows } from './map-rows.ts'
import { boxAround, pathRings, scalePath } from './move-nodes.ts'
import { isInside, type Point, project } from './projection.ts'
import { type PlacedRing, placeRings, RING_MARK_PX, ringMarks } from './rings.ts'
import type { MapView } from './view.ts'

export interface PlacedArc {
  lane: Lane
  curve: Curve
  /** Where along it the head sits. */
  headAt: number
}

export interface MapLayout {
  view: MapView
  arcs: PlacedArc[]
  rings: PlacedRing[]
  dots: Dot[]
  boxes: EdgeBox[]
  names: TextNode[]
  leaders: LineNode[]
  /** Codes of the countries that a drawn link names: those that are filled. */
  countries: string[]
}

/** How far a line bows out, as a share of its length, and at most in px on a map of size 1. */
const BOW = 0.1
const BOW_MAX_PX = 48
/** Lines that bow south have to pass below more of the map. */
const SOUTHWARD = 1.5
const NAME_PX = 14
/** What the name of a country may cover on a tiny map before it is left out: the table and the larger map have it. */
const TINY_NAME_WORTH = 24

/**
 * Which way a line bows, as a sign for “left of the way from `from` to `to`”: northwards, so that lines keep off the places
 * below them; southwards from a box in the map's southern half, so that its lines keep off those from the north-west;
 * and into the map where the line runs north and south.
 */
function archSign(from: Point, to: Point, bowsSouth: boolean, middleX: number): number {
  const [leftX, leftY] = [to[1] - from[1], from[0] - to[0]]
  if (Math.abs(leftX) > Math.abs(leftY) * 2)
    return Math.sign(leftX) === Math.sign(middleX - (from[0] + to[0]) / 2) ? 1 : -1
  return leftY < 0 === bowsSouth ? -1 : 1
}

/** Bows in px of the lanes between two ends, in their order from one side to the other; lanes one way keep together. */
function bowsOf(lanes: readonly Lane[], one: string, archPx: number, lanePx: number): Map<Lane, number> {
  const forth = lanes.filter((lane) => lane.from === one)
  const back = lanes.filter((lane) => lane.from !== one).reverse()
  const ordered = [...back, ...forth]
  return new Map(ordered.map((lane, i) => [lane, archPx + (i - (ordered.length - 1) / 2) * lanePx]))
}

/** A country's largest outline on the map: its name may stand inside, if it fits. */
function outlineOf(code: string, { id, factor }: MapView): Point[] {
  const outlines = pathRings(scalePath(LAND.frames[id].countries[code] ?? '', factor))
  const size = (outline: Point[]) => boxAround(outline).width * boxAround(outline).height
  return outlines.sort((a, b) => size(b) - size(a))[0] ?? []
}

/** Lays out one map. */
export function mapLayout(rows: MapRows, view: MapView, words: Words): MapLayout {
  const { frame, size } = view
  const lanes = lanesOf(rows.links)
  const countries = [...new Set(lanes.flatMap(({ from, to }) => [from, to]))].sort()
  const isCountryOnMap = (code: string) => {
    const anchor = anchorOf(code)
    return anchor !== undefined && isInside(frame, project(frame, anchor), view.edgePx.country)
  }
  const outside = rows.places.filter((row) => !isOnMap(row, view))
  const boxCodes = [
    ...new Set([...countries.filter((code) => !isCountryOnMap(code)), ...outside.map(boxCodeOf)]),
  ].sort()
  const boxes = edgeBoxes(boxCodes, view, words, (code) => outside.filter((row) => boxCodeOf(row) === code).length)
  const boxOf = (code: string) => boxes.find((box) => box.code === code)
  const dots = dotsOf(rows.places, view, boxes)

  const pointOf = (code: string): Point => {
    const box = boxOf(code)
    return box ? box.attach : project(frame, anchorOf(code) as NonNullable<ReturnType<typeof anchorOf>>)
  }
  const rings: PlacedRing[] = []
  const reach = new Map<string, number>()
  for (const code of countries) {
    const centre = pointOf(code)
    const own = dots.find(({ point }) => distance(point, centre) < 6)
    const around = placeRings(lanes, code, centre, (own?.r ?? 1) + 3 * size, size)
    rings.push(...around)
    const outermost = around.at(-1)
    reach.set(code, boxOf(code) ? 0 : outermost ? outermost.r + (RING_MARK_PX + 3) * size : (own?.r ?? 0) + 2.5)
  }

  const arcs: PlacedArc[] = []
  for (const [key, pair] of pairsOf(lanes)) {
    const [one, other] = key.split(' ') as [string, string]
    const [from, to] = [pointOf(one), pointOf(other)]
    const bowsSouth = [one, other].some((code) => (boxOf(code)?.attach[1] ?? 0) > frame.height / 2)
    const bend = Math.min(distance(from, to) * BOW, BOW_MAX_PX * size) * (bowsSouth ? SOUTHWARD : 1)
    const arch = bend * archSign(from, to, bowsSouth, frame.width / 2)
    let turn = 0
    for (const [lane, bow] of bowsOf(pair, one, arch, view.lanePx)) {
      const [a, b, c] = bowedCurve(from, to, bow)
      const turned: Curve = lane.from === one ? [a, b, c] : [c, b, a]
      const curve = trimmed(turned, reach.get(lane.from) ?? 0, reach.get(lane.to) ?? 0)
      arcs.push({ lane, curve, headAt: HEAD_SPOTS[turn++ % HEAD_SPOTS.length] as number })
    }
  }

  const linked = (code: string) =>
    lanes.reduce((sum, { from, to, links }) => sum + (from === code || to === code ? links.length : 0), 0)
  const onMap = countries.filter((code) => !boxOf(code))
  const mostLinked = onMap.toSorted((a, b) => linked(b) - linked(a)).slice(0, view.namedCountries)
  const requests: NameRequest[] = onMap
    .filter((code) => mostLinked.includes(code))
    .map((code) => ({
      text: nameOnMap(code, words, view.id !== 'wide'),
      sizePx: NAME_PX,
      weight: 'semibold' as const,
      point: pointOf(code),
      clearPx: (reach.get(code) ?? 0) + 1,
      inside: outlineOf(code, view),
      ...(view.isTiny ? { worth: TINY_NAME_WORTH } : {}),
    }))
  const named = dots
    .filter(({ point }) => isInside(frame, point) && !countries.some((code) => distance(point, pointOf(code)) < 14))
    .filter(
      ({ point }) => !boxes.some(({ box }) => isInside({ ...frame, ...box }, [point[0] - box.x, point[1] - box.y])),
    )
    // “Iran (nationwide)” is no place to point at; a sea is.
    .filter(({ isApproximate, places }) => !isApproximate || places[0]?.place.country === null)
    .sort((a, b) => b.events - a.events)
    .slice(0, view.namedPlaces)
  for (const dot of named) {
    const [first] = dot.places
    if (!first) continue
    requests.push({
      text: first.place.name,
      sizePx: NAME_PX,
      fill: 'soft',
      point: dot.point,
      clearPx: dot.r + (dot.isApproximate ? 4 : 1),
      worth: 6,
    })
  }
  const ringPoints = rings.flatMap(({ centre, r }) =>
    Array.from(
      { length: 16 },
      (_, i): Point => [centre[0] + r * Math.cos((i * Math.PI) / 8), centre[1] + r * Math.sin((i * Math.PI) / 8)],
    ),
  )
  const { names, leaders } = placeNames(
    requests,
    { x: 0, y: 0, width: frame.width, height: frame.height },
    {
      boxes: boxes.map(({ box }) => box),
      lines: [...arcs.flatMap(({ curve }) => samples(curve, 8)), ...ringPoints],
      dots: [
        ...dots,
        ...rings.flatMap((ring) => ringMarks(ring).map(({ point }) => ({ point, r: RING_MARK_PX * size }))),
        ...arcs.map(({ curve, headAt }) => ({ point: pointAt(curve, headAt), r: 5 * size })),
      ],
    },
  )
  return { view, arcs, rings, dots, boxes, names, leaders, countries }
}
