/** Where the YAML of a prose file ends and its prose begins. */

export interface FrontMatter {
  /** The YAML between the two lines of three hyphens; empty when there is none. */
  yaml: string
  /** The prose after it. */
  body: string
  /** Line of the file (from 1) on which `body` begins. */
  bodyLine: number
}

/** Splits a prose file. A file without front matter is all body. */
export function splitFrontMatter(text: string): FrontMatter {
  const match = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/.exec(text)
  if (!match) return { yaml: '', body: text, bodyLine: 1 }
  return {
    yaml: match[1] ?? '',
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  }
}
