/**
 * `npm run edit`: the content as forms, in a browser on this machine.
 *
 *   --port N      4322 unless said otherwise, or the variable PORT
 *   --root DIR    the project folder; this one unless said otherwise
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startEditor } from './edit/server.ts'
import { readPort } from './port.ts'
import { Refusal, runCommand } from './refusal.mjs'

/** Beside the site itself, which `npm run dev` shows on the port before. */
const EDITOR_PORT = '4322'

function readOptions(): { root: string; port: number } {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, root: { type: 'string' } } })
    const root = resolve(values.root ?? fileURLToPath(new URL('../..', import.meta.url)))
    const port = readPort(values.port === undefined ? [] : ['--port', values.port], {
      PORT: EDITOR_PORT,
      ...process.env,
    })
    return { root, port }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('This command knows two options: npm run edit -- [--port N] [--root DIR]')
  }
}

await runCommand(async () => {
  const { root, port } = readOptions()
  if (!existsSync(join(root, 'content'))) throw new Refusal(`There is no folder "content" in ${root}.`)
  const { address } = await startEditor(root, port)
  console.log(`The content as forms: ${address}\nStop with Ctrl+C.`)
})
