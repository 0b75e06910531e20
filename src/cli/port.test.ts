import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DEFAULT_PORT, readPort } from './port.ts'
import { Refusal } from './refusal.mjs'

test('the option wins over the variable, and the variable over the default', () => {
  assert.equal(readPort(['--port', '5000'], { PORT: '6000' }), 5000)
  assert.equal(readPort(['--port=0'], {}), 0)
  assert.equal(readPort([], { PORT: '6000' }), 6000)
  assert.equal(readPort([], { PORT: '' }), DEFAULT_PORT)
})

test('what is no port is refused by name', () => {
  for (const text of ['abc', '80x', '65536', '1.5', '-1', '0x10', '']) {
    assert.throws(
      () => readPort([`--port=${text}`], {}),
      (error) => error instanceof Refusal && error.message.includes(`“${text}”`),
    )
  }
  assert.throws(() => readPort([], { PORT: 'http' }), /^Error: PORT is “http”/)
})

test('an option that does not exist is refused', () => {
  assert.throws(() => readPort(['--prot', '5000'], {}), Refusal)
  assert.throws(() => readPort(['5000'], {}), Refusal)
})
