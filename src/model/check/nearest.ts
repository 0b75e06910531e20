/** Finds what somebody probably meant. */

/**
 * Number of single-character slips (insert, delete, replace, swap neighbours) between two texts: the optimal string
 * alignment distance. Stops early and returns `limit + 1` when it is larger than `limit`.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let value = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (beforeLast[j - 2] as number) + 1)
      }
      row.push(value)
      least = Math.min(least, value)
    }
    if (least > limit) return limit + 1
    beforeLast = last
    last = row
  }
  return last[b.length] as number
}

/**
 * The candidate nearest to what was written, or undefined when none is near: within a third of its length in slips, or
 * made of the same words with some left out ("rama" for "edi-rama").
 */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  const text = written.toLowerCase()
  if (text === '') return undefined
  let limit = Math.max(1, Math.floor(text.length / 3))
  let best: string | undefined
  const list = [...candidates]
  for (const candidate of list) {
    const distance = editDistance(text, candidate.toLowerCase(), limit)
    if (distance > limit || (best !== undefined && distance === limit)) continue
    best = candidate
    limit = distance
  }
  if (best !== undefined) return best
  const wanted = text.split('-')
  const holding = list.filter((candidate) => {
    const words = candidate.toLowerCase().split('-')
    return wanted.every((word) => words.includes(word)) || words.every((word) => wanted.includes(word))
  })
  return holding.length === 1 ? holding[0] : undefined
}

/** ` Did you mean "x"?` or nothing. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
  const best = nearest(written, candidates)
  return best === undefined || best === written ? '' : ` Did you mean "${best}"?`
}
