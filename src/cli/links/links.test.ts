/** Against a server on this machine: nobody outside is ever asked. */
import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { after, before, test } from 'node:test'
import { type Asked, ask } from './ask.ts'
import { askAll } from './ask-all.ts'
import { type AskedSource, advice, linksReport } from './links-report.ts'

const asked: { path: string; method: string; at: number }[] = []
let [running, mostRunning] = [0, 0]
const server: Server = createServer((request, response) => {
  const path = request.url ?? ''
  asked.push({ path, method: request.method ?? '', at: performance.now() })
  running += 1
  mostRunning = Math.max(mostRunning, running)
  response.on('close', () => {
    running -= 1
  })
  const answer = (status: number, headers: Record<string, string> = {}) => response.writeHead(status, headers).end()
  if (path === '/fine' || path === '/there' || path.startsWith('/many')) answer(200)
  else if (path === '/moved') answer(301, { location: '/there' })
  else if (path === '/for-now') answer(302, { location: '/there' })
  else if (path === '/slash') answer(308, { location: '/slash/' })
  else if (path === '/slash/') answer(200)
  else if (path === '/moved-to-nothing') answer(301, { location: '/gone' })
  else if (path === '/round') answer(302, { location: '/round' })
  else if (path === '/gone') answer(410)
  else if (path === '/closed') answer(403)
  else if (path === '/broken') answer(503)
  else if (path === '/no-head') answer(request.method === 'HEAD' ? 405 : 200)
  else if (path === '/hangs-up-on-head') request.method === 'HEAD' ? request.socket.destroy() : answer(200)
  else if (path !== '/slow') answer(404)
})
let base = ''
before(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as { port: number }).port}`
})
after(() => {
  server.closeAllConnections()
  server.close()
})

test('an address is alive, moved, dead, closed or not reached, as the host says', async () => {
  const states: [string, Asked['state']][] = [
    ['/fine', 'alive'],
    ['/for-now', 'alive'],
    ['/slash', 'alive'],
    ['/no-head', 'alive'],
    ['/hangs-up-on-head', 'alive'],
    ['/moved', 'moved'],
    ['/none', 'dead'],
    ['/gone', 'dead'],
    ['/moved-to-nothing', 'dead'],
    ['/closed', 'refused'],
    ['/broken', 'unreachable'],
    ['/round', 'unreachable'],
    ['/slow', 'unreachable'],
  ]
  for (const [path, state] of states)
    assert.equal((await ask(base + path, path === '/slow' ? 200 : 10_000)).state, state, path)
  assert.equal((await ask(`${base}/moved`)).to, `${base}/there`)
  assert.match((await ask(`${base}/slow`, 200)).said, /no answer within 0\.2 s/)
})

test('a host that is not there, or refuses, is told in words', async () => {
  const closed = createServer()
  await new Promise<void>((done) => closed.listen(0, '127.0.0.1', done))
  const { port } = closed.address() as { port: number }
  await new Promise((done) => closed.close(done))
  const refused = await ask(`http://127.0.0.1:${port}/`)
  assert.deepEqual(refused, { state: 'unreachable', said: 'the host refuses connections' })
})

test('the whole page is asked for only where its head was not answered well', async () => {
  asked.length = 0
  await ask(`${base}/fine`)
  await ask(`${base}/no-head`)
  assert.deepEqual(
    asked.map(({ path, method }) => `${method} ${path}`),
    ['HEAD /fine', 'HEAD /no-head', 'GET /no-head'],
  )
})

test('a host is asked one thing at a time with a pause between, and each address once', async () => {
  asked.length = 0
  mostRunning = 0
  const urls = [1, 2, 3, 3].map((nth) => `${base}/many${nth}`)
  const answers = await askAll(urls, { atOnce: 4, pauseMs: 40, timeoutMs: 10_000 })
  assert.equal(answers.size, 3)
  assert.equal(asked.length, 3)
  assert.equal(mostRunning, 1)
  for (const [i, { at }] of asked.entries()) assert.ok(i === 0 || at - (asked[i - 1]?.at ?? 0) >= 39)
})

const source = (state: Asked['state'], more: Partial<AskedSource> = {}): AskedSource => ({
  id: 'a-source',
  path: 'content/sources/a-source.yaml',
  line: 3,
  url: 'https://paper.example/a',
  isDead: false,
  asked: { state, said: '404 Not Found', ...(state === 'moved' && { to: 'https://paper.example/b' }) },
  ...more,
})

test('each answer comes with what to do, and one that is as it should be with nothing', () => {
  assert.equal(advice(source('alive')), undefined)
  assert.match(advice(source('dead')) ?? '', /Look for an archived copy.*dead: true/)
  assert.match(
    advice(source('dead', { archive: 'https://archive.example/a' })) ?? '',
    /pages will lead to the archived copy/,
  )
  assert.equal(advice(source('dead', { archive: 'https://archive.example/a', isDead: true })), undefined)
  assert.match(advice(source('alive', { isDead: true })) ?? '', /take that line away/)
  assert.match(advice(source('moved')) ?? '', /moved to https:\/\/paper\.example\/b/)
  assert.match(advice(source('unreachable')) ?? '', /another day/)
  const lost: Asked = { state: 'dead', said: '410 Gone' }
  assert.match(
    advice(source('alive', { archive: 'https://archive.example/a', archived: lost })) ?? '',
    /archived copy does not answer/,
  )
})

test('the report names what needs somebody and what has no archived copy', () => {
  const text = linksReport(
    [source('dead'), source('alive', { id: 'b', archive: 'https://archive.example/b' })],
    '2026-12-01',
  )
  assert.match(text, /asked on 2026-12-01/)
  assert.match(text, /2 addresses asked: 1 answer, 0 moved, 1 dead/)
  assert.match(text, /## Dead \(1\)\n\n- `a-source`/)
  assert.match(text, /## Without an archived copy \(1\)\n\n- `a-source`/)
  assert.doesNotMatch(text, /## Answered/)
})
