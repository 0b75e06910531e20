/** Pages of somebody else, served from an origin of their own, so that a browser keeps them and the site apart. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface HostPages {
  readonly address: string
  /** Serves a page from now on, and says its address. */
  put(html: string, headers?: Record<string, string>): string
  close(): void
}

/** @param name under which this machine is called; `localhost` is another site than `127.0.0.1`, not only another origin */
export async function serveHostPages(name: '127.0.0.1' | 'localhost' = '127.0.0.1'): Promise<HostPages> {
  const pages = new Map<string, { html: string; headers: Record<string, string> }>()
  const server = createServer((request, response) => {
    const page = pages.get((request.url ?? '').split('?')[0] ?? '')
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers })
    response.end(page?.html ?? '')
  })
  await new Promise<void>((listening) => server.listen(0, name, listening))
  const address = `http://${name}:${(server.address() as AddressInfo).port}/`
  return {
    address,
    put(html, headers = {}) {
      const path = `page-${pages.size}`
      pages.set(`/${path}`, { html, headers })
      return address + path
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** A whole page of a host. */
export const page = (body: string, { head = '', root = 'lang="en"' } = {}): string =>
  `<!doctype html><html ${root}><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">${head}</head><body style="margin:0">${body}</body></html>`
