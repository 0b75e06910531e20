/**
 * Reads the plain YAML that most files here are written in: fields, lists of words, folded texts. A tenth of the work of
 * a whole parser, for nine files in ten. Whatever is not surely plain is left to that parser: a test holds that where
 * both read a text, both read the same.
 */

const BAIL = Symbol('not plain')
type Read = unknown | typeof BAIL

/** A text that can mean nothing but itself: it begins with a letter and holds no sign that YAML gives a meaning. */
const TEXT = /^[\p{L}“„«](?!.*(?::(?:\s|$)|\s#))[^\t\u0085\u2028\u2029\ufeff]*$/u
/** A word that is no text in the core schema. */
const NO_TEXT = /^(?:true|false|null)$/i
const DATE_OR_ID = /^\d{4}-\d{2}(?:-[a-z0-9-]*[a-z0-9])?$/
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/
const QUOTED = /^"[^"\\\t\u0085\u2028\u2029\ufeff]*"$/

function scalar(text: string): Read {
  if (text.endsWith(' ') || text === '') return BAIL
  if (TEXT.test(text)) return NO_TEXT.test(text) ? BAIL : text
  if (DATE_OR_ID.test(text)) return text
  if (NUMBER.test(text)) return text === '-0' ? BAIL : Number(text)
  return QUOTED.test(text) ? text.slice(1, -1) : BAIL
}

const WORD = /^[A-Za-z][A-Za-z0-9-]*$|^\d{4}-\d{2}-\d{2}-[a-z0-9-]*[a-z0-9]$/
const word = (text: string): Read => (WORD.test(text) && !NO_TEXT.test(text) ? text : BAIL)

function item(text: string): Read {
  const group = /^\{(.+)\}$/.exec(text)?.[1]
  if (group === undefined) return scalar(text)
  const made: Record<string, unknown> = {}
  for (const part of group.split(', ')) {
    const [, name = '', value = ''] = /^([a-z]+): (\S+)$/.exec(part) ?? []
    const read = word(value)
    if (name === '' || name in made || NO_TEXT.test(name) || read === BAIL) return BAIL
    made[name] = read
  }
  return made
}

/** All or nothing. */
function every(texts: readonly string[], read: (text: string) => Read): Read {
  const made = texts.map(read)
  return made.includes(BAIL) ? BAIL : made
}

/** The plain value of a YAML text; undefined where it is not surely plain. */
export function readPlainYaml(yaml: string): Record<string, unknown> | undefined {
  if (yaml === '' || /\r/.test(yaml)) return undefined
  const lines = (yaml.endsWith('\n') ? yaml.slice(0, -1) : yaml).split('\n')
  const value: Record<string, unknown> = {}
  let at = 0
  while (at < lines.length) {
    const [, name = '', rest = ''] = /^([a-z][a-z_]*):(?: (.*))?$/.exec(lines[at] as string) ?? []
    if (name === '' || Object.hasOwn(value, name) || NO_TEXT.test(name)) return undefined
    at += 1
    let read: Read
    if (rest === '>-') {
      const from = at
      while (/^ {2}[^\s#-]/.test(lines[at] ?? '')) at++
      const texts = lines.slice(from, at)
      read =
        texts.length === 0 || texts.some((text) => /\s$|[\t\u0085\u2028\u2029\ufeff]/.test(text))
          ? BAIL
          : texts.map((text) => text.slice(2)).join(' ')
    } else if (rest === '') {
      if (lines[at - 1] !== `${name}:`) return undefined
      const from = at
      while (/^ {2}- \S/.test(lines[at] ?? '')) at++
      read =
        at === from
          ? BAIL
          : every(
              lines.slice(from, at).map((line) => line.slice(4)),
              item,
            )
    } else {
      const list = /^\[(.+)\]$/.exec(rest)?.[1]
      read = list === undefined ? scalar(rest) : every(list.split(', '), word)
    }
    // What is indented below would go on with this value.
    if (read === BAIL || /^\s/.test(lines[at] ?? '') || lines[at] === '') return undefined
    value[name] = read
  }
  return value
}
