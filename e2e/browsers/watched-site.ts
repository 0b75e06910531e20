/**
 * The built site as it is served, with one script more at the very beginning of each page: it keeps what goes wrong. The driver
 * of WebKit tells nothing of the console. The script stands before the policy of the page, which therefore need not know it.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

declare global {
  interface Window {
    faults?: string[]
  }
}

function keepFaults(): void {
  const faults: string[] = []
  Object.defineProperty(window, 'faults', { value: faults })
  const { error } = console
  console.error = (...said: unknown[]) => {
    faults.push(said.map(String).join(' '))
    error(...said)
  }
  addEventListener('unhandledrejection', ({ reason }) => faults.push(`rejected: ${reason}`))
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    faults.push(`against the policy: ${violatedDirective} ${blockedURI} ${sourceFile}`),
  )
  // A picture or script that does not come says so to itself only, on the way down.
  addEventListener(
    'error',
    (event: Event) =>
      faults.push(
        event instanceof ErrorEvent
          ? `uncaught: ${event.message} (${event.filename})`
          : `not loaded: ${(event.target as Element).outerHTML}`,
      ),
    true,
  )
}

/** @param site address of the site, with a slash at its end */
export async function watchSite(site: string): Promise<{ address: string; close(): void }> {
  const script = `<script>(${keepFaults})()</script>`
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? '', site), { redirect: 'manual' })
    const type = answer.headers.get('content-type') ?? ''
    const body = Buffer.from(await answer.arrayBuffer())
    const headers = ['content-type', 'location', 'cache-control'].flatMap((name) => {
      const value = answer.headers.get(name)
      return value ? [[name, value]] : []
    })
    response.writeHead(answer.status, Object.fromEntries(headers))
    response.end(type.startsWith('text/html') ? body.toString().replace(/<head[^>]*>/, `$&${script}`) : body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${new URL(site).pathname}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
