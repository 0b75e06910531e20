/** The snippets and tasks of the text editor keep the promises of the shapes and of the check. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { changed, EVENT, inTree, withProse } from '../model/check/fixture-tree.ts'
import { shapeFindings } from '../model/check/shape-sentences.ts'
import { readYaml } from '../model/read-yaml.ts'
import { COMPONENTS } from '../schema/components.ts'
import type { CollectionName } from '../schema/shapes.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const read = (name: string) => JSON.parse(readFileSync(join(ROOT, '.vscode', name), 'utf8'))

interface Snippet {
  scope: string
  prefix: string
  body: string[]
}
const snippets: Record<string, Snippet> = read('content.code-snippets')

/** What a snippet writes when every suggestion is taken; of choices the one at `choice`, or the last. */
function expand({ body }: Snippet, choice = 0): string {
  const today: Record<string, string> = { CURRENT_YEAR: '2026', CURRENT_MONTH: '01', CURRENT_DATE: '31' }
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^|]*)\|\}/g, (_, list: string) => list.split(',').at(choice) ?? list.split(',').at(-1) ?? '')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{([A-Z_]+)\}/g, (_, name: string) => today[name] ?? '')
    .replace(/\$\d/g, '')
}

const WHOLE: Record<string, CollectionName> = {
  event: 'events',
  contested: 'events',
  source: 'sources',
  actor: 'actors',
  place: 'places',
  term: 'glossary',
  correction: 'corrections',
}

for (const [name, snippet] of Object.entries(snippets)) {
  test(`the snippet “${name}” writes what the shapes accept, whatever is chosen`, () => {
    for (let choice = 0; choice < 12; choice++) {
      const text = expand(snippet, choice)
      assert.doesNotMatch(text, /\$/)
      if (snippet.scope === 'yaml') {
        const { value, faults } = readYaml(text)
        assert.deepEqual(faults, [])
        const collection = WHOLE[snippet.prefix]
        const rest = { date: '2022', thread: 'visit', title: 'x', summary: 'x', status: 'confirmed', sources: ['x'] }
        const whole = collection ? value : { ...rest, ...(value as object) }
        assert.deepEqual(shapeFindings(collection ?? 'events', whole), [])
        continue
      }
      const [, tag, attributes = ''] = /^<([A-Z]\w+)((?: \w+="[^"]*")*)/.exec(text) ?? []
      if (tag === undefined) continue
      const component = COMPONENTS[tag]
      assert.ok(component, tag)
      const written = [...attributes.matchAll(/(\w+)=/g)].map((match) => match[1] as string)
      assert.deepEqual(written, Object.keys(component.required))
      assert.equal(text.endsWith(`</${tag}>`), component.encloses === 'always')
    }
  })
}

test('every component that prose may use has a snippet', () => {
  const tags = Object.values(snippets).map((snippet) => /^<(\w+)/.exec(expand(snippet))?.[1])
  assert.deepEqual(
    Object.keys(COMPONENTS).filter((name) => !tags.includes(name)),
    [],
  )
})

interface Task {
  label: string
  command: string
  problemMatcher: { pattern: { regexp: string } & Record<string, number> } | []
}
const tasks: Task[] = read('tasks.json').tasks

test('each task runs a command that exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  for (const { label, command } of tasks) {
    const names = command.split(' && ').map((one) => /^npm run (?:--silent )?([\w:]+)/.exec(one)?.[1] ?? '')
    for (const name of names) assert.ok(name in scripts, `${label}: ${command}`)
  }
})

test('the problem matcher reads every line of the check, and no other', () => {
  const matcher = tasks.map(({ problemMatcher }) => problemMatcher).find((found) => !Array.isArray(found))
  assert.ok(matcher && !Array.isArray(matcher))
  const { regexp, ...groups } = matcher.pattern
  const wrong = { ...withProse('He came on 23 October.'), ...changed(EVENT, ['date: 2022-10-23', 'date: 2022-13-01']) }
  const output = inTree(wrong, (root) => {
    const check = join(ROOT, 'src/cli/check.ts')
    return spawnSync(process.execPath, [check, '--root', root], { encoding: 'utf8' }).stdout
  })
  const found = output
    .trimEnd()
    .split('\n')
    .map((line) => new RegExp(regexp).exec(line))
  const read = found.map(
    (match) => match && Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, match[group]])),
  )
  assert.deepEqual(read[0], {
    file: EVENT,
    line: '1',
    column: '7',
    severity: 'error',
    message: 'In "2022-13-01" there is no month 13. Did you mean 2022-01-13?',
    code: 'date',
  })
  assert.equal(read[1]?.severity, 'warning')
  const told = output.split('\n').filter((line) => line.startsWith('content/'))
  assert.equal(read.filter(Boolean).length, told.length)
  assert.equal(read.at(-1), null)
})
