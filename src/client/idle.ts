/** Work that can wait for its turn, so that a page answers its reader while features start. */

/** Calls `then` when the page has nothing better to do. */
export const whenIdle = (then: () => void): unknown =>
  'requestIdleCallback' in window ? requestIdleCallback(then, { timeout: 3000 }) : setTimeout(then, 200)

/** Is over when the page has nothing better to do. */
export const idle = (): Promise<void> => new Promise(whenIdle)
