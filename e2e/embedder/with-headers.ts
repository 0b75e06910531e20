/** The built site as a host serves it that follows the file `_headers`. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readSiteFile } from '../site-files.ts'

/** The rules of the file: the beginning of a path, and what is sent with all that lies below. */
function rules(): { start: string; headers: [string, string][] }[] {
  const blocks = readSiteFile('_headers').trim().split('\n\n')
  return blocks.map((block) => {
    const [path = '', ...lines] = block.split('\n')
    return {
      start: path.replace(/\*$/, ''),
      headers: lines.map((line): [string, string] => {
        const at = line.indexOf(': ')
        return [line.slice(0, at).trim(), line.slice(at + 2)]
      }),
    }
  })
}

/** The headers that such a host adds to what is at a path. */
export const headersFor = (path: string): Record<string, string> =>
  Object.fromEntries(
    rules()
      .filter(({ start }) => path.startsWith(start))
      .flatMap(({ headers }) => headers),
  )

/** Serves what is served at `served`, with these headers besides. */
export async function serveWithHeaders(served: string) {
  const server = createServer(async (request, response) => {
    const found = await fetch(new URL(request.url ?? '/', served), { redirect: 'manual' })
    response.writeHead(found.status, {
      'content-type': found.headers.get('content-type') ?? '',
      ...headersFor(new URL(request.url ?? '/', served).pathname),
    })
    response.end(Buffer.from(await found.arrayBuffer()))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
