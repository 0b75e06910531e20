import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ExploreEvent } from '../../schema/explore.ts'
import { LINK_KINDS, STATUSES, THREADS } from '../../schema/vocabulary.ts'
import { hostileSearches } from './hostile.ts'
import { choosesView, formatView, isFiltered, type Known, matches, parseView, type View, ZOOM_MOST } from './view.ts'

const known: Known = {
  threads: THREADS,
  statuses: STATUSES,
  countries: ['AL', 'IR', 'IL', 'US'],
  actors: ['edi-rama', 'aeoi'],
  kinds: LINK_KINDS,
  events: new Set(['2022-10-23-rama-arrives', '2010-stuxnet']),
}
const ALL = parseView('', known)
const event: ExploreEvent = {
  id: '2022-10-23-rama-arrives',
  title: 'Rama arrives in Israel',
  date: '23–25 October 2022',
  from: '2022-10-23',
  to: '2022-10-25',
  threads: ['visit', 'cyberattack'],
  status: 'confirmed',
  places: ['Jerusalem'],
  countries: ['IL', 'AL'],
  actors: ['edi-rama'],
  kinds: ['visit'],
  says: 'Prime Minister’s Office; Vjosa Šehu',
  sources: [],
}
const names = { threads: {}, statuses: {}, countries: { AL: 'Albania' }, actors: { 'edi-rama': 'Edi Rama' }, kinds: {} }

const sound = [
  ...THREADS,
  ...STATUSES,
  ...known.countries,
  ...known.actors,
  ...LINK_KINDS,
  ...known.events,
  '2022-10-23',
  '2010-01-01',
  '3.5,0.25,0.75',
]

function assertValid(view: View, search: string): void {
  const lists = [
    [view.threads, known.threads],
    [view.statuses, known.statuses],
    [view.countries, known.countries],
    [view.kinds, known.kinds],
  ] as const
  for (const [list, all] of lists) {
    assert.deepEqual(
      list,
      all.filter((value) => (list as string[]).includes(value)),
      search,
    )
  }
  assert.ok(view.actor === '' || known.actors.includes(view.actor), search)
  assert.ok(view.event === '' || known.events.has(view.event), search)
  for (const day of [view.from, view.to]) {
    assert.ok(day === '' || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day, search)
  }
  assert.ok(view.to === '' || view.from <= view.to, search)
  assert.ok([...view.words].length <= 100 && !/[\p{Cc}]/u.test(view.words) && view.words.trim() === view.words, search)
  if (view.zoom) {
    const { k, x, y } = view.zoom
    assert.ok(k > 1 && k <= ZOOM_MOST && x >= 0 && x <= 1 && y >= 0 && y <= 1, search)
  }
}

test('whatever stands in an address, a valid view comes out of it, and says itself again', () => {
  let chosen = 0
  for (const search of hostileSearches(10_000, sound)) {
    const view = parseView(search, known)
    assertValid(view, search)
    const query = formatView(view)
    assert.match(query, /^[\w\-.~%+=&,*]*$/, search)
    assert.deepEqual(parseView(`?${query}`, known), view, search)
    assert.ok(query.length < 3000, search)
    if (query !== '') chosen++
    matches(event, view, names)
  }
  // Else this test would prove nothing.
  assert.ok(chosen > 2000)
})

test('an address without a word of ours shows all, and its query is empty', () => {
  for (const search of ['', '?', '?utm=1', '?thread=', '?thread=none&q=%20', '#thread=visit']) {
    assert.deepEqual(parseView(search, known), ALL, search)
    assert.equal(formatView(parseView(search, known)), '')
  }
  assert.equal(isFiltered(ALL), false)
})

test('an address can be read by people', () => {
  const view = parseView('?status=disputed&thread=leak&thread=visit&q=email+server&zoom=2,0.5,0.5', known)
  assert.equal(formatView(view), 'thread=visit,leak&status=disputed&q=email+server&zoom=2,0.5,0.5')
})

test('a page can tell without data whether an address chooses a view', () => {
  for (const search of ['?q=a', '?a=b&thread=visit']) assert.ok(choosesView(search), search)
  for (const search of ['', '?', '?aq=a', '?thread', '?utm=thread']) assert.ok(!choosesView(search), search)
})

test('a view that says nothing matches every event', () => assert.ok(matches(event, ALL)))

test('every part of a view can let an event through, and hide it', () => {
  const cases: [Partial<View>, Partial<View>][] = [
    [{ threads: ['cyberattack', 'leak'] }, { threads: ['leak'] }],
    [{ statuses: ['confirmed'] }, { statuses: ['claimed', 'disputed'] }],
    [{ countries: ['AL'] }, { countries: ['US'] }],
    [{ actor: 'edi-rama' }, { actor: 'aeoi' }],
    [{ kinds: ['visit'] }, { kinds: ['strike'] }],
    [{ from: '2022-10-25' }, { from: '2022-10-26' }],
    [{ to: '2022-10-23' }, { to: '2022-10-22' }],
    [{ words: 'arrives RAMA' }, { words: 'rama leaves' }],
    [{ words: 'sehu' }, { words: 'sehy' }],
    [{ words: 'albania edi' }, { words: 'kosovo' }],
  ]
  for (const [through, hidden] of cases) {
    assert.equal(matches(event, { ...ALL, ...through }, names), true, JSON.stringify(through))
    assert.equal(matches(event, { ...ALL, ...hidden }, names), false, JSON.stringify(hidden))
    assert.ok(isFiltered({ ...ALL, ...hidden }))
  }
})

test('an event that is open and a zoom hide nothing', () => {
  const view = parseView('?event=2010-stuxnet&zoom=3,0,0', known)
  assert.ok(view.event && view.zoom && !isFiltered(view) && matches(event, view))
})
