/** The editors’ guide does what it says: its samples are accepted, its commands and pictures are there. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { SHAPES } from '../../schema/shapes.ts'
import { checkContent } from './check-content.ts'
import { inTree, SOUND, THREAD } from './fixture-tree.ts'
import { commandsIn, samplesIn } from './guide-samples.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const guide = readFileSync(join(ROOT, 'content', 'README.md'), 'utf8')
const samples = samplesIn(guide)

/** A tree of the samples alone, with the thread that some of them belong to and the term that prose marks. */
const files: Record<string, string | null> = {
  ...Object.fromEntries(Object.keys(SOUND).map((path) => [path, null])),
  ...Object.fromEntries(
    samples.filter(({ file }) => file.startsWith('content/')).map(({ file, text }) => [file, text]),
  ),
  'content/glossary/besa.yaml':
    'term: Besa\ndefinition: A word of honour.\nsources: [arabnews-2022-10-23-rama-israel]\n',
}
const essay = files[THREAD] as string
files['content/threads/cyberattack.mdx'] = essay.replace('order: 2', 'order: 1')
files[THREAD] = [essay, ...samples.filter(({ file }) => file === 'prose').map(({ text }) => text)].join('\n')

test('every sample says which file it is, and all samples together are accepted', () => {
  assert.equal(samples.length, guide.match(/^ *```\w+/gm)?.length)
  const problems = inTree(files, checkContent)
  assert.deepEqual(
    problems.map(({ path, line, sentence }) => `${path}:${line} ${sentence}`),
    [],
  )
})

// Fields that are shown alone belong to the source of the first sample, and to the event that is contested.
for (const [path, of] of [
  ['content/sources/arabnews-2022-10-23-rama-israel.yaml', 'fields of a source'],
  ['content/events/2022-07-15-destructive-attack.yaml', 'fields of an event'],
] as const) {
  const alone = samples.filter(({ file }) => file === of).map(({ text }) => text)
  files[path] = [files[path], ...alone].join('')
}
// What the note allows must be there to be allowed.
const contested = 'content/events/2022-07-15-destructive-attack.yaml'
files[contested] = (files[contested] as string).replace('summary: Sites', 'summary: An inquiry revealed that sites')

test('a sample that was wrong would be seen', () => {
  const [path, text] = Object.entries(files).find(([file]) => file.includes('/events/2022-10-23')) ?? []
  const wrong = { ...files, [path as string]: (text as string).replace('status: confirmed', 'status: sure') }
  assert.equal(inTree(wrong, checkContent).length, 1)
})

test('every command that is named is one of the project', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const named = commandsIn(guide)
  assert.ok(named.length > 8)
  for (const { name } of named) {
    const script = scripts[name]
    assert.ok(script, `there is no command “${name}”`)
    const command = /launch\.mjs ([\w-]+)/.exec(script)?.[1] as string
    const isOwn = existsSync(join(ROOT, 'src', 'cli', `${command}.ts`))
    assert.ok(isOwn || command === 'astro', `${name} starts ${command}, which is not there`)
  }
})

test('every folder of the content is told of, and no other', () => {
  const told = [...guide.matchAll(/^\| `([\w/]+)\/` \|/gm)].map(([, folder]) => folder as string)
  assert.deepEqual(told.sort(), [...Object.keys(SHAPES), 'ui/en'].sort())
})

test('every rule that is named is one of the check', () => {
  const folder = join(ROOT, 'src', 'model', 'check')
  const code = readdirSync(folder).filter((file) => /(?<!test)\.ts$/.test(file))
  const text = [...code.map((file) => readFileSync(join(folder, file), 'utf8')), "'yaml'"].join('\n')
  const table = guide.slice(guide.indexOf('| rule |'))
  const rules = [...table.matchAll(/^\| ((?:`[\w-]+`(?:, )?)+)/gm)].flatMap(
    ([, names = '']) => names.match(/[\w-]+/g) ?? [],
  )
  assert.ok(rules.length > 10)
  for (const rule of rules) {
    const stem = rule.replace(/^unknown-.*/, 'unknown-')
    assert.ok(text.includes(`'${rule}'`) || text.includes(`\`${stem}`), `no rule is called ${rule}`)
  }
})

test('every picture and file that is linked is there', () => {
  for (const [, target = ''] of guide.matchAll(/\]\((?!https?:|\/)([^)#]+)\)/g)) {
    if (target === 'words' || target === '') continue
    assert.ok(existsSync(join(ROOT, 'content', target)), `${target} is not there`)
  }
})
