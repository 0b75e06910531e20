/**
 * The edition that is being published. Whatever a file says about its own age comes from here or from a correction,
 * never from the clock of the machine that built it, so that the same content always gives the same bytes.
 */
export const EDITION = {
  number: 1,
  /** The day it was published: YYYY-MM-DD. */
  published: '2026-11-22',
} as const
