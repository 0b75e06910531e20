/** Serves the built site for as long as the tests run. */
import { siteFolder } from '../src/build/site-folder.ts'
import { refuse } from '../src/cli/refusal.mjs'
import { serve } from '../src/cli/serve.ts'

export default async function serveSite(): Promise<() => Promise<void>> {
  const { address, close } = await serve(siteFolder(), { base: process.env.BASE ?? '/' }).catch(refuse)
  process.env.SITE_ADDRESS = address
  return close
}
