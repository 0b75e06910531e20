/** `npm start`: builds the site and shows it. */
import { fileURLToPath } from 'node:url'
import { runToEnd } from './child.mjs'
import { readPort } from './port.ts'
import { Refusal, runCommand } from './refusal.mjs'
import { requireFreePort } from './serve.ts'
import { showSite } from './show-site.ts'

await runCommand(async () => {
  const port = readPort(process.argv.slice(2), process.env)
  await requireFreePort(port)
  const code = await runToEnd(process.execPath, [fileURLToPath(new URL('build.ts', import.meta.url))])
  if (code !== 0) throw new Refusal('The site was not started, because it could not be built (see above).')
  await showSite(port)
})
