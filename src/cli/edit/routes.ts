/** What the form editor answers: the list, the form of an entry, a new one, and what is sent back. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Inspector } from '../../model/check/check-content.ts'
import type { ContentFiles } from '../../model/content-files.ts'
import { type RawEntry, readContent, readEntry } from '../../model/read-content.ts'
import { CannotChange } from '../../model/yaml/change-yaml.ts'
import { type CollectionName, SHAPES } from '../../schema/shapes.ts'
import type { Kind } from '../new/kinds.ts'
import { Refusal, sentenceFor } from '../refusal.mjs'
import { SCHEMA_FOLDER, writeSchemas } from '../schemas/write-schemas.ts'
import { HEADERS, isToken } from './guard.ts'
import type { Html } from './html.ts'
import { makeFromForm, NEW_KINDS, newPage } from './new-entry.ts'
import { type EntryState, entryPage, listPage, sentencePage } from './pages.ts'
import { entryText } from './save-entry.ts'
import type { Submitted } from './submitted.ts'

const MEGABYTE = 1_048_576
const STYLES = readFileSync(new URL('./edit.css', import.meta.url))

/** What lasts from one request to the next. */
export interface Desk {
  root: string
  /** Known to the pages of this run only. */
  token: string
  /** Files already read; both are read again only where they changed. */
  files: ContentFiles
  inspector: Inspector
}

/** A file as it is on the disk; undefined when it is not UTF-8, and a save would change more than was asked. */
interface Loaded {
  entry: RawEntry
  text: string
  mark: string
  base: string
}

function load(root: string, found: RawEntry): Loaded | undefined {
  const bytes = readFileSync(join(root, found.path))
  const written = bytes.toString('utf8')
  // A browser cannot send back the sign NUL, either.
  if (!Buffer.from(written).equals(bytes) || written.includes('\0')) return undefined
  const mark = written.startsWith('\uFEFF') ? '\uFEFF' : ''
  const text = written.slice(mark.length)
  const { entry } = readEntry(found.collection, found.id, found.path, text)
  return { entry, text, mark, base: createHash('sha256').update(bytes).digest('hex') }
}

/** Sends a page. */
export function answer(response: ServerResponse, status: number, page: Html): void {
  response.writeHead(status, { ...HEADERS, 'content-type': 'text/html; charset=utf-8' }).end(page.text)
}

/** The controls of a form that was sent. @throws Refusal when it is larger than any entry */
async function readForm(request: IncomingMessage): Promise<Submitted> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > 16 * MEGABYTE) throw new Refusal('This form is too large to be an entry.')
    parts.push(part)
  }
  return new Map(new URLSearchParams(Buffer.concat(parts).toString('utf8')))
}

type Said = NonNullable<EntryState['said']>

function save(root: string, loaded: Loaded, sent: Submitted): Said {
  const { entry, text, mark, base } = loaded
  if (sent.get('base') !== base) {
    const sentence = `${entry.path} was changed by somebody else since this form was opened, so nothing was saved. What you wrote is still here: keep a copy of it and open the entry again.`
    return { isGood: false, sentence }
  }
  try {
    const changed = entryText(entry, text, sent)
    if (changed === text) return { isGood: true, sentence: 'Nothing was changed, and nothing written.' }
    writeFileSync(join(root, entry.path), mark + changed)
  } catch (error) {
    const sentence = error instanceof CannotChange ? error.message : sentenceFor(error)
    if (sentence === undefined) throw error
    return { isGood: false, sentence: `Nothing was saved. ${sentence}` }
  }
  if (existsSync(join(root, SCHEMA_FOLDER))) writeSchemas(root)
  return { isGood: true, sentence: 'Saved.' }
}

const OLD_FORM = 'The editor was started anew since this form was opened. Press the button once more.'

async function handleNew(
  root: string,
  token: string,
  kind: Kind,
  entries: readonly RawEntry[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') return answer(response, 200, newPage({ kind, entries, token }))
  const sent = await readForm(request)
  try {
    if (!isToken(sent.get('token'), token)) throw new Refusal(OLD_FORM)
    const location = await makeFromForm(root, kind, sent, new Date().toISOString().slice(0, 10))
    response.writeHead(303, { ...HEADERS, location: `${location}?saved` }).end()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    answer(response, 409, newPage({ kind, entries, token, sent, refusal: error.message }))
  }
}

/** Answers one request that the guard let pass. */
export async function handle(
  { root, token, files, inspector }: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  if (pathname === '/edit.css') {
    response.writeHead(200, { ...HEADERS, 'content-type': 'text/css; charset=utf-8' }).end(STYLES)
    return
  }
  const { entries } = readContent(root, files)
  const kind = NEW_KINDS.find(({ noun }) => pathname === `/new/${noun}`)
  if (kind) return handleNew(root, token, kind, entries, request, response)
  const { problems } = inspector.inspect()
  if (pathname === '/') {
    const asked = searchParams.get('in') ?? ''
    const collection = asked in SHAPES ? { collection: asked as CollectionName } : {}
    const nouns = NEW_KINDS.map(({ noun }) => noun)
    const words = searchParams.get('q') ?? ''
    answer(response, 200, listPage({ nouns, entries, problems, words, ...collection }))
    return
  }
  // Only a file that was found in the content can be asked for: no path is made from an address.
  const found = entries.find(({ collection, id }) => pathname === `/${collection}/${encodeURI(id)}`)
  if (!found) return answer(response, 404, sentencePage('There is no such entry.'))
  const loaded = load(root, found)
  if (!loaded) {
    const sentence = `${found.path} is not saved as UTF-8. Open it in a text editor and save it with the encoding UTF-8.`
    return answer(response, 200, sentencePage(sentence))
  }
  const state = { entries, problems, token, entry: loaded.entry, base: loaded.base }
  if (request.method !== 'POST') {
    const said = searchParams.has('saved') ? { said: { isGood: true, sentence: 'Saved.' } } : {}
    return answer(response, 200, entryPage({ ...state, ...said }))
  }
  const sent = await readForm(request)
  if (!isToken(sent.get('token'), token)) {
    const said = {
      isGood: false,
      sentence: 'The editor was started anew since this form was opened. Press Save once more.',
    }
    return answer(response, 403, entryPage({ ...state, said, sent }))
  }
  const said = save(root, loaded, sent)
  if (said.sentence === 'Saved.') {
    response.writeHead(303, { ...HEADERS, location: `${pathname}?saved` }).end()
    return
  }
  answer(
    response,
    said.isGood ? 200 : 409,
    entryPage({ ...state, said, ...(said.isGood ? {} : { sent, base: sent.get('base') ?? '' }) }),
  )
}
