import type { APIRoute } from 'astro'
import { correctionsCsv } from '../../exports/corrections-csv.ts'
import { siteAddress } from '../../exports/site-address.ts'
import { getStory } from '../../story.ts'

export const GET: APIRoute = async () =>
  new Response(correctionsCsv(await getStory(), siteAddress(import.meta.env)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  })
