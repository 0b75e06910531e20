/** Finds the parts of an MDX text that are code, where no sign has a meaning. */

/**
 * One byte for each character from the start of `text`: 1 where it stands in code. Unclosed backticks are plain
 * text.
 */
export function findCode(text: string, from: number): Uint8Array {
  const isCode = new Uint8Array(text.length)
  let fence: string | undefined
  let offset = from
  for (const line of text.slice(from).split('\n')) {
    const sign = /^[ >]*(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence || sign) isCode.fill(1, offset, offset + line.length)
    if (sign && !fence) fence = sign
    else if (fence && sign && sign[0] === fence[0] && sign.length >= fence.length) fence = undefined
    offset += line.length + 1
  }
  const ticks = /(?<!\\)(`+)/g
  ticks.lastIndex = from
  for (let open = ticks.exec(text); open; open = ticks.exec(text)) {
    if (isCode[open.index]) continue
    const run = open[0]
    const rest = text.slice(ticks.lastIndex)
    const paragraph = rest.slice(0, /\n[ \t]*\r?\n/.exec(rest)?.index ?? rest.length)
    const close = new RegExp(`(?<!\`)${run}(?!\`)`).exec(paragraph)
    if (!close) continue
    const end = ticks.lastIndex + close.index + run.length
    isCode.fill(1, open.index, end)
    ticks.lastIndex = end
  }
  return isCode
}
