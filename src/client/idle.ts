/** Work that can wait for its turn, so that a page answers its reader while features start. */

/** Calls `then` when the page has nothing better to do. A browser that is never idle is not waited for for ever. */
export const whenIdle = (then: () => void): unknown =>
  (window.requestIdleCallback ?? setTimeout)(then, { timeout: 2000 } as never)

/** Is over when the page has nothing better to do. */
export const idle = (): Promise<void> => new Promise(whenIdle)
