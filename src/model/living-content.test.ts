import assert from 'node:assert/strict'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { EVENT, inTree, SOUND, SOURCE, THREAD } from './check/fixture-tree.ts'
import { livingContent } from './living-content.ts'

const WORDS = { 'content/ui/en/site.yaml': 'name: One Sunday\n' }

/** A living content over the sound base, with ways to change its files. */
function living(
  use: (
    content: ReturnType<typeof livingContent>,
    write: (path: string, text: string) => void,
    at: (path: string) => string,
  ) => void,
  files: Record<string, string | null> = {},
) {
  inTree({ ...WORDS, ...files }, (root) => {
    const at = (path: string) => join(root, path)
    const write = (path: string, text: string) => {
      mkdirSync(dirname(at(path)), { recursive: true })
      writeFileSync(at(path), text)
    }
    use(livingContent(root), write, at)
  })
}
const event = SOUND[EVENT] as string
const errors = ({ inspection }: ReturnType<typeof livingContent>) =>
  inspection.problems.filter(({ level }) => level === 'error').map(({ path }) => path)

test('a half-written file is told of, and the page keeps what stood there; the mended one shows', () => {
  living((content, write) => {
    assert.deepEqual(errors(content), [])
    for (const broken of [
      event.slice(0, 40),
      'date: [',
      '',
      event.replace('2022-10-23\n', '2022-13-01\n'),
      event.replace('thread', 'thred'),
    ]) {
      write(EVENT, broken)
      assert.deepEqual(content.refresh(), [], broken)
      assert.ok(errors(content).includes(EVENT))
      assert.equal(content.story.events[0]?.title, 'Rama arrives in Israel')
    }
    write(EVENT, event.replace('Rama arrives', 'Rama lands'))
    assert.deepEqual(content.refresh(), [EVENT])
    assert.deepEqual(errors(content), [])
    assert.equal(content.story.events[0]?.title, 'Rama lands in Israel')
    assert.deepEqual(content.refresh(), [])
  })
})

test('broken prose keeps its last text', () => {
  living((content, write) => {
    const thread = SOUND[THREAD] as string
    for (const broken of ['<Term id="besa">besa', '<Cite source="nobody" />', '<Nonsense />', '{a', '---']) {
      write(THREAD, broken === '---' ? broken : `${thread}\n${broken}\n`)
      content.refresh()
      assert.equal(content.proseText(THREAD), thread, broken)
      assert.ok(errors(content).includes(THREAD), broken)
    }
    write(THREAD, `${thread}\nMore.\n`)
    assert.deepEqual(content.refresh(), [THREAD])
    assert.match(content.proseText(THREAD) ?? '', /More\./)
  })
})

test('what is deleted or renamed while others name it stays on the page until nothing does', () => {
  living((content, write, at) => {
    rmSync(at(SOURCE))
    content.refresh()
    assert.ok(errors(content).length > 0)
    assert.equal(content.story.events.length, 1)
    assert.ok(content.story.sourceById.has('paper-2022-10-23'))
    write(SOURCE, SOUND[SOURCE] as string)
    content.refresh()
    assert.deepEqual(errors(content), [])
    const elsewhere = 'content/events/2022-10-23-rama-lands.yaml'
    renameSync(at(EVENT), at(elsewhere))
    content.refresh()
    assert.ok(content.story.eventById.has('2022-10-23-rama-lands'))
    assert.doesNotThrow(() => content.story.series[0]?.points[0]?.counts[0]?.title)
  })
})

test('content that is broken from the start is shown without what is broken and what needs it', () => {
  living(
    (content, write) => {
      assert.ok(errors(content).length > 0)
      assert.equal(content.story.events.length, 0)
      assert.equal(content.story.series.length, 0)
      assert.equal(content.story.places.length, 1)
      write(EVENT, event)
      content.refresh()
      assert.equal(content.story.events.length, 1)
      assert.equal(content.story.series.length, 1)
    },
    { [EVENT]: 'date: [' },
  )
})

test('an entry that names a new, missing one waits for it and then shows', () => {
  living((content, write) => {
    write(EVENT, event.replace('  - tirana', '  - durres'))
    content.refresh()
    assert.equal(content.story.events[0]?.places[0]?.id, 'tirana')
    write('content/places/durres.yaml', 'name: Durrës\ncountry: AL\nlat: 41.32\nlon: 19.45\n')
    content.refresh()
    assert.equal(content.story.events[0]?.places[0]?.id, 'durres')
  })
})

test('words are kept while their file cannot be read', () => {
  living((content, write) => {
    assert.equal(content.words.text('site.name'), 'One Sunday')
    write('content/ui/en/site.yaml', 'name: [')
    content.refresh()
    assert.equal(content.words.text('site.name'), 'One Sunday')
    write('content/ui/en/site.yaml', 'name: Two Sundays\n')
    assert.deepEqual(content.refresh(), ['words'])
    assert.equal(content.words.text('site.name'), 'Two Sundays')
  })
})
