import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  actorPath,
  allPaths,
  chartPath,
  countryPath,
  dayPath,
  eventPath,
  pagePath,
  sourcePath,
  termPath,
  threadPath,
} from './routes.ts'

test('every address begins and ends in a slash, and only the term adds a fragment', () => {
  const paths = [
    threadPath('visit'),
    eventPath('a-b'),
    actorPath('a'),
    sourcePath('a'),
    countryPath('AL'),
    pagePath('method'),
    pagePath('home'),
  ]
  for (const path of paths) assert.match(path, /^\/(?:[a-z0-9-]+\/)*$/)
  assert.equal(countryPath('AL'), '/countries/al/')
  assert.equal(pagePath('home'), '/')
  assert.equal(termPath('besa'), '/glossary/#besa')
})

test('the addresses of the site hold the page of each thing that it holds', () => {
  const paths = allPaths({
    threads: ['visit'],
    events: ['e'],
    actors: ['a'],
    sources: ['s'],
    pages: ['home', 'method'],
    countries: ['AL'],
    days: ['2022-10-23'],
    charts: ['map'],
  })
  for (const path of [
    threadPath('visit'),
    eventPath('e'),
    actorPath('a'),
    sourcePath('s'),
    countryPath('AL'),
    '/',
    '/method/',
    '/glossary/',
    dayPath('2022-10-23'),
    chartPath('map'),
    '/charts/',
    '/embed/guide/',
    '/contested/',
    '/as-known/',
    '/sunday/',
  ]) {
    assert.ok(paths.has(path), path)
  }
  assert.ok(!paths.has(eventPath('other')))
})
