import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { EVENT, inTree, SOUND, SOURCE, THREAD } from '../model/check/fixture-tree.ts'
import { keepPrivate, privateTraces } from './nothing-private.ts'
import { privateWords } from './private-words.ts'

const SECRET = 'ask the second clerk whether the seal was broken'
const CONTENT = {
  [EVENT]: `${SOUND[EVENT]}note: ${SECRET}, he knows\n`,
  [THREAD]: `${SOUND[THREAD]}\n{/* the minister’s cousin told us on the phone */}\n`,
  'content/events/2022-10-24-hidden-visit.yaml': `draft: true\ntitle: A delegation nobody saw landed at night\nphoto: img/portal.png\nsummary: Rama arrives in Israel\n`,
  'content/places/durres.yaml': 'publish_on: 9999-01-01\nname: Durrës\n',
  'content/threads/_visit.mdx': 'An unfinished paragraph about the airport\n',
}

/** What is found in a site of these files, made from `CONTENT`. */
function traces(files: Record<string, string>): string[] {
  const site = mkdtempSync(join(tmpdir(), 'site-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(site, path)), { recursive: true })
      writeFileSync(join(site, path), text)
    }
    return inTree(CONTENT, (root) => privateTraces(site, root, privateWords(root)))
  } finally {
    rmSync(site, { recursive: true })
  }
}
const page = (body: string) => ({ 'index.html': `<!doctype html>\n<html><body>\n${body}\n</body></html>` })

test('a site that says what is published is let through', () => {
  const said = `<p>${SOUND[EVENT]}</p><p>Rama arrives in Israel. <a href="/events/2022-10-23-rama-arrives/">more</a></p>`
  assert.deepEqual(traces({ ...page(said), 'a.json': '{"note":"what a series notes"}', 'img/other.png': '' }), [])
})

test('each thing that must not be public is found, with its file and line', () => {
  const found: [what: RegExp, files: Record<string, string>][] = [
    [/^index\.html:3 holds words of the note in content\/events\/2022-10-23-rama-arrives\.yaml/, page(`x ${SECRET} y`)],
    [/words of the note/, { 'data/events.json': JSON.stringify({ a: `“${SECRET}”` }) }],
    [/words of a comment in content\/threads\/visit\.mdx/, page('cousin told us on the phone')],
    [/words of content\/events\/2022-10-24-hidden-visit\.yaml/, { 'a.csv': '1,"A delegation nobody saw landed"' }],
    [/the name of content\/events\/2022-10-24-hidden-visit\.yaml/, page('<a href="/events/2022-10-24-hidden-visit">')],
    [/the name of content\/places\/durres\.yaml/, { 'a.json': '{"id":"durres"}' }],
    [/in its own name/, { 'events/2022-10-24-hidden-visit/index.html': '' }],
    [/is a picture that nothing published names/, { 'img/portal.png': '' }],
    [/is a picture that nothing published names/, { 'assets/portal.Xy12.png': '' }],
    [/words of content\/threads\/_visit\.mdx/, page('An unfinished paragraph about the airport')],
    [/a comment/, page('<!-- later -->')],
    [/an address of this machine/, page('<img src="http://localhost:4321/a.png">')],
    [/an address of this machine/, page('<a href="file:///c:/a">')],
    [/an address of this machine/, { 'a.xml': 'http://127.0.0.1:80' }],
    [/a folder of this machine/, { 'a.js': `const at="${process.cwd()}"` }],
    [/part of the editing tools/, page('<script src="/@vite/client"></script>')],
    [/part of the editing tools/, { 'a.js': 'customElements.define("astro-dev-toolbar")' }],
    [/a way to a source map/, { 'a.js': '//# sourceMappingURL=a.js.map' }],
    [/is a source map/, { 'a.js.map': '{}' }],
  ]
  for (const [what, files] of found) {
    const here = what.source.includes('folder of this') ? tracesOfProject(files) : traces(files)
    assert.equal(here.length, 1, `${what} in ${JSON.stringify(files)}: ${here}`)
    assert.match(here[0] ?? '', what)
  }
})

/** The same with this project as the root. */
function tracesOfProject(files: Record<string, string>): string[] {
  const site = mkdtempSync(join(tmpdir(), 'site-'))
  for (const [path, text] of Object.entries(files)) writeFileSync(join(site, path), text)
  const found = privateTraces(site, process.cwd(), { texts: [], pictures: [] })
  rmSync(site, { recursive: true })
  return found
}

test('what a published entry says too is no secret', () => {
  assert.deepEqual(traces(page('<h1>Rama arrives in Israel</h1>')), [])
})

test('the build is refused in sentences, and says that nothing was put in place', () => {
  inTree(CONTENT, (root) => {
    const site = mkdtempSync(join(tmpdir(), 'site-'))
    writeFileSync(join(site, 'index.html'), SECRET)
    assert.throws(() => keepPrivate(site, root), { message: /^index\.html:1 holds .*\n.*nothing was put in place\.$/ })
    writeFileSync(join(site, 'index.html'), SOUND[SOURCE] ?? '')
    assert.doesNotThrow(() => keepPrivate(site, root))
    rmSync(site, { recursive: true })
  })
})
