/** The licence of text and data, as each file states it. */
export const LICENCE = {
  /** Its identifier in the SPDX list. */
  id: 'CC-BY-4.0',
  name: 'CC BY 4.0',
  title: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const
