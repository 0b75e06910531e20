/** Puts what a browser’s text box gives back into a text, and leaves every line that is the same. */

/** Lines with the line end of each. */
const linesOf = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []
const bare = (line: string) => line.replace(/[\r\n]+$/, '')

/**
 * A text box knows one kind of line end only; the text may have others, even mixed.
 * @param before the text as the file has it
 * @param sent what came back, with any line ends
 */
export function changeBody(before: string, sent: string): string {
  const old = linesOf(before)
  const now = linesOf(sent)
  const kept = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && bare(a) === bare(b) && /[\r\n]$/.test(a) === /[\r\n]$/.test(b)
  let first = 0
  while (kept(old[first], now[first])) first++
  let last = 0
  while (last < Math.min(old.length, now.length) - first && kept(old.at(-1 - last), now.at(-1 - last))) last++
  const ending = old.filter((line) => line.endsWith('\r\n')).length > old.length / 2 ? '\r\n' : '\n'
  const changed = now.slice(first, now.length - last).map((line) => bare(line) + (/[\r\n]$/.test(line) ? ending : ''))
  return [...old.slice(0, first), ...changed, ...old.slice(old.length - last)].join('')
}
