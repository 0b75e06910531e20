/** A chart in other people’s pages: sized by what hosts use, and alone. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { page } from '../embedder/host-pages.ts'
import { HOST_SCRIPTS } from '../embedder/host-scripts.ts'
import { expect, test } from './fixtures.ts'
import { COLUMNS_PX, lookIntoFrame, untilItFits, widen } from './frame-in-host.ts'

const { resolve } = createRequire(import.meta.url)
const scriptOf = (file: string) => `<script>${readFileSync(file, 'utf8').replaceAll('</script', '<\\/script')}</script>`
const AMP = HOST_SCRIPTS.find(({ name }) => name === 'AMP')?.script

const frame = (src: string, attributes = '') =>
  `<iframe id="f" title="Chart" src="${src}" ${attributes} style="width:100%;border:0;height:333px"></iframe>`
const column = (inside: string, head = '') =>
  page(`<p>Before</p><div id="column" style="width:1200px">${inside}</div><p>After</p>`, { head })

// iframe-resizer calls out to a frame that is still empty.
test.use({ allowed: [/does not match the recipient window’s origin/] })

test.beforeEach(({ tab }) => tab.engine.resize(1300, 900))

for (const { name, script, query = '', hash = '', attributes = '' } of HOST_SCRIPTS) {
  test(`${name}: the frame is as high as its chart`, async ({ tab, host }) => {
    const src = `${tab.site}embed/v1/incidents/?theme=light&lang=en${query && `&${query}`}${hash && `#${hash}`}`
    await tab.open(host.put(column(`${frame(src, attributes)}<script>${script}</script>`)))
    for (const width of COLUMNS_PX) {
      await widen(tab, width)
      await untilItFits(tab, `${width} px`)
    }
  })
}

for (const chart of ['incidents', 'map-leak', 'timeline-leak']) {
  const hosts = {
    'pym.js itself': (src: string) =>
      column(`<div id="c"></div><script>new pym.Parent('c', '${src}', {})</script>`, scriptOf(resolve('pym.js'))),
    'iframe-resizer 4 itself': (src: string) =>
      column(
        `${frame(src)}<script>iFrameResize({}, '#f')</script>`,
        scriptOf(resolve('iframe-resizer/js/iframeResizer.js')),
      ),
    'our loader': (src: string) => column(`${frame(src)}<script src="${new URL('../embed.js', src)}"></script>`),
    'our element': (src: string) =>
      column(
        `<story-chart chart="${chart}"><a href="https://one.example/">A chart</a></story-chart><script src="${new URL('../embed.js', src)}"></script>`,
      ),
  }
  for (const [name, host] of Object.entries(hosts)) {
    test(`${name} fits ${chart} at every width, opened and closed`, async ({ tab, host: pages }) => {
      await tab.open(pages.put(host(`${tab.site}embed/v1/${chart}/`)))
      const frame = name === 'our element' ? 'story-chart >> iframe' : 'iframe'
      for (const width of COLUMNS_PX) {
        await widen(tab, width, frame)
        await untilItFits(tab, `${width} px`, frame)
      }
      for (const isOpen of [true, false]) {
        await tab.lookInto(
          frame,
          (open) => {
            const [last] = [...document.querySelectorAll('details')].slice(-1)
            if (last) last.open = open
          },
          isOpen,
        )
        await untilItFits(tab, isOpen ? 'opened' : 'closed', frame)
      }
    })
  }
}

test('in a sandbox without an origin it is drawn, sized and can be explored', async ({ tab, host }) => {
  const src = `${tab.site}embed/v1/timeline-leak/`
  await tab.open(host.put(column(`${frame(src, 'sandbox="allow-scripts"')}<script>${AMP}</script>`)))
  for (const width of COLUMNS_PX) {
    await widen(tab, width)
    await untilItFits(tab, `${width} px`)
  }
  expect(await tab.lookInto('iframe', () => origin)).toBe('null')
  await tab.until('it can be explored', () =>
    tab.lookInto('iframe', () => document.querySelector('.explore')?.checkVisibility() ?? false),
  )
})

test('a host that does nothing leaves nothing out of reach', async ({ tab, host }) => {
  await tab.open(host.put(column(frame(`${tab.site}embed/v1/timeline-leak/`))))
  for (const width of COLUMNS_PX) {
    await widen(tab, width)
    await tab.until(`the source is reached at ${width} px`, () =>
      tab.lookInto('iframe', () => {
        document.documentElement.scrollTop = 1e6
        const source = document.querySelector('.frame-source')
        return (source?.getBoundingClientRect().bottom ?? 1e6) <= innerHeight
      }),
    )
  }
})

for (const scheme of ['light', 'dark'] as const) {
  test(`it is ${scheme} when its address says so`, async ({ tab, host }) => {
    await tab.open(host.put(column(`${frame(`${tab.site}embed/v1/toll/?theme=${scheme}`)}<script>${AMP}</script>`)))
    await untilItFits(tab, scheme)
    const { ground } = await lookIntoFrame(tab)
    expect(ground).toBe(scheme === 'dark' ? 'rgb(20, 20, 20)' : 'rgb(251, 249, 244)')
  })
}

test('the colours of its host, where the engine passes them on, and else those of the device', async ({
  tab,
  host,
  engineName,
}) => {
  const inside = `${frame(`${tab.site}embed/v1/toll/?theme=auto`)}<script>${AMP}</script>`
  await tab.open(host.put(page(inside, { root: 'lang="en" style="color-scheme:dark"' })))
  await untilItFits(tab, 'auto')
  const { ground } = await lookIntoFrame(tab)
  // WebKit tells a frame what the device asks for, whatever its host declares.
  expect(ground).toBe(engineName === 'firefox' ? 'rgb(20, 20, 20)' : 'rgb(251, 249, 244)')
})

for (const sandbox of ['', 'sandbox="allow-scripts"']) {
  test(`a pinned copy says its day${sandbox && ', in a sandbox'}`, async ({ tab, host, engineName }) => {
    const src = `${tab.site}embed/pinned/2026-11-22/toll/`
    await tab.open(host.put(column(`${frame(src, sandbox)}<script>${AMP}</script>`)))
    // To WebKit a sandboxed page is no part of “self”: it forbids the question whether the copy was corrected.
    const known = sandbox && engineName === 'webkit' ? /embed\/corrected/ : /^$/
    for (const width of COLUMNS_PX) {
      await widen(tab, width)
      await untilItFits(tab, `${width} px`, 'iframe', { known })
    }
    expect(await tab.lookInto('iframe', () => document.querySelector('.frame-pinned')?.textContent)).toContain('22')
  })
}
