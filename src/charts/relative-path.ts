/**
 * Writes path data from point to point instead of from the corner of the picture: shorter, and alike where shapes are
 * alike, so that it packs better. Points keep to a tenth of a px; errors do not add up.
 */

/** Numbers that one step of each absolute command takes. */
const STEP = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7, Z: 0 } as const
type Command = keyof typeof STEP

const tenth = (value: number) => Math.round(value * 10) / 10 + 0

/** Numbers in a row with no more between them than SVG needs. */
function packed(numbers: readonly number[]): string {
  return numbers.map((value, i) => (i > 0 && value >= 0 ? ` ${value}` : String(value))).join('')
}

/** The same path in relative commands. Path data with commands other than M L H V C Q A Z comes back as it is. */
export function relativePath(d: string): string {
  if (/[^MLHVCQAZ\d\s.,-]/.test(d)) return d
  let [x, y] = [0, 0]
  let [startX, startY] = [0, 0]
  let made = ''
  for (const [, letter, rest = ''] of d.matchAll(/([MLHVCQAZ])([^MLHVCQAZ]*)/g)) {
    const command = letter as Command
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    if (command === 'Z') {
      made += 'z'
      ;[x, y] = [startX, startY]
      continue
    }
    for (let at = 0; at < numbers.length; at += STEP[command]) {
      const step = numbers.slice(at, at + STEP[command])
      if (command === 'M' && at === 0) {
        ;[x, y] = [tenth(step[0] ?? 0), tenth(step[1] ?? 0)]
        ;[startX, startY] = [x, y]
        made += `M${packed([x, y])}`
        continue
      }
      // More pairs after a move are lines.
      const drawn = command === 'M' ? 'l' : command.toLowerCase()
      if (command === 'H' || command === 'V') {
        const move = tenth((step[0] ?? 0) - (command === 'H' ? x : y))
        if (command === 'H') x = tenth(x + move)
        else y = tenth(y + move)
        made += drawn + packed([move])
        continue
      }
      const points = command === 'A' ? step.slice(5) : step
      const moves = points.map((value, i) => tenth(value - (i % 2 === 0 ? x : y)))
      made += drawn + packed(command === 'A' ? [...step.slice(0, 5), ...moves] : moves)
      const [moveX = 0, moveY = 0] = moves.slice(-2)
      ;[x, y] = [tenth(x + moveX), tenth(y + moveY)]
    }
  }
  return made
}
