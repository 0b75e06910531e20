/** Chance that can be had again: the same seed gives the same choices on every machine. */

export interface Random {
  /** A whole number from 0 up to, not including, `count`. */
  below(count: number): number
  /** One of a list; undefined for an empty one. */
  pick<T>(list: readonly T[]): T | undefined
  /** The list in another order. */
  shuffled<T>(list: readonly T[]): T[]
}

/** Chance from a seed (mulberry32, public domain, by Tommy Ettinger). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    below,
    pick: (list) => list[below(list.length)],
    shuffled(list) {
      const copy = [...list]
      for (let i = copy.length - 1; i > 0; i--) {
        const j = below(i + 1)
        const moved = copy[i] as (typeof copy)[number]
        copy[i] = copy[j] as (typeof copy)[number]
        copy[j] = moved
      }
      return copy
    },
  }
}
