/**
 * A static file server for a built site, on this machine only. It does what an ordinary static host does and nothing more:
 * types, compression, a redirect to the address with a slash, the 404 page. It sends no special header that a host might lack.
 */
import { existsSync } from 'node:fs'
import { readFile, realpath, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isCompressible, mediaType } from './media-types.ts'
import { Refusal } from './refusal.mjs'

export interface ServeOptions {
  /** 0, the default, takes any free port. */
  port?: number
  /** Path under which the site was built, for example `/sub/`. */
  base?: string
  /** Brotli quality, 0 to 11: 11 measures what a host with precompressed files sends, lower ones answer sooner. */
  brotliQuality?: number
}

export interface Served {
  /** Address of the site's first page, with a slash at its end. */
  address: string
  close(): Promise<void>
}

type Encoding = 'br' | 'gzip' | 'identity'

const HOST = '127.0.0.1'
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/**
 * Serves `folder` until closed.
 * @throws Refusal when the folder holds no site or the port cannot be had
 */
export async function serve(folder: string, options: ServeOptions = {}): Promise<Served> {
  const root = resolve(folder)
  if (!existsSync(root)) throw new Refusal(`There is no built site in ${root}. Run npm run build first.`)
  const base = `/${options.base ?? ''}/`.replace(/\/+/g, '/')
  const site = createSite(await realpath(root), options.brotliQuality ?? 5)
  const server = createServer((request, response) => {
    answer(site, base, request, response).catch((fault: unknown) => {
      console.error(fault)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  const port = options.port ?? 0
  await listen(server, port)
  return { address: `http://${HOST}:${(server.address() as AddressInfo).port}${base}`, close: () => close(server) }
}

/**
 * Listens on the port for a moment, so that what is wrong with it is said before long work begins.
 * @throws Refusal when it cannot be had
 */
export async function requireFreePort(port: number): Promise<void> {
  const server = createServer()
  await listen(server, port)
  await close(server)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => failed(portRefusal(error, port)))
    server.listen(port, HOST, listening)
  })
}

function close(server: Server): Promise<void> {
  return new Promise((closed) => {
    server.close(() => closed())
    server.closeAllConnections()
  })
}

function portRefusal(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Refusal(
      `Port ${port} is in use. Stop the program that uses it, or choose another one, for example --port ${port === 65_535 ? 4322 : port + 1}.`,
    )
  }
  if (error.code === 'EACCES')
    return new Refusal(`You may not listen on port ${port}. Choose one above 1023, for example --port 4321.`)
  return error
}

interface SiteFile {
  path: string
  modifiedMs: number
}

interface Site {
  /** The file at a decoded path that begins with a slash; `redirect` when only the path with a slash has one. */
  find(path: string): Promise<SiteFile | 'redirect' | undefined>
  /** The bytes of a file in an encoding. */
  read(file: SiteFile, encoding: Encoding): Promise<Buffer>
}

function createSite(root: string, brotliQuality: number): Site {
  const packed = new Map<string, Promise<Buffer>>()
  const fileAt = async (path: string): Promise<SiteFile | undefined> => {
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile()) return undefined
    // A link inside the folder must not lead out of it.
    const real = await realpath(path)
    return real.startsWith(root + sep) ? { path: real, modifiedMs: found.mtimeMs } : undefined
  }
  const pack = async (file: SiteFile, encoding: Encoding): Promise<Buffer> => {
    const bytes = await readFile(file.path)
    if (encoding === 'gzip') return zip(bytes)
    const params = { [constants.BROTLI_PARAM_QUALITY]: brotliQuality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    return brotli(bytes, { params })
  }
  return {
    async find(path) {
      const full = resolve(join(root, path))
      if (path.includes('\0') || (full !== root && !full.startsWith(root + sep))) return undefined
      if (path.endsWith('/')) return fileAt(join(full, 'index.html'))
      const file = await fileAt(full)
      if (file) return file
      return (await fileAt(join(full, 'index.html'))) ? 'redirect' : undefined
    },
    async read(file, encoding) {
      if (encoding === 'identity') return readFile(file.path)
      const ready = await fileAt(`${file.path}.${encoding === 'br' ? 'br' : 'gz'}`)
      if (ready) return readFile(ready.path)
      const key = `${encoding} ${file.modifiedMs} ${file.path}`
      const bytes = packed.get(key) ?? pack(file, encoding)
      packed.set(key, bytes)
      return bytes
    },
  }
}

/** Path and query of a request as the site knows them; `undefined` for one that is malformed or outside the base. */
function pathOf(url: string, base: string): { path: string; query: string } | undefined {
  const [raw = '', query] = url.split(/\?(.*)/s)
  if (!`${raw}/`.startsWith(base) || (raw !== base.slice(0, -1) && !raw.startsWith(base))) return undefined
  try {
    return { path: decodeURIComponent(raw.slice(base.length - 1)), query: query === undefined ? '' : `?${query}` }
  } catch {
    return undefined
  }
}

function chooseEncoding(request: IncomingMessage, type: string): Encoding {
  if (!isCompressible(type)) return 'identity'
  const accepted = String(request.headers['accept-encoding'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0])
  if (accepted.includes('br')) return 'br'
  return accepted.includes('gzip') ? 'gzip' : 'identity'
}

async function answer(site: Site, base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return
  }
  const asked = pathOf(request.url ?? '/', base)
  let found = asked && (asked.path === '' ? ('redirect' as const) : await site.find(asked.path))
  if (found === 'redirect') {
    const [raw = ''] = (request.url ?? '').split('?')
    // One leading slash only: two would name another host.
    response.writeHead(301, { location: `${raw.replace(/^\/+/, '/')}/${asked?.query ?? ''}` }).end()
    return
  }
  const status = found ? 200 : 404
  found ??= (await site.find('/404.html')) as SiteFile | undefined
  if (!found) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such page.\n')
    return
  }
  const type = mediaType(found.path)
  const encoding = chooseEncoding(request, type)
  const bytes = await site.read(found, encoding)
  const tag = `"${found.modifiedMs.toString(36)}-${bytes.length.toString(36)}"`
  const headers = {
    'content-type': type,
    'cache-control':
      status === 200 && asked?.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    etag: tag,
    ...(isCompressible(type) ? { vary: 'accept-encoding' } : {}),
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  }
  if (status === 200 && request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end()
    return
  }
  response.writeHead(status, { ...headers, 'content-length': bytes.length })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
