/**
 * What a reader has set, and the one line in which the browser keeps it: “1.15 screen /”. It is read before the first
 * paint by a script that must be as short as can be, so the line holds what that script hands on: the factor of the type
 * and the medium for which the dark colours hold.
 */

/** The name under which the line is kept. Nothing else is kept. */
export const KEY = 'sunday'

/** By how much the type is enlarged. */
export const FACTORS = { '1': '1', '2': '1.15', '3': '1.3' } as const
/** The media for which the dark colours hold. “light” is no medium, so it never does; paper is always light. */
export const MEDIA = { auto: '(prefers-color-scheme:dark)', light: 'light', dark: 'screen' }

export type Theme = keyof typeof MEDIA
export const THEMES = Object.keys(MEDIA) as Theme[]
export type TypeStep = keyof typeof FACTORS
export const TYPES = Object.keys(FACTORS) as TypeStep[]

export interface Setting {
  theme: Theme
  type: TypeStep
  /** Whether the key `/` opens the search. */
  hasShortcut: boolean
}

export const DEFAULT: Setting = { theme: 'auto', type: '1', hasShortcut: true }

const NO_SHORTCUT = 'x'

const keyOf = <Key extends string>(record: Record<Key, string>, value: string | undefined): Key | undefined =>
  (Object.keys(record) as Key[]).find((key) => record[key] === value)

/** Reads the line; whatever it cannot read is as by default. */
export function parseSetting(line: string | null): Setting {
  const [factor, medium, shortcut] = (line ?? '').split(' ')
  return {
    theme: keyOf(MEDIA, medium) ?? DEFAULT.theme,
    type: keyOf(FACTORS, factor) ?? DEFAULT.type,
    hasShortcut: shortcut !== NO_SHORTCUT,
  }
}

/** The line, or nothing where all is as by default. */
export function formatSetting({ theme, type, hasShortcut }: Setting): string | null {
  if (theme === DEFAULT.theme && type === DEFAULT.type && hasShortcut) return null
  return [FACTORS[type], MEDIA[theme], ...(hasShortcut ? [] : [NO_SHORTCUT])].join(' ')
}

/**
 * The script that stands in the head of every page, after the styles: the first rule of the first style sheet is that of the
 * dark colours. Without storage, or with nothing in it, it does nothing.
 */
export const BEFORE_PAINT = `try{let d=document,[t,m]=localStorage.${KEY}.split(" ");d.styleSheets[0].cssRules[0].media.mediaText=m;d.documentElement.style.setProperty("--type",t)}catch{}`
