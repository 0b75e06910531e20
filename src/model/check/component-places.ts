/** Where components stand among the lines of prose. One alone on a line inside a paragraph would cut it in two. */
import type { ComponentShape } from '../../schema/components.ts'
import type { ProseComponent } from '../prose.ts'
import type { RawEntry } from '../read-content.ts'
import type { Position } from '../text-position.ts'

/** Takes down one problem of a file. */
export type Report = (place: Position, rule: string, sentence: string) => void

/** Whether the line above or below a component is text of a paragraph, with no empty line between. */
function touchesText({ start, end }: ProseComponent, { text }: RawEntry): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end)
  const isFirstInItem = /^[\s>]*(?:[-*+]|\d+[.)])\s/.test(text.slice(lineStart, start))
  const above = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, Math.max(0, lineStart - 1)).trim()
  const below = (text.slice(lineEnd + 1).split('\n', 1)[0] ?? '').trim()
  const isText = (line: string) => !/^(?:---|#.*|(?:<\/?[A-Za-z][^>]*>\s*)*)$/.test(line)
  return (!isFirstInItem && isText(above)) || isText(below)
}

/** Reports a component that cuts a paragraph, belongs to none, or stands in the middle of one. */
export function checkPlace(component: ProseComponent, shape: ComponentShape, entry: RawEntry, report: Report): void {
  const { name, encloses, stands } = component
  const isBlock = shape.stands === 'block'
  if (stands === 'text' && isBlock) {
    report(
      component,
      'component-place',
      `<${name}> does not belong inside a line of text. Put it on a line of its own, with an empty line before and after it.`,
    )
  }
  if (stands !== 'block') return
  const isWrapper = shape.stands === 'either' && encloses
  if (touchesText(component, entry)) {
    const advice =
      isBlock || isWrapper ? 'Put an empty line before and after it.' : 'Put it at the end of the line above.'
    report(
      component,
      'component-alone',
      `<${name}> stands alone on a line inside a paragraph and would cut it in two. ${advice}`,
    )
  } else if (!isBlock && !isWrapper) {
    report(
      component,
      'component-alone',
      `<${name}> stands alone and belongs to no sentence. Put it into the line of the text that it belongs to.`,
    )
  }
}
