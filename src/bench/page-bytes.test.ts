import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { FIRST_FLIGHT, firstFlight, pageBytes } from './page-bytes.ts'

const site = mkdtempSync(join(tmpdir(), 'one-sunday-bytes-'))
after(() => rmSync(site, { recursive: true }))

/** Text that cannot be compressed much. */
const noise = (length: number) => {
  let text = ''
  for (let i = 0; text.length < length; i++) text += createHash('sha256').update(String(i)).digest('base64')
  return text.slice(0, length)
}
const put = (file: string, text: string) => writeFileSync(join(site, file), text)

test('a short page arrives whole in the first flight', () => {
  put('short.html', `<h1>Short</h1>${noise(500)}`)
  assert.equal(firstFlight(site, 'short.html'), `<h1>Short</h1>${noise(500)}`)
})

test('of a long page the beginning arrives, and only that', () => {
  const long = `<h1>Long</h1>${noise(60_000)}<p>the end`
  put('long.html', long)
  const arrived = firstFlight(site, 'long.html')
  assert.ok(long.startsWith(arrived))
  assert.ok(arrived.startsWith('<h1>Long</h1>'))
  assert.ok(arrived.length > FIRST_FLIGHT * 0.8 && arrived.length < long.length / 2)
})

test('a style sheet that blocks the page counts with it, one for print does not', () => {
  put('style.css', noise(3000))
  put('bare.html', '<p>words')
  put('styled.html', '<link rel="stylesheet" href="/style.css"><p>words')
  put('printed.html', '<link rel="stylesheet" href="/style.css" media="print"><p>words')
  assert.ok(pageBytes(site, 'printed.html') < pageBytes(site, 'bare.html') + 100)
  assert.ok(pageBytes(site, 'styled.html') > pageBytes(site, 'bare.html') + 2000)
})
