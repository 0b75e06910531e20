import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { EDITION } from '../schema/edition.ts'
import { buildStory } from './build-story.ts'
import { EVENT, inTree, SOUND } from './check/fixture-tree.ts'
import { readContent } from './read-content.ts'
import { entriesToShow, isWithheld, opensOn, publishDay, publishedEntries } from './withheld.ts'

const entry = (fields: object) => ({ value: fields })

test('a draft is withheld on every day, an embargo until its day, all else on none', () => {
  for (const day of ['0001-01-01', EDITION.published, '9999-12-31']) {
    assert.ok(isWithheld(entry({ draft: true }), day))
    assert.ok(!isWithheld(entry({}), day))
    assert.ok(!isWithheld(entry({ draft: false }), day))
  }
  const embargo = entry({ publish_on: '2026-12-01' })
  assert.ok(isWithheld(embargo, '2026-11-30'))
  assert.ok(!isWithheld(embargo, '2026-12-01'))
  assert.ok(!isWithheld(embargo, '2026-12-02'))
  assert.ok(isWithheld(entry({ draft: true, publish_on: '2022-01-01' }), '2026-12-02'))
})

test('what cannot be understood is withheld, never published', () => {
  for (const value of [{ draft: 'yes' }, { draft: null }, { publish_on: 'soon' }, { publish_on: '2026-13-01' }])
    assert.ok(isWithheld(entry(value), '9999-12-31'), JSON.stringify(value))
  assert.ok(isWithheld(entry({ publish_on: 2027 }), '2026-12-01'))
  assert.equal(opensOn({ value: undefined }), '')
})

test('the day is that of the edition unless a build names another; no clock is asked', () => {
  assert.equal(publishDay({}), EDITION.published)
  assert.equal(publishDay({ PUBLISH_DAY: '' }), EDITION.published)
  assert.equal(publishDay({ PUBLISH_DAY: '2027-01-31' }), '2027-01-31')
  for (const day of ['2027', '2027-01', '2027-02-30', 'tomorrow']) assert.throws(() => publishDay({ PUBLISH_DAY: day }))
})

test('a story with drafts in its folder is the story without their files', () => {
  const files = {
    'content/sources/secret-2022-10-24.yaml': `${SOUND['content/sources/paper-2022-10-23.yaml']}draft: true\n`,
    'content/events/2022-10-24-secret.yaml': `${SOUND[EVENT]?.replaceAll('Rama', 'Hidden')}publish_on: 9999-01-01\n`,
    'content/places/hidden.yaml': `${SOUND['content/places/tirana.yaml']}draft: true\n`,
  }
  const without = inTree({}, (root) => buildStory(readContent(root).entries))
  const told = inTree(files, (root) => buildStory(publishedEntries(readContent(root).entries, EDITION.published)))
  assert.deepEqual(told, without)
})

test('nothing of these fields gets into a story, and a preview tells of all entries', () => {
  const open = { [EVENT]: `${SOUND[EVENT]}draft: false\npublish_on: 2022-10-24\n` }
  inTree(open, (root) => {
    const { entries } = readContent(root)
    const [event] = buildStory(entriesToShow(entries)).events
    assert.deepEqual(
      Object.keys(event ?? {}).filter((key) => /draft|publish/.test(key)),
      [],
    )
  })
  const before = process.env.SHOW_DRAFTS
  process.env.SHOW_DRAFTS = '1'
  assert.equal(entriesToShow([entry({ draft: true })]).length, 1)
  delete process.env.SHOW_DRAFTS
  assert.equal(entriesToShow([entry({ draft: true })]).length, 0)
  if (before !== undefined) process.env.SHOW_DRAFTS = before
})

test('the content itself can be published: taking away what is withheld leaves nothing that names it', () => {
  const { entries } = readContent(fileURLToPath(new URL('../..', import.meta.url)))
  assert.doesNotThrow(() => buildStory(publishedEntries(entries, EDITION.published)))
})
