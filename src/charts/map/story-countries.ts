/**
 * Countries with an outline of their own in `land.json`: those that a link of the story names and that lie in a frame.
 * Add a code here and run `npm run land` when a new country joins; a test says when one is missing.
 */
export const STORY_COUNTRIES = ['AL', 'IR', 'IL', 'RU', 'GB', 'FR', 'DE', 'IQ', 'SY', 'OM', 'QA'] as const

/** Those where most of it happens; their outlines are drawn with most care. */
export const CLOSE_COUNTRIES = ['AL', 'IR', 'IL', 'IQ', 'SY', 'QA', 'OM'] as const
