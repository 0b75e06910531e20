/** The only way from a browser to anything that is not on this machine. It leads nowhere, and notes who wanted to go where. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface WayOut {
  port: number
  /** What was asked for since this was asked last. */
  asked(): string[]
  close(): void
}

/** What Firefox asks for by itself, whatever page is open: lists of its maker, and parts that play protected films. */
const BY_THE_BROWSER_ITSELF = /(^|[./])(mozilla\.(com|net|org)|firefox\.com|update\.googleapis\.com)(:443|\/|$)/

export async function closeWayOut(): Promise<WayOut> {
  const asked: string[] = []
  const note = (address = '') => {
    if (!BY_THE_BROWSER_ITSELF.test(address)) asked.push(address)
  }
  const server = createServer((request, response) => {
    note(request.url)
    response.writeHead(502).end()
  })
  server.on('connect', (request, socket) => {
    note(request.url)
    socket.end('HTTP/1.1 502 No way out\r\n\r\n')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.address() as AddressInfo).port,
    asked: () => asked.splice(0),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
