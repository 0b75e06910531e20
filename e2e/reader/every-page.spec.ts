/**
 * Every page of the site, however many there are, in the modes that matter most; of the cards of notes, which repeat what
 * the pages of their sources say, one in ten. `npm run test:access` takes all of them in all modes.
 */
import { faultsOfPages } from '../access/every-page.ts'
import { ALWAYS, BY_TURNS } from '../access/modes.ts'
import { expect, test } from '../fixtures.ts'
import { kindOf, PAGE_KINDS, PAGES } from '../page-kinds.ts'

const SHARDS = 8
/** The longest page of each kind is put into every mode; the others take the rarer modes by turns. */
const CARD = /\/n\d+\/$/
const CARDS_PER_TAKEN = 10
const cards = PAGES.filter((address) => CARD.test(address))
const taken = new Set(cards.filter((_, i) => i % CARDS_PER_TAKEN === 0))
const ordered = PAGES.filter((address) => !CARD.test(address) || taken.has(address)).sort((a, b) =>
  `${kindOf(a)} ${a}` < `${kindOf(b)} ${b}` ? -1 : 1,
)
const turn = new Map(ordered.map((address, i) => [address, BY_TURNS.slice(i % BY_TURNS.length).slice(0, 1)]))
for (const address of PAGE_KINDS) turn.set(address, [...BY_TURNS])

// Pages are read into one window, whose policy would be the first one’s.
test.use({ bypassCSP: true })

for (let shard = 0; shard < SHARDS; shard++) {
  test(`every page can be read by everyone, part ${shard + 1} of ${SHARDS}`, async ({ page, baseURL, watch }) => {
    test.setTimeout(600_000)
    // Faces are optional, and these pages are read for their words.
    watch.allow(/\.woff2/)
    await page.route('**/*.woff2', (route) => route.abort())
    const addresses = ordered.filter((_, i) => i % SHARDS === shard)
    const faults = await faultsOfPages(page, baseURL ?? '', addresses, (address) => [
      ...ALWAYS,
      ...(turn.get(address) ?? []),
    ])
    expect(faults.slice(0, 30), `${faults.length} faults`).toEqual([])
  })
}
