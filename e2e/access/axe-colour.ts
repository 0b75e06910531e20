/** The part of axe-core that its own types leave out: colours as CSS writes them, and how far two stand apart. */

interface Colour {
  /** From 0, clear, to 1. */
  alpha: number
  /** @throws for what is no colour */
  parseString(written: string): void
}

/** What the window of a page has once axe was given to it. */
export interface WithAxe {
  axe: {
    commons: {
      color: {
        Color: new () => Colour
        /** Contrast as WCAG reckons it, from 1 to 21. */
        getContrast(ground: Colour, ink: Colour): number
      }
    }
  }
}
