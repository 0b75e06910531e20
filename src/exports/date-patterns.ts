/** The rules of a partial date as regular expressions, for editors that know no others. They agree with `partialDateFault`. */

const LEAP = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)'

/** A text passes each rule of which it breaks an earlier one, so that one mistake is told once. */
export const DATE_RULES = [
  {
    pattern: '^\\d{4}(?:-\\d{2}(?:-\\d{2})?)?$',
    patternErrorMessage: 'Write a date as 2022-10-23, 2022-10 or 2022.',
  },
  {
    pattern: '^(?!\\d{4}-(?:00|1[3-9]|[2-9]\\d)(?:-\\d{2})?$)',
    patternErrorMessage: 'There is no such month: months run from 01 to 12, and stand before the day.',
  },
  {
    pattern: `^(?!\\d{4}-(?:0[1-9]|1[0-2])-(?:00|3[2-9]|[4-9]\\d)$|\\d{4}-(?:0[469]|11)-31$|\\d{4}-02-3[01]$|(?!${LEAP})\\d{4}-02-29$)`,
    patternErrorMessage: 'That month has no such day.',
  },
] as const
