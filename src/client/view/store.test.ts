import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { ExploreFile } from '../../schema/explore.ts'
import { createStore, type Page } from './store.ts'

const data = {
  events: [{ id: 'a' }, { id: 'b' }],
  names: { threads: { visit: '', leak: '' }, statuses: { claimed: '' }, countries: {}, actors: {}, kinds: {} },
  words: {},
} as unknown as ExploreFile

/** A window’s address and history, with a clock that moves when told. */
function createPage(search = '', hash = '') {
  const entries = [`/p/${search}${hash}`]
  let at = 0
  let timers: [number, () => void][] = []
  const listeners: Record<string, () => void> = {}
  const page = {
    history: {
      state: null,
      pushState: (_: unknown, __: string, address: string) => {
        entries.splice(++at, Number.POSITIVE_INFINITY, address)
      },
      replaceState: (_: unknown, __: string, address: string) => {
        entries[at] = address
      },
    },
    location: {
      get pathname() {
        return new URL(entries[at]!, 'https://a.example').pathname
      },
      get search() {
        return new URL(entries[at]!, 'https://a.example').search
      },
      get hash() {
        return new URL(entries[at]!, 'https://a.example').hash
      },
    },
    setTimeout: (then: () => void) => {
      timers.push([timers.length + 1, then])
      return timers.length
    },
    clearTimeout: (id: number) => {
      timers = timers.filter(([timer]) => timer !== id)
    },
    addEventListener: (name: string, listener: () => void) => {
      listeners[name] = listener
    },
  }
  return {
    page: page as unknown as Page,
    entries,
    address: () => entries[at],
    wait: () => {
      for (const [, then] of timers.splice(0)) then()
    },
    back: () => {
      at--
      listeners.popstate?.()
    },
    leave: () => listeners.pagehide?.(),
  }
}

let window: ReturnType<typeof createPage>
beforeEach(() => {
  window = createPage('?thread=visit', '#n1')
})

test('the address gives the first view', () => {
  assert.deepEqual(createStore(data, window.page).view.threads, ['visit'])
})

test('a choice is a step that Back undoes; the place on the page is kept', () => {
  const store = createStore(data, window.page)
  const seen: string[][] = []
  store.subscribe(({ threads }) => {
    seen.push(threads)
  })
  store.set({ threads: ['leak'] }, { push: true })
  assert.equal(window.address(), '/p/?thread=leak#n1')
  window.back()
  assert.deepEqual(store.view.threads, ['visit'])
  assert.deepEqual(seen, [['leak'], ['visit']])
})

test('typing changes the address a moment later and adds no steps', () => {
  const store = createStore(data, window.page)
  for (const words of ['e', 'em', 'ema']) store.set({ words })
  assert.equal(window.address(), '/p/?thread=visit#n1')
  window.wait()
  assert.deepEqual(window.entries, ['/p/?thread=visit&q=ema#n1'])
})

test('what was typed belongs to the step before the next choice', () => {
  const store = createStore(data, window.page)
  store.set({ words: 'ema' })
  store.set({ threads: [] }, { push: true })
  assert.deepEqual(window.entries, ['/p/?thread=visit&q=ema#n1', '/p/?q=ema#n1'])
})

test('what was typed is in the address when the page is left', () => {
  createStore(data, window.page).set({ words: 'ema' })
  window.leave()
  assert.equal(window.address(), '/p/?thread=visit&q=ema#n1')
})

test('the address leads to the figure that was used, and loses its query with the last choice', () => {
  createStore(data, window.page).set({ threads: [] }, { push: true, at: 'chart-map' })
  assert.equal(window.address(), '/p/#chart-map')
})

test('only a valid view can be set, and the same view tells nobody', () => {
  const store = createStore(data, window.page)
  let told = 0
  store.subscribe(() => {
    told++
  })
  store.set({ threads: ['visit', 'nonsense'] as never, event: 'nobody', zoom: { k: Number.NaN, x: 9, y: 9 } })
  assert.equal(told, 0)
  assert.deepEqual(store.view, createStore(data, createPage('?thread=visit').page).view)
})

test('a listener that fails does not keep the others from hearing', (context) => {
  context.mock.method(console, 'error', () => {})
  const store = createStore(data, window.page)
  let heard = 0
  store.onPoint(() => assert.fail('broken'))
  store.onPoint((events) => {
    heard += events?.length ?? 0
  })
  store.point(['a', 'b'])
  assert.equal(heard, 2)
})

test('a browser that forbids changing the address does not stop the chart', () => {
  Object.assign(window.page.history, {
    pushState: () => assert.fail('SecurityError'),
  })
  const store = createStore(data, window.page)
  store.set({ threads: [] }, { push: true })
  assert.deepEqual(store.view.threads, [])
})
