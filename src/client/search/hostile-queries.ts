/** Queries that nobody means well with, for tests: crafted ones first, then random ones from a fixed seed. */

const CRAFTED = [
  '',
  ' \t\n\u00a0 ',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '{{7*7}}',
  '.*+?^$()|[]\\',
  '(a+)+$',
  '[[[[',
  '\\',
  '__proto__',
  'constructor',
  'toString hasOwnProperty',
  '%E0%A4%A',
  '\u0000\u0007',
  '\ud800',
  '\udc00rama',
  'rama\ud83d',
  '\u202erama\u2066',
  'تهران ۱۴۰۱',
  'איראן',
  'ﷺ'.repeat(40),
  'ffi İ ß ǅ',
  'a'.repeat(100_000),
  'iran '.repeat(20_000),
  '- '.repeat(5_000),
  '-'.repeat(5_000),
  'a-'.repeat(5_000),
  `${'a-'.repeat(5_000)}!`,
  `${"a'".repeat(5_000)}!`,
  `${'1,'.repeat(5_000)}!`,
  'é\u0301'.repeat(5_000),
  '2022-99-99',
  '99 October 99999',
  '0 October 0',
  'October October October',
  '👩‍👩‍👧‍👦'.repeat(60),
  '*',
  'rama*',
  '~2',
  'AND OR NOT',
]

/** `count` queries; `sound` are words that something holds, so that some of them find it. */
export function hostileQueries(count: number, sound: readonly string[]): string[] {
  // mulberry32: the same queries in every run.
  let seed = 20221023
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] as string
  const noise = () =>
    Array.from({ length: Math.floor(random() * 30) }, () =>
      String.fromCharCode(random() < 0.7 ? 32 + Math.floor(random() * 95) : Math.floor(random() * 65536)),
    ).join('')
  const bent = (word: string) => {
    const at = Math.floor(random() * (word.length + 1))
    return random() < 0.5 ? word.slice(0, at) : word.slice(0, at) + noise().slice(0, 2) + word.slice(at)
  }
  const piece = () => {
    const kind = random()
    return kind < 0.3
      ? pick(CRAFTED).slice(0, 400)
      : kind < 0.5
        ? pick(sound)
        : kind < 0.8
          ? bent(pick(sound))
          : noise()
  }
  const mixed = () => Array.from({ length: 1 + Math.floor(random() * 4) }, piece).join(pick([' ', '-', '’', '']))
  return Array.from({ length: count }, (_, i) => CRAFTED[i] ?? mixed())
}
