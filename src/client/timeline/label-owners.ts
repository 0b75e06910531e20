/**
 * Whose label each text of a picture is. Labels are the names of events, broken into lines that follow each other; so the
 * page need not say it, and no reader pays for it.
 */

/** No label has more lines. */
const LINES = 6

/** @param texts of a picture, in drawing order. @param names what events may be called. @returns an id for each text. */
export function labelOwners(texts: readonly string[], names: ReadonlyMap<string, string>): (string | undefined)[] {
  const owners: (string | undefined)[] = texts.map(() => undefined)
  for (let i = 0; i < texts.length; i++) {
    // The longest name wins: another may begin with the same words.
    for (let end = i + LINES; end > i; end--) {
      const owner = names.get(texts.slice(i, end).join(' '))
      if (!owner) continue
      owners.fill(owner, i, end)
      i = end - 1
    }
  }
  return owners
}
