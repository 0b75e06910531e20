import assert from 'node:assert/strict'
import { statSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { charts } from '../../charts/registry.ts'
import { story, words } from '../examples.ts'
import { HOST_PICTURES, hostPicturePath, hostPictureSize } from './host-pictures.ts'
import { CHECKS, HOSTS, type HostFile, hostFile, hostSum } from './hosts.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const ids = charts(story).map(({ id }) => id)

test('of every host every chart is published; if not: npm run test:hosts -- --update-snapshots', () => {
  assert.deepEqual(Object.keys(hostFile.hosts).sort(), [...HOSTS].sort())
  for (const host of HOSTS) assert.deepEqual(Object.keys(hostFile.hosts[host]).sort(), [...ids].sort(), host)
  assert.match(hostFile.edition, /^\d{4}-\d\d-\d\d$/)
})

test('every host has a small picture of a chart that there is, and is told of; so is every question', () => {
  for (const host of HOSTS) {
    assert.ok(statSync(`${root}public/${hostPicturePath(host)}`).size <= 60_000, host)
    assert.ok((hostPictureSize(host, root)?.width ?? 0) >= 300, host)
    assert.ok(ids.includes(HOST_PICTURES[host].chart), host)
    for (const part of ['name', 'done', 'result', 'alt'])
      assert.ok(words.text(`hosts.${host}.${part}`).length > 4, host)
  }
  for (const check of CHECKS)
    assert.ok(words.has(`hosts.how.checks.${check}`) && words.has(`hosts.faults.${check}`), check)
})

test('a chart that fails in one column has not held, and is named once with all that failed', () => {
  const hosts = {
    narrow: {
      map: [
        { column: 280, given: 500, needed: 600, faults: [] },
        { column: 360, given: 640, needed: 600, faults: ['width'] },
      ],
      toll: [{ column: 280, given: 500, needed: 500, faults: [] }],
    },
  } as unknown as HostFile['hosts']
  assert.deepEqual(hostSum('narrow', { edition: '2026-11-22', browser: 'Some', hosts }), {
    host: 'narrow',
    charts: 2,
    held: 1,
    scrolls: 1,
    sparePx: 40,
    failed: [{ chart: 'map', faults: ['width'] }],
  })
})
