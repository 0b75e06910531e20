/** Serving the built site to the person at the keyboard, until they stop it. */
import { siteFolder } from '../build/site-folder.ts'
import { serve } from './serve.ts'

/** Serves the built site and says where. */
export async function showSite(port: number): Promise<void> {
  const { address, close } = await serve(siteFolder(), { port, base: process.env.BASE ?? '/' })
  console.log(`One Sunday in October: ${address}  (Ctrl+C stops it)`)
  const stop = () => close().then(() => process.exit(0))
  for (const occasion of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.once(occasion, stop)
}
