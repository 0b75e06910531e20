/** The form editor: a server on this machine that shows entries as forms and writes back what was changed. */
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInspector } from '../../model/check/check-content.ts'
import { contentFiles } from '../../model/content-files.ts'
import { Refusal, sentenceFor } from '../refusal.mjs'
import { HEADERS, refusalOf } from './guard.ts'
import { sentencePage } from './pages.ts'
import { answer, handle } from './routes.ts'

const HOST = '127.0.0.1'

export interface Editor {
  address: string
  close(): Promise<void>
}

/**
 * Starts the editor for the content under `root`.
 * @param port 0 takes any free one
 * @throws Refusal when the port cannot be had
 */
export async function startEditor(root: string, port: number): Promise<Editor> {
  const token = randomBytes(24).toString('base64url')
  const desk = { root, token, files: contentFiles(root), inspector: createInspector(root) }
  let own = port
  const server = createServer((request, response) => {
    const refusal = refusalOf(request.method ?? '', request.headers, own)
    if (refusal) {
      response.writeHead(403, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' }).end(`${refusal}\n`)
      return
    }
    handle(desk, request, response).catch((fault: unknown) => {
      const sentence = sentenceFor(fault)
      if (sentence === undefined) console.error(fault)
      if (response.headersSent) response.end()
      else
        answer(response, 500, sentencePage(sentence ?? 'The editor failed; nothing was saved. Its terminal says more.'))
    })
  })
  await new Promise<void>((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE'
      failed(
        isTaken ? new Refusal(`Port ${port} is in use. Choose another one, for example --port ${port + 1}.`) : error,
      )
    })
    server.listen(port, HOST, listening)
  })
  own = (server.address() as AddressInfo).port
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed())
      server.closeAllConnections()
    })
  return { address: `http://${HOST}:${own}/`, close }
}
