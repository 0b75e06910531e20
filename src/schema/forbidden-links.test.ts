import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forbiddenAddresses, forbiddenReason } from './forbidden-links.ts'

test('addresses of leaks are refused whatever their form, and reports about them are not', () => {
  for (const address of [
    'https://homelandjustice.example',
    'http://WWW.HomelandJustice.example/x',
    'https://t.me/name',
    't.me/name',
    'https://telegram.me/name',
    'https://anonfiles.com/x',
    'https://mega.nz/folder/x',
    'https://eu.mega.nz/x',
    'https://paper.example/?to=homelandjustice',
  ]) {
    assert.ok(forbiddenReason(address), address)
  }
  for (const address of [
    'https://paper.example/homeland-justice',
    'https://internet.me/x',
    'https://omega.nz/x',
    'https://art.me/t.me',
  ]) {
    assert.equal(forbiddenReason(address), undefined, address)
  }
})

test('an archived copy of such a place is such a place', () => {
  for (const address of [
    'https://web.archive.org/web/2022/https://mega.nz/file/a',
    'https://archive.example/2022/t.me/s/x',
    'https://archive.example/?url=https%3A%2F%2Fwww.mega.nz%2Ffile',
  ]) {
    assert.ok(forbiddenReason(address), address)
  }
  assert.equal(forbiddenReason('https://web.archive.org/web/2022/https://paper.example/about-t.me'), undefined)
})

test('each is found in a text at its offset', () => {
  const found = forbiddenAddresses('see (t.me/a), https://mega.nz/b and chat.me/c')
  assert.deepEqual(
    found.map(({ address, offset }) => [address, offset]),
    [
      ['t.me/a', 5],
      ['https://mega.nz/b', 14],
    ],
  )
  assert.deepEqual(forbiddenAddresses('HomeLand Justice said so at 5.30'), [])
})
