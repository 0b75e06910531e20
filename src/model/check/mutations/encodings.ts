/** What programs and disks do to a file: another encoding, other line ends, a size that nobody wrote. */
import type { Change, Mutation } from './mutation.ts'
import type { Random } from './random.ts'
import { pathsIn, type Tree } from './tree.ts'

const whole = (
  kind: string,
  is: Mutation['is'],
  folder: string,
  rules: readonly string[],
  as: (text: string) => string | Uint8Array | undefined,
  fits: (text: string) => boolean = () => true,
): Mutation => ({
  kind,
  is,
  rules,
  make(tree: Tree, random: Random): Change | undefined {
    const path = random.pick(pathsIn(tree, folder).filter((each) => fits(tree.get(each) as string)))
    const now = path && as(tree.get(path) as string)
    return path && now !== undefined
      ? { files: new Map([[path, now]]), places: is === 'mistake' ? [{ path }] : [] }
      : undefined
  },
})
/** Text as Windows saves it for western Europe; letters that it has not become question marks. */
const latin1 = (text: string) => Uint8Array.from([...text], (sign) => (sign.codePointAt(0) as number) & 0xff)
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
const isForeign = (text: string) => /[\u00c0-\u00ff]/.test(text)

export const ENCODINGS: readonly Mutation[] = [
  whole('saved as Latin-1', 'mistake', 'sources', ['encoding'], latin1, isForeign),
  whole('saved as UTF-16', 'mistake', 'events', ['encoding', 'yaml'], utf16),
  whole('prose saved as UTF-16', 'mistake', 'threads', ['encoding', 'yaml'], utf16),
  whole('an empty file', 'mistake', 'events', ['yaml', 'empty'], () => ''),
  whole('a file of spaces', 'mistake', 'sources', ['yaml', 'empty'], () => '   \n\n'),
  whole('nought bytes that a broken disk left', 'mistake', 'actors', ['encoding', 'yaml'], () => new Uint8Array(400)),
  whole(
    'five million letters',
    'mistake',
    'sources',
    ['too-large', 'size', 'large-file'],
    (text) => `${text}note: ${'x'.repeat(5_000_000)}\n`,
  ),
  whole(
    'five million letters of prose',
    'mistake',
    'threads',
    ['too-large', 'size', 'large-file'],
    (text) => text + 'Word after word. '.repeat(300_000),
  ),
  whole(
    'non-breaking spaces before fields',
    'mistake',
    'events',
    ['yaml', 'missing-field', 'unknown-field', 'spaces'],
    (text) => text.replace(/^status: /m, 'status:\u00a0'),
  ),
  whole('a zero-width space in an id', 'mistake', 'events', ['unknown-source', 'invisible'], (text) =>
    text.replace(/^(sources:\n {2}- \w+)/m, '$1\u200b'),
  ),
  whole('a byte-order mark', 'blemish', 'events', [], (text) => `\uFEFF${text}`),
  whole('a byte-order mark before prose', 'blemish', 'threads', [], (text) => `\uFEFF${text}`),
  whole('line ends of Windows', 'blemish', 'events', [], (text) => text.replaceAll('\n', '\r\n')),
  whole('line ends of Windows in prose', 'blemish', 'threads', [], (text) => text.replaceAll('\n', '\r\n')),
  whole('line ends of Windows in words', 'blemish', 'ui/en', [], (text) => text.replaceAll('\n', '\r\n')),
  whole('a non-breaking space between two words', 'blemish', 'events', [], (text) =>
    text.replace(/(?<=^title: \w+) /m, '\u00a0'),
  ),
]
