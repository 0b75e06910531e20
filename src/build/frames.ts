/** Which files are frames: whole documents for other people’s pages, whose styles and policy are their own. */

/** Frames of today’s charts. */
const LIVING = /^embed\/v\d+\/[^/]+\/index\.html$/
/** Copies that never change: not a byte of them may be touched. */
const PINNED = /^embed\/pinned\//

export const isLivingFrame = (file: string): boolean => LIVING.test(file)
export const isPinned = (file: string): boolean => PINNED.test(file)
