import type { APIRoute } from 'astro'
import { charts } from '../../charts/registry.ts'
import { builderFile } from '../../exports/embed/builder-file.ts'
import { siteAddress } from '../../exports/site-address.ts'
import { getStory, getWords } from '../../story.ts'

export const GET: APIRoute = async () => {
  const story = await getStory()
  const file = builderFile(charts(story), story, getWords(), siteAddress(import.meta.env))
  return new Response(JSON.stringify(file), { headers: { 'content-type': 'application/json' } })
}
