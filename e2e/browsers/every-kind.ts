/** What every page keeps in every engine, tried on the longest page of each kind. */
import { PAGE_KINDS } from '../page-kinds.ts'
import { expect, test } from './fixtures.ts'

const GROUND = { light: 'rgb(251, 249, 244)', dark: 'rgb(20, 20, 20)' }
const WIDTHS = [390, 1280]

/** The pages of one note each are alike. */
const isCard = (path: string) => /(^|\/)n\d+\/$/.test(path)
/** A frame in other people’s pages is light unless its address says otherwise. */
const isFrame = (path: string) => path.startsWith('embed/v1/') || path.startsWith('embed/pinned/')
const KINDS = PAGE_KINDS.filter((path, i) => !isCard(path) || PAGE_KINDS.findIndex(isCard) === i)

/** Declares a test for each kind of page. Files with these tests differ in how the reader has set up the browser. */
export function everyKindIsWhole(): void {
  for (const path of KINDS) {
    test(`/${path} is whole`, async ({ tab, scripts, scheme }) => {
      for (const width of WIDTHS) {
        await tab.engine.resize(width, 900)
        await tab.open(path)
        if (scripts && !isCard(path) && !isFrame(path))
          await tab.until('the scripts start', () =>
            tab.look(() => document.querySelector('meta[name="theme-color"]') !== null),
          )
        const seen = await tab.look(whatIsSeen)
        expect(seen, `at ${width} px`).toEqual({
          headings: 1,
          isHeadingVisible: true,
          overhang: 0,
          ground: GROUND[isFrame(path) ? 'light' : scheme],
          chartsMissing: [],
          brokenPictures: [],
        })
      }
    })
  }
}

/** Runs in the page. */
function whatIsSeen() {
  const root = document.documentElement
  const headings = [...document.querySelectorAll('h1')]
  const isThere = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return element.checkVisibility() && width > 100 && height > 40
  }
  // A figure holds one drawing for narrow screens and one for broad ones; one of them is seen.
  const figures = [...document.querySelectorAll('figure, main')].filter(
    (figure) => figure.querySelector(':scope svg.chart-svg') && figure.checkVisibility(),
  )
  return {
    headings: headings.length,
    isHeadingVisible: headings[0]?.checkVisibility() ?? false,
    overhang: root.scrollWidth - root.clientWidth,
    ground: getComputedStyle(root).backgroundColor,
    chartsMissing: figures
      .filter((figure) => ![...figure.querySelectorAll('svg.chart-svg')].some(isThere))
      .map(({ id }) => id),
    brokenPictures: [...document.images]
      // The answer to “Was this copy corrected?” is empty until it was.
      .filter((image) => !image.src.includes('/embed/corrected/'))
      .filter((image) => image.loading !== 'lazy' && image.complete && image.naturalWidth === 0)
      .map(({ src }) => src),
  }
}
