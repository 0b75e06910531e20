import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { Refusal } from './refusal.mjs'
import { requireFreePort, type Served, serve } from './serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'one-sunday-serve-'))
const site = join(folder, 'site')
let served: Served
let underBase: Served

before(async () => {
  mkdirSync(join(site, 'threads', 'leak'), { recursive: true })
  writeFileSync(join(site, 'index.html'), `<h1>Home</h1>${'words '.repeat(200)}`)
  writeFileSync(join(site, 'threads', 'leak', 'index.html'), '<h1>Leak</h1>')
  writeFileSync(join(site, '404.html'), '<h1>No such page</h1>')
  writeFileSync(join(site, 'data.csv'), 'a,b\n')
  writeFileSync(join(site, 'data.csv.br'), brotliCompressSync('packed before\n'))
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  symlinkSync(join(folder, 'secret.txt'), join(site, 'link.txt'))
  served = await serve(site)
  underBase = await serve(site, { base: 'sub' })
})
after(async () => {
  await Promise.all([served.close(), underBase.close()])
  rmSync(folder, { recursive: true })
})

const get = (path: string, init: RequestInit = {}) => fetch(served.address + path, { redirect: 'manual', ...init })

/** The answer to a path sent just as written: fetch would tidy it first. */
const answerToRaw = (path: string) =>
  new Promise<{ status: number | undefined; location: string | undefined }>((resolve, reject) => {
    const { hostname, port } = new URL(served.address)
    request({ hostname, port, path }, (response) => {
      const { statusCode: status, headers } = response.resume()
      resolve({ status, location: headers.location })
    })
      .on('error', reject)
      .end()
  })

test('a folder answers with its page, and an address without the slash leads there', async () => {
  const page = await get('threads/leak/')
  assert.equal(page.status, 200)
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8')
  const redirect = await get('threads/leak?x=1')
  assert.deepEqual([redirect.status, redirect.headers.get('location')], [301, '/threads/leak/?x=1'])
})

test('what is not there gets the 404 page with status 404', async () => {
  for (const path of ['nope', 'nope/', 'index.html/', '%zz']) {
    const response = await get(path)
    assert.equal(response.status, 404, path)
    assert.match(await response.text(), /No such page/)
  }
})

test('nothing outside the folder can be had', async () => {
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/link.txt',
    '/data.csv%00',
    '/threads/../../secret.txt',
  ]) {
    assert.equal((await answerToRaw(path)).status, 404, path)
  }
})

test('a redirect never names another host', async () => {
  assert.deepEqual(await answerToRaw('//threads/leak'), { status: 301, location: '/threads/leak/' })
  assert.equal((await answerToRaw('//another.example')).status, 404)
})

test('text is compressed as the reader asks, and a file packed before is sent as it is', async () => {
  assert.equal((await get('', { headers: { 'accept-encoding': 'gzip, br' } })).headers.get('content-encoding'), 'br')
  assert.equal(
    (await get('', { headers: { 'accept-encoding': 'gzip, br;q=0' } })).headers.get('content-encoding'),
    'gzip',
  )
  assert.equal((await get('', { headers: { 'accept-encoding': 'identity' } })).headers.get('content-encoding'), null)
  assert.equal(await (await get('data.csv', { headers: { 'accept-encoding': 'br' } })).text(), 'packed before\n')
  assert.equal(await (await get('data.csv', { headers: { 'accept-encoding': 'identity' } })).text(), 'a,b\n')
})

test('a page that has not changed is not sent again', async () => {
  const tag = (await get('')).headers.get('etag') ?? ''
  assert.equal((await get('', { headers: { 'if-none-match': tag } })).status, 304)
})

test('only reading is allowed, and HEAD sends no body', async () => {
  assert.equal((await get('', { method: 'POST' })).status, 405)
  const head = await get('', { method: 'HEAD' })
  assert.equal(head.status, 200)
  assert.equal(await head.text(), '')
})

test('under a base, the site is there and nowhere else', async () => {
  assert.match(underBase.address, /\/sub\/$/)
  assert.equal((await fetch(`${underBase.address}threads/leak/`)).status, 200)
  assert.equal((await fetch(underBase.address.replace('sub/', 'threads/leak/'))).status, 404)
  const bare = await fetch(underBase.address.replace(/\/$/, ''), { redirect: 'manual' })
  assert.deepEqual([bare.status, bare.headers.get('location')], [301, '/sub/'])
})

test('a port in use and a folder that is not there are told in one sentence', async () => {
  const port = Number(new URL(served.address).port)
  await assert.rejects(
    serve(site, { port }),
    (error) => error instanceof Refusal && error.message.includes(`Port ${port} is in use`),
  )
  await assert.rejects(requireFreePort(port), Refusal)
  await assert.rejects(serve(join(folder, 'nowhere')), /There is no built site/)
})
