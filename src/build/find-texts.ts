/** Looks for many texts at once in the bytes of a file, in one pass. */

/** Texts to look for; each has at least four bytes. */
export interface Finder {
  /** The first text that stands in the bytes, and where; undefined when none does. */
  find(bytes: Uint8Array): { text: string; at: number } | undefined
}

/** Bits of the table that says quickly what cannot begin here. */
const BITS = 16

const slot = (four: number) => Math.imul(four, 0x9e3779b1) >>> (32 - BITS)

/** @throws if a text is shorter than four bytes */
export function createFinder(texts: Iterable<string>): Finder {
  const mayBegin = new Uint8Array(1 << BITS)
  const byStart = new Map<number, { text: string; bytes: Buffer }[]>()
  for (const text of new Set(texts)) {
    const bytes = Buffer.from(text)
    if (bytes.length < 4) throw new Error(`“${text}” is too short to be looked for`)
    const four = bytes.readInt32LE(0)
    mayBegin[slot(four)] = 1
    byStart.set(four, [...(byStart.get(four) ?? []), { text, bytes }])
  }
  return {
    find(bytes) {
      const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
      let four = 0
      for (let end = 0; end < bytes.length; end++) {
        // The last four bytes, the latest in front, as the table has them.
        four = (four >>> 8) | ((bytes[end] as number) << 24)
        if (mayBegin[slot(four)] === 0 || end < 3) continue
        const at = end - 3
        const found = byStart
          .get(four)
          ?.find((wanted) => wanted.bytes.equals(whole.subarray(at, at + wanted.bytes.length)))
        if (found) return { text: found.text, at }
      }
      return undefined
    },
  }
}
