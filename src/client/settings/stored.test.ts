import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runInNewContext } from 'node:vm'
import { BEFORE_PAINT, DEFAULT, FACTORS, formatSetting, KEY, MEDIA, parseSetting, THEMES, TYPES } from './stored.ts'

const all = THEMES.flatMap((theme) =>
  TYPES.flatMap((type) => [true, false].map((hasShortcut) => ({ theme, type, hasShortcut }))),
)

test('what is written is read again', () => {
  for (const setting of all) assert.deepEqual(parseSetting(formatSetting(setting)), setting)
})

test('nothing is kept while all is as by default', () => {
  assert.equal(formatSetting(DEFAULT), null)
  assert.deepEqual(parseSetting(null), DEFAULT)
})

test('what cannot be read is as by default', () => {
  for (const line of ['', ' ', 'x', '9 dark', '1.15', 'url(x) all', '__proto__ toString', '1'.repeat(1e5)])
    assert.ok(
      all.some((setting) => JSON.stringify(setting) === JSON.stringify(parseSetting(line))),
      line,
    )
  assert.equal(parseSetting('9 screen').type, DEFAULT.type)
  assert.equal(parseSetting('1 toString').theme, DEFAULT.theme)
})

/** What the script in the head does to a page, given what is stored. */
function run(storage: object): { medium: string; type: string | undefined } {
  const rule = { media: { mediaText: 'first' } }
  let type: string | undefined
  const style = {
    setProperty: (name: string, value: string) => {
      if (name === '--type') type = value
    },
  }
  runInNewContext(BEFORE_PAINT, {
    ...storage,
    document: { styleSheets: [{ cssRules: [rule] }], documentElement: { style } },
  })
  return { medium: rule.media.mediaText, type }
}

test('the script before the first paint gives the page what is kept', () => {
  for (const setting of all) {
    const line = formatSetting(setting)
    if (line === null) continue
    const { medium, type } = run({ localStorage: { [KEY]: line } })
    assert.deepEqual({ medium, type }, { medium: MEDIA[setting.theme], type: FACTORS[setting.type] })
  }
})

test('it does nothing where nothing is kept, and where the storage is refused', () => {
  const untouched = { medium: 'first', type: undefined }
  assert.deepEqual(run({ localStorage: {} }), untouched)
  assert.deepEqual(run({}), untouched)
  const refusing = Object.defineProperty({}, 'localStorage', {
    enumerable: true,
    get() {
      throw new Error('SecurityError')
    },
  })
  assert.throws(() => ({ ...refusing }))
  const storage = new Proxy(
    {},
    {
      get: () => {
        throw new Error('SecurityError')
      },
    },
  )
  assert.deepEqual(run({ localStorage: storage }), untouched)
})

test('it is short: every page pays for it', () => {
  assert.ok(BEFORE_PAINT.length < 190)
})
