/** `npm run schemas`: writes the JSON Schemas of the collections for text editors, with every id that exists. */
import { fileURLToPath } from 'node:url'
import { runCommand } from './refusal.mjs'
import { writeSchemas } from './schemas/write-schemas.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

await runCommand(async () => {
  const written = writeSchemas(ROOT)
  const files = written.length === 1 ? 'file' : 'files'
  console.log(
    written.length === 0 ? 'The schemas are up to date.' : `${written.length} ${files} written: ${written.join(', ')}`,
  )
})
