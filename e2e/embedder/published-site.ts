/**
 * The built site as it would be where its absolute addresses lead: a server of its own that writes them anew in whatever is
 * text. Readers of metadata follow those addresses, and the site's own does not exist on the machine of a test.
 */
import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'

export interface PublishedSite {
  /** Address of the first page, with a slash at its end; every absolute address of the site begins with it. */
  readonly address: string
  close(): Promise<void>
}

/**
 * Publishes, on this machine only, what is served elsewhere on it.
 * @param served address of the first page of the built site, as a test server gives it
 * @param secure key and certificate, to be published over https
 * @throws Error when the first page does not say where it is meant to be published
 */
export async function publish(served: string, secure?: { key: Buffer; cert: Buffer }): Promise<PublishedSite> {
  const home = /<link rel="canonical" href="([^"]+)"/.exec(await (await fetch(served)).text())?.[1]
  if (!home) throw new Error(`${served} names no canonical address`)
  const { pathname: base } = new URL(served)
  let address = ''
  const answer: RequestListener = async (request, response) => {
    // A redirect goes to who asked, as a host would send it.
    const found = await fetch(new URL(request.url ?? '/', served), { redirect: 'manual' })
    const type = found.headers.get('content-type') ?? ''
    const bytes = Buffer.from(await found.arrayBuffer())
    const isText = /^(text\/|image\/svg|application\/(json|xml|rss|atom|ld))/.test(type)
    const location = found.headers.get('location')
    response.writeHead(found.status, { 'content-type': type, ...(location ? { location } : {}) })
    response.end(isText ? bytes.toString('utf8').replaceAll(home, address) : bytes)
  }
  const server = secure ? createSecureServer(secure, answer) : createServer(answer)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  address = `http${secure ? 's' : ''}://127.0.0.1:${(server.address() as AddressInfo).port}${base}`
  return {
    address,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
