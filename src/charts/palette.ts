/**
 * Colour means thread, and nothing else; the rest is ink on paper. Values are measured in `palette.test.ts`: at least
 * 7:1 against the ground, because names of threads are written in them too, and any two threads at least 15 CIEDE2000
 * apart under normal and colour-deficient vision.
 */
import type { ThreadId } from '../schema/vocabulary.ts'

/** What a mark or a text is, never what it looks like; a theme turns it into a colour. */
export type Ink =
  | ThreadId
  | 'text' // words that must be read
  | 'soft' // second words: axis labels, notes
  | 'rule' // hairlines, ticks, scale breaks
  | 'paper' // the ground, and the inside of a hollow mark
  | 'land' // countries that are not part of the story
  | 'story-land' // countries that are
  | 'border' // lines between countries
  | 'sea'
  | 'sunday' // the line of the Sunday

export type Theme = Record<Ink, string>

export const LIGHT: Theme = {
  cyberattack: '#930400',
  visit: '#040090',
  'shadow-war': '#5a31d5',
  leak: '#695300',
  uprising: '#500027',
  talks: '#006247',
  text: '#1c1a17',
  soft: '#57524a',
  rule: '#c9c3b6',
  paper: '#fbf9f4',
  land: '#ece7db',
  'story-land': '#dcd5c4',
  border: '#b9b1a0',
  sea: '#fbf9f4',
  sunday: '#1c1a17',
}

export const DARK: Theme = {
  cyberattack: '#ff7847',
  visit: '#5ea1ff',
  'shadow-war': '#f3ccff',
  leak: '#ffcf5e',
  uprising: '#d38bac',
  talks: '#8df6ca',
  text: '#f0ece3',
  soft: '#b5afa3',
  rule: '#4a4741',
  paper: '#141414',
  land: '#232220',
  'story-land': '#33312d',
  border: '#57534b',
  sea: '#141414',
  sunday: '#f0ece3',
}

/** Short class names for the page, where a stylesheet gives each ink its colour in light and dark. */
export const INK_CLASS: Record<Ink, string> = {
  cyberattack: 't1',
  visit: 't2',
  'shadow-war': 't3',
  leak: 't4',
  uprising: 't5',
  talks: 't6',
  text: 'ik',
  soft: 'so',
  rule: 'ru',
  paper: 'pa',
  land: 'la',
  'story-land': 'sl',
  border: 'bo',
  sea: 'se',
  sunday: 'su',
}
