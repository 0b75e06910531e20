import type { APIRoute } from 'astro'
import { charts } from '../../charts/registry.ts'
import { dataPackageJson } from '../../exports/data-package.ts'
import { siteAddress } from '../../exports/site-address.ts'
import { getStory, getWords } from '../../story.ts'

export const GET: APIRoute = async () => {
  const story = await getStory()
  const text = dataPackageJson(story, charts(story), getWords(), siteAddress(import.meta.env))
  return new Response(text, { headers: { 'content-type': 'application/json' } })
}
