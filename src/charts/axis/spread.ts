/** Keeps labels in one column or row apart without changing their order. */

/**
 * The positions nearest to `wanted` (ascending; least squares) at which each has the room in px that `sizes` gives it
 * before the next one, and all lie between `min` and `max`. When they cannot all fit, they run on past `max`.
 * By pooling adjacent violators: Best and Chakravarti, Mathematical Programming 47 (1990).
 */
export function spread(wanted: readonly number[], sizes: readonly number[], min: number, max: number): number[] {
  const before: number[] = []
  let total = 0
  for (const size of sizes) {
    before.push(total)
    total += size
  }
  // With the room before it taken off, each position must only be no smaller than the last: isotonic regression.
  const pools: { sum: number; count: number }[] = []
  for (const [i, position] of wanted.entries()) {
    pools.push({ sum: position - (before[i] as number), count: 1 })
    for (let pool = pools.at(-1), last = pools.at(-2); pool && last; pool = pools.at(-1), last = pools.at(-2)) {
      if (last.sum / last.count <= pool.sum / pool.count) break
      pools.splice(-2, 2, { sum: last.sum + pool.sum, count: last.count + pool.count })
    }
  }
  const latest = Math.max(min, max - total)
  return pools
    .flatMap(({ sum, count }) => Array<number>(count).fill(Math.min(Math.max(sum / count, min), latest)))
    .map((position, i) => position + (before[i] as number))
}
