/** For tests: messages that a host, or somebody in its name, might send. The same numbers give the same messages. */

/** Numbers from 0 to 1 that look like chance and are the same each time. */
function* chance(seed: number): Generator<number> {
  let state = seed
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

const WORDS = [
  'pym',
  'xPYMx',
  '[iFrameSizer]',
  'a',
  '"]',
  ':',
  '::::',
  'navigateTo',
  'https://evil.example/',
  'javascript:alert(1)',
  'iFrameResizer0',
  '{',
  '"}',
  '\u0000',
  '\ud800',
  '<script>',
  'ready',
  'x'.repeat(200),
  '__proto__',
]
const KEYS = ['sentinel', 'type', 'message', 'secret', 'method', 'data', 'height', 'value', '__proto__', 'constructor']
const VALUES = [
  'amp',
  'embed-size',
  'frames-init',
  'iframe-child-init',
  'ready',
  'link',
  'setTheme',
  'dark',
  'pink',
  -1,
  0,
  1e9,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '300',
  null,
  true,
  '../../',
  'https://evil.example/',
]

export function* hostileMessages(count: number, seed = 23): Generator<unknown> {
  const next = chance(seed)
  const number = (below: number) => Math.floor((next.next().value as number) * below)
  const one = <T>(list: readonly T[]): T => list[number(list.length)] as T
  const text = () => Array.from({ length: number(8) }, () => one(WORDS)).join('')
  const fields = (depth: number): unknown =>
    Object.fromEntries(
      Array.from({ length: number(6) }, () => [
        one(KEYS),
        depth > 0 && number(5) === 0 ? fields(depth - 1) : one(VALUES),
      ]),
    )
  const kinds: (() => unknown)[] = [
    text,
    () => one(VALUES),
    () => fields(2),
    () => JSON.stringify(fields(2)),
    () => JSON.stringify(fields(2)).slice(0, number(40)),
    () => [fields(1), text()],
    () => `[iFrameSizer]${text()}`,
    () => `pymxPYMx${text()}xPYMx${one(['width', 'navigateTo', 'scrollTo'])}xPYMx${text()}`,
    () => new Map([[text(), text()]]),
    () => new Uint8Array(number(9)),
  ]
  for (let i = 0; i < count; i++) yield one(kinds)()
}
