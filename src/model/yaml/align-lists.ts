/** Which items of a list became which of another. */
import { isDeepStrictEqual } from 'node:util'

export interface Aligned {
  /** Index in the old list; undefined for an item that is new. */
  old?: number
  /** Index in the new list; undefined for an item that is gone. */
  now?: number
}

/** Equal items are kept in order, as many as can be; between them an old item becomes the new one at its place. */
export function alignLists(before: readonly unknown[], after: readonly unknown[]): Aligned[] {
  // lengths[i][j]: how many equal items the rests from i and j share.
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  const equal = before.map((old) => after.map((now) => isDeepStrictEqual(old, now)))
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i]![j] = equal[i]![j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
    }
  }
  const aligned: Aligned[] = []
  let gone: number[] = []
  let added: number[] = []
  const settle = () => {
    const pairs = Math.max(gone.length, added.length)
    for (let k = 0; k < pairs; k++) {
      aligned.push({ ...(k < gone.length ? { old: gone[k]! } : {}), ...(k < added.length ? { now: added[k]! } : {}) })
    }
    gone = []
    added = []
  }
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && equal[i]![j]) {
      settle()
      aligned.push({ old: i++, now: j++ })
    } else if (j >= after.length || (i < before.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) gone.push(i++)
    else added.push(j++)
  }
  settle()
  return aligned
}
