/**
 * Gives prose its addresses while MDX is compiled: every paragraph an id (`p1`, `p2`, …) and every `<Cite>` its place in
 * the page (`at="7"`), so that a paragraph can be linked to and a note can lead back to each sentence that it supports.
 */
import { defineMdastPlugin } from 'satteri'

/** A fresh counter for each document. */
export const proseAnchors = () => {
  let paragraphs = 0
  let citations = 0
  return defineMdastPlugin({
    name: 'prose-anchors',
    paragraph(node, context) {
      paragraphs += 1
      context.setProperty(node, 'data', { ...node.data, hProperties: { id: `p${paragraphs}` } })
    },
    mdxJsxTextElement(node, context) {
      if (node.name !== 'Cite') return
      citations += 1
      context.replaceNode(node, {
        ...node,
        attributes: [...node.attributes, { type: 'mdxJsxAttribute', name: 'at', value: String(citations) }],
      })
    },
  })
}
