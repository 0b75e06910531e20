/** What a loader may believe: which frames are this site's, and which heights a frame of it can need. */

/** Least and most px that a frame is given. No chart of ours needs less or more. */
const LEAST_PX = 100
const MOST_PX = 8000

/** The height that a message asks for, in whole px; nothing if it is none of ours or out of all bounds. Never throws. */
export function askedHeight(message: unknown): number | undefined {
  const { sentinel, type, height } = (message ?? {}) as Record<string, unknown>
  const isOurs = sentinel === 'amp' && type === 'embed-size' && typeof height === 'number'
  return isOurs && height >= LEAST_PX && height <= MOST_PX ? Math.ceil(height) : undefined
}

/** Whether an address is one of the site's frames. @param root where frames lie: `https://…/embed/` */
export function isOurs(address: string, root: string): boolean {
  return address.startsWith(root) && /^(v\d+|pinned\/[\d-]+)\/[\w-]+\//.test(address.slice(root.length))
}

/** Width and height of places between which a height changes evenly: `[280, 500, 600, 720]`. */
export type Steps = readonly number[]

/** The height in px at a width, as far as is known before a frame says it. */
export function heightAt(steps: Steps, width: number): number {
  for (let i = 2; i < steps.length; i += 2) {
    const [fromWidth, from, toWidth, to] = steps.slice(i - 2, i + 2) as [number, number, number, number]
    if (width <= toWidth || i + 2 >= steps.length) {
      const part = Math.min(1, Math.max(0, (width - fromWidth) / (toWidth - fromWidth)))
      return Math.ceil(from + (to - from) * part)
    }
  }
  return steps[1] ?? LEAST_PX
}
