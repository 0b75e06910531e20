/** The samples of the editors’ guide: what stands in its fenced blocks, and which file each is. */

export interface Sample {
  language: string
  /** Path of the file that it is a sample of; `prose` for lines of an essay. */
  file: string
  text: string
  /** Line of the guide on which it begins, from 1. */
  line: number
}

/** Every fenced block of a Markdown text, without the indent that a list gives it. */
export function samplesIn(guide: string): Sample[] {
  return [...guide.matchAll(/^( *)```(\w+) ([^\n]+)\n([\s\S]*?)^\1```$/gm)].map((found) => {
    const [, indent = '', language = '', file = '', text = ''] = found
    return {
      language,
      file,
      text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      line: guide.slice(0, found.index).split('\n').length,
    }
  })
}

/** The commands that a text names: `check` for `npm run check -- --strict`. */
export function commandsIn(guide: string): { name: string; args: string[] }[] {
  return [...guide.matchAll(/`npm (?:run )?([a-z:]+)(?: -- ([^`]*))?`/g)].map(([, name = '', args = '']) => ({
    name,
    args: args.split(' ').filter(Boolean),
  }))
}
