import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import sitemap from '@astrojs/sitemap'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, fontProviders } from 'astro/config'
import { checkFirst } from './src/build/check-first.ts'
import { inlineScript } from './src/build/inline-script.ts'
import { editingAids } from './src/dev/editing-aids.ts'
import { proseAnchors } from './src/prose-anchors.ts'

/** A face made by `npm run fonts`; shown only if it is there in time, so nothing moves when it arrives. */
const face = (file, style = 'normal', weight = '400', range = undefined) => ({
  src: [`./src/fonts/${file}`],
  style,
  weight,
  display: 'optional',
  ...(range ? { unicodeRange: [range] } : {}),
})
const family = (name, cssVariable, variants, fallbacks = []) => ({
  provider: fontProviders.local(),
  name,
  cssVariable,
  fallbacks,
  // A face that comes late is not shown at all, so there is nothing to keep from moving.
  optimizedFallbacks: false,
  options: { variants },
})
/**
 * A script that is fetched when it is needed has no styles to wait for: no helper stands around each `import()`, and no
 * list of what each will fetch.
 */
const plainImports = [
  {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load()' : undefined),
  },
  {
    name: 'plainer-imports',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk' || !file.code.includes('__vite__mapDeps')) continue
          file.code = file.code
            .replace(/[\w$]+\(\(\)=>(import\([^()]*\)),(?:__vite__mapDeps\(\[[\d,]*\]\)|\[\])\)/g, '$1')
            .replace(/^const __vite__mapDeps=.*\n/, '')
          if (file.code.includes('__vite__mapDeps'))
            throw new Error(`${file.fileName} keeps a list of what it will fetch`)
        }
      },
    },
  },
]
const EXTENDED = 'U+0100-0130, U+0132-0151, U+0154-024F, U+1E00-1EFF'

export default defineConfig({
  // The canonical address. SITE and BASE are set by whoever publishes the site elsewhere.
  site: process.env.SITE ?? 'https://one-sunday.example',
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  outDir: process.env.OUT_DIR ?? './dist',
  build: { inlineStylesheets: 'always', assets: 'assets' },
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    // Editors type their own quotation marks: automatic ones are wrong in Hebrew, Persian and Albanian.
    processor: satteri({ features: { smartPunctuation: false }, mdastPlugins: [proseAnchors] }),
  },
  // None is preloaded: measured on a slow line, a preload makes the words come later (docs/decisions).
  fonts: [
    family('Newsreader', '--font-text', [face('text.woff2')], ['Georgia', 'serif']),
    family('Newsreader Display', '--font-display', [face('display.woff2', 'normal', '500')], ['Georgia', 'serif']),
    family('IBM Plex Sans', '--font-label', [face('label.woff2', 'normal', '400 600')], ['Arial', 'sans-serif']),
    family('Newsreader Italic', '--font-italic', [face('text-italic.woff2', 'italic')], ['Georgia', 'serif']),
    // A page without such letters does without these: build/needed-faces.
    family('Newsreader More', '--font-text-more', [face('text-ext.woff2', 'normal', '400', EXTENDED)]),
    family('Plex More', '--font-label-more', [face('label-ext.woff2', 'normal', '400 600', EXTENDED)]),
  ],
  // The cards of notes are parts of pages, a citation is about one, and a frame leads to the page of its chart.
  integrations: [
    checkFirst(),
    editingAids(),
    mdx(),
    sitemap({ filter: (page) => !/\/(n\d+|cite)\/$|\/embed\/(v1|pinned)\//.test(page) }),
  ],
  vite: {
    plugins: [tailwindcss(), plainImports, inlineScript()],
    // Astro's content modules carry a directive that the bundler reports once per file; it says nothing about this site.
    build: {
      // Features are fetched when they are needed; a list of what each will fetch would cost more than it saves.
      modulePreload: false,
      rolldownOptions: { onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log) },
    },
    environments: {
      client: {
        build: {
          // Three hundredths smaller than the bundler's own, and the scripts of a page have a bar to keep under.
          minify: 'terser',
          terserOptions: { module: true, ecma: 2020, compress: { passes: 3, unsafe_arrows: true, pure_getters: true } },
          rolldownOptions: {
            output: {
              // The address of the one script stands on every page: a short one.
              entryFileNames: 'assets/[hash].js',
            },
          },
        },
      },
    },
  },
})
