import assert from 'node:assert/strict'
import { test } from 'node:test'
import { geoContains, geoDistance } from 'd3'
import { feature } from 'topojson-client'
import world from 'world-atlas/countries-50m.json' with { type: 'json' }
import { countryAt, distanceToCountry, isInCountry } from './country-outlines.ts'

type Topology = Parameters<typeof feature>[0]

test('a point lies in a country exactly when the spherical test says so', () => {
  const topology = world as unknown as Topology
  const all = feature(topology, topology.objects.countries as never) as unknown as { features: GeoJSON.Feature[] }
  const ids: [string, string][] = [
    ['AL', '008'],
    ['IL', '376'],
    ['IR', '364'],
    ['US', '840'],
    ['RU', '643'],
    ['NO', '578'],
  ]
  let inside = 0
  for (const [code, id] of ids) {
    const shape = all.features.find((candidate) => candidate.id === id) as GeoJSON.Feature
    for (let step = 0; step < 150; step++) {
      // A fixed spread of points over the country's part of the world.
      const spread = {
        AL: [19, 39, 3, 4],
        IL: [34, 29, 3, 5],
        IR: [43, 24, 22, 17],
        US: [-170, 18, 110, 55],
        RU: [20, 41, 160, 42],
        NO: [3, 57, 30, 25],
      }[code]
      const [west = 0, south = 0, width = 0, height = 0] = spread ?? []
      const lon = west + width * ((step * 0.618034) % 1)
      const lat = south + height * ((step * 0.754878) % 1)
      const expected = geoContains(shape, [lon, lat])
      // Edges are straight on the map here and great circles there: at the very border the two may differ.
      if (expected !== (distanceToCountry(code, lat, lon) === 0)) {
        assert.ok(isInCountry(code, lat, lon, 10), `${code} ${lat} ${lon}`)
      }
      if (expected) inside += 1
    }
  }
  assert.ok(inside > 100)
})

test('the distance to a country is 0 inside it and agrees with the globe outside', () => {
  assert.equal(distanceToCountry('AL', 41.3275, 19.8187), 0)
  const fromBari = distanceToCountry('AL', 41.1171, 16.8719) as number
  const toDurres = geoDistance([16.8719, 41.1171], [19.4, 41.3]) * 6371
  assert.ok(Math.abs(fromBari - toDurres) < 25, `${fromBari} ${toDurres}`)
})

test('the European Union and islands without an outline have no answer', () => {
  assert.equal(distanceToCountry('EU', 50, 4), undefined)
  assert.equal(isInCountry('EU', 50, 4, 30), undefined)
})

test('Kosovo and the Palestinian territories have outlines', () => {
  assert.equal(isInCountry('XK', 42.66, 21.16, 0), true)
  assert.equal(isInCountry('PS', 31.9, 35.2, 0), true)
})

test('a point knows its country', () => {
  assert.equal(countryAt(35.6892, 51.389), 'IR')
  assert.equal(countryAt(24.5, 59), undefined)
})
