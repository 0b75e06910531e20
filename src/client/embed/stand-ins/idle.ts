/** In a frame that is out of sight a browser may have no idle time to give at all: here work waits, but not for ever. */

const LONGEST_MS = 300

/** Calls `then` when the page has nothing better to do, or after a while. */
export const whenIdle = (then: () => void): unknown =>
  (window.requestIdleCallback ?? setTimeout)(then, { timeout: LONGEST_MS } as never)

/** Is over when `whenIdle` would call. */
export const idle = (): Promise<void> => new Promise(whenIdle)
