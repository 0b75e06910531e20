/** Addresses that nobody means well with, for tests: crafted ones first, then random ones from a fixed seed. */

const CRAFTED = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "');alert(1)//",
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty,visit,__proto__',
  '{{7*7}}',
  '%',
  '%00',
  '%E0%A4%A',
  '%ED%A0%80',
  '\u0000\u0007',
  '\ud800',
  '\u202e\u2066abc',
  'é'.repeat(5000),
  '👩‍👩‍👧‍👦'.repeat(60),
  ','.repeat(3000),
  'visit,'.repeat(2000),
  '2022-02-30',
  '2022-13-01',
  '0000-00-00',
  '9999-99-99',
  '-1',
  '+2022-10-23',
  '2022-10-23T00:00:00Z',
  'NaN',
  'NaN,NaN,NaN',
  'Infinity,0,0',
  '1e309,1e309,1e309',
  '-5,-5,-5',
  '....,....,....',
  '99999999999999999999,0.5,0.5',
  '1.000001,0.5,0.5',
  '0x10,1,1',
  '2,,',
  '../../etc/passwd',
  'ﷺ'.repeat(40),
  'ffi İ ß ǅ',
  ' \t\n\r ',
]
const NAMES = ['thread', 'status', 'country', 'actor', 'kind', 'q', 'from', 'to', 'event', 'zoom']

/** `count` query strings; `sound` are values that a view may hold, mixed in so that some parts are valid. */
export function hostileSearches(count: number, sound: readonly string[]): string[] {
  // mulberry32: the same addresses in every run.
  let seed = 20221023
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const noise = () =>
    Array.from({ length: Math.floor(random() * 40) }, () =>
      String.fromCharCode(random() < 0.7 ? 32 + Math.floor(random() * 95) : Math.floor(random() * 65536)),
    ).join('')
  const value = () => {
    const kind = random()
    if (kind < 0.3) return pick(CRAFTED)
    if (kind < 0.6) return pick(sound)
    if (kind < 0.8) return Array.from({ length: 4 }, () => pick(sound)).join()
    return noise()
  }
  const escaped = (text: string) => {
    if (random() < 0.4) return text.replace(/[&#\s]/g, '')
    return new URLSearchParams({ a: text }).toString().slice(2)
  }
  const crafted = NAMES.flatMap((name) => CRAFTED.map((text) => `?${name}=${text}`))
  const mixed = () =>
    `?${Array.from({ length: 1 + Math.floor(random() * 6) }, () => `${random() < 0.9 ? pick(NAMES) : noise()}=${escaped(value())}`).join('&')}`
  return Array.from({ length: count }, (_, i) => crafted[i] ?? mixed())
}
