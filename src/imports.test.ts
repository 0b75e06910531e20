import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { test } from 'node:test'
import ts from 'typescript'

const SRC = import.meta.dirname
const STORY = ['schema', 'model', 'charts', 'fonts']

/** What each folder of `src` may import from besides itself. A new folder needs a line here: decide where it belongs. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  schema: [],
  model: ['schema'],
  fonts: [],
  charts: ['schema', 'model', 'fonts'],
  exports: STORY,
  client: ['schema', 'styles'],
  styles: [],
  components: [...STORY, 'exports', 'client', 'styles', 'story.ts'],
  pages: [...STORY, 'exports', 'client', 'styles', 'components', 'story.ts'],
  build: [...STORY, 'exports', 'components', 'prose-anchors.ts', 'cli'],
  bench: [...STORY, 'exports', 'build', 'cli'],
  cli: [...STORY, 'exports', 'build', 'bench'],
  dev: [...STORY, 'exports'],
  'story.ts': ['model'],
  'content.config.ts': ['schema', 'content-loader.ts'],
  'content-loader.ts': ['schema', 'model'],
  'prose-anchors.ts': ['model'],
  'imports.test.ts': [],
  'env.d.ts': ['components', 'model'],
}
const MAY_USE_ASTRO = ['content.config.ts', 'story.ts', 'content-loader.ts', 'components', 'pages', 'env.d.ts']
/** `bench` has functions that it sends to a browser. */
const MAY_USE_BROWSER = ['client', 'bench']

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|mjs|astro)$/.test(file))

/** The scripts of a file: all of it, or the front matter and the script elements of a component. */
function scriptOf(file: string): string {
  const text = readFileSync(join(SRC, file), 'utf8')
  if (!file.endsWith('.astro')) return text
  const scripts = [...text.matchAll(/<script(?![^>]*ld\+json)[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1])
  return [/^\s*---\n([\s\S]*?)\n---/.exec(text)?.[1], ...scripts].join('\n')
}
const partOf = (path: string) => path.split('/')[0] as string

const imports = files.flatMap((file) =>
  ts.preProcessFile(scriptOf(file)).importedFiles.map(({ fileName }) => ({
    file,
    from: partOf(file),
    to: fileName.startsWith('.')
      ? relative(SRC, resolve(SRC, dirname(file), fileName)).replaceAll('\\', '/')
      : fileName,
    isOwn: fileName.startsWith('.'),
  })),
)

test('imports point one way: schema <- model <- charts <- components <- pages', () => {
  const crossed = imports
    .filter(
      ({ isOwn, from, to, file }) => isOwn && !to.startsWith('..') && from !== partOf(to) && !/\.test\.ts$/.test(file),
    )
    .filter(({ from, to }) => !MAY_IMPORT[from]?.includes(partOf(to)))
    .map(({ file, from, to }) => `${file} -> ${to}   (${from} may not import ${partOf(to)})`)
  assert.deepEqual(crossed, [])
})

test('every folder has its place in that order', () => {
  assert.deepEqual(
    [...new Set(files.map(partOf))].filter((part) => !(part in MAY_IMPORT)),
    [],
  )
})

test('Astro’s own modules are known only where pages are made', () => {
  const crossed = imports.filter(({ to, from }) => /^astro(:|\/loaders$)/.test(to) && !MAY_USE_ASTRO.includes(from))
  assert.deepEqual(
    crossed.map(({ file, to }) => `${file} -> ${to}`),
    [],
  )
})

/** Names of the browser that a file uses without having declared them itself. */
function browserNames(file: string): string[] {
  const declared = new Set<string>()
  const used = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && /^(window|document)$/.test(node.text)) {
      const { parent } = node
      const isName = 'name' in parent && parent.name === node
      if (isName && !ts.isPropertyAccessExpression(parent) && !ts.isPropertySignature(parent)) declared.add(node.text)
      else if (!isName && !ts.isPropertyAssignment(parent)) used.add(node.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, scriptOf(file), ts.ScriptTarget.Latest, true))
  return [...used].filter((name) => !declared.has(name))
}

test('only src/client knows a window or a document', () => {
  const crossed = files
    .filter((file) => !MAY_USE_BROWSER.includes(partOf(file)))
    .flatMap((file) => browserNames(file).map((name) => `${file} uses ${name}`))
  assert.deepEqual(crossed, [])
})
