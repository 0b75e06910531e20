/** One problem on one line, in a form that editors' problem matchers know: path:line:column  level  sentence  [rule]. */
import type { Problem } from '../read-content.ts'

export const problemLine = ({ path, line, column, level, sentence, rule }: Problem): string =>
  `${path}:${line}:${column}  ${level}  ${sentence}  [${rule}]`
