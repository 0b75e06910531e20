/**
 * The line of each kind of link. Thick: acts that harm. Thin: what states say, agree or forbid. A style is a pattern,
 * never a colour, so it survives print and colour blindness.
 */
import { LINK_KINDS, type LinkKind } from '../../schema/vocabulary.ts'

/** Kinds that share one line. A strike and a cyberattack are both attacks. */
export type LineStyle = 'attack' | Exclude<LinkKind, 'cyberattack' | 'strike'>

export function styleOf(kind: LinkKind): LineStyle {
  return kind === 'cyberattack' || kind === 'strike' ? 'attack' : kind
}

export interface Pattern {
  /** Px for one event. */
  width: number
  /** Dash and gap in px; none for an unbroken line. */
  dash?: readonly number[]
  /** Round dots instead of dashes. */
  isDotted?: boolean
  /** Short bars across the line, like a fence. */
  hasBars?: boolean
  /** The line is cut in the middle, between two strokes. */
  isCut?: boolean
  /** An arrow at both ends: neither side acts upon the other. */
  isMutual?: boolean
}

export const PATTERNS: Record<LineStyle, Pattern> = {
  attack: { width: 2.4 },
  sabotage: { width: 2.4, dash: [11, 3] },
  leak: { width: 2.2, dash: [8, 3, 1.5, 3] },
  seizure: { width: 2.2, dash: [5, 2, 1.5, 2, 1.5, 2] },
  sanction: { width: 1.4, hasBars: true },
  'diplomatic-break': { width: 1.6, isCut: true },
  negotiation: { width: 1.3, isMutual: true },
  visit: { width: 1.6, dash: [6, 4] },
  support: { width: 2, dash: [0.1, 4.4], isDotted: true },
  protest: { width: 1.6, dash: [2.5, 2.5] },
  statement: { width: 1, dash: [1.5, 3] },
}

/** The styles in the order of legends and lanes. */
export const LINE_STYLES: readonly LineStyle[] = [...new Set(LINK_KINDS.map(styleOf))]

/** Events from which a line is wider, and widest. */
export const FEW = 2
export const MANY = 5

/** Factor on a line's width for the number of its events: one, a few, many. */
export function widthFactor(events: number): number {
  return events >= MANY ? 1.9 : events >= FEW ? 1.4 : 1
}
