/** A few lines of text as one block, and the ground of paper that hairlines stop at. */
import { type Box, type SceneNode, type TextNode, textBox } from '../scene.ts'

/** The smallest box around some texts, laid out left to right. */
export function blockBox(texts: readonly TextNode[], paddingPx = 0): Box {
  const boxes = texts.map((text) => textBox(text))
  const x = Math.min(...boxes.map((box) => box.x)) - paddingPx
  const y = Math.min(...boxes.map((box) => box.y)) - paddingPx
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) + paddingPx - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) + paddingPx - y,
  }
}

/** Paper behind some texts: draw it after hairlines and before everything that matters. */
export function textGround(texts: readonly TextNode[], paddingPx = 3): SceneNode[] {
  return texts.length === 0 ? [] : [{ kind: 'rect', ...blockBox(texts, paddingPx), fill: 'paper', part: 'ground' }]
}

/** Lines of text one below the other; each may have its own size and weight. */
export function textBlock(
  lines: readonly (Pick<TextNode, 'text'> & Partial<TextNode>)[],
  place: { x: number; y: number; anchor?: TextNode['anchor'] },
): TextNode[] {
  let y = place.y
  return lines.map((line, i) => {
    const sizePx = line.sizePx ?? 14
    if (i > 0) y += sizePx * 1.25
    return { kind: 'text', sizePx, ...line, x: place.x, y, ...(place.anchor ? { anchor: place.anchor } : {}) }
  })
}
