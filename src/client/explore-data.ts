/** Fetches what scripts know of the story: once for a page, however many charts ask. */
import type { ExploreFile } from '../schema/explore.ts'

/** Where the site lies, without a slash at its end. */
export const base = import.meta.env.BASE_URL.replace(/\/$/, '')

let loading: Promise<ExploreFile> | undefined

async function load(): Promise<ExploreFile> {
  const answer = await fetch(`${base}/charts/explore.json`)
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`)
  return answer.json()
}

/** The data. After a failure the next caller asks again. */
export function loadExplore(): Promise<ExploreFile> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}
