/** `npm run preview`: shows the site as it was last built. */
import { readPort } from './port.ts'
import { runCommand } from './refusal.mjs'
import { showSite } from './show-site.ts'

await runCommand(async () => {
  await showSite(readPort(process.argv.slice(2), process.env))
})
