import { join } from 'node:path'
import type { APIRoute } from 'astro'
import { markSvg } from '../exports/mark-picture.ts'
import { pngOf } from '../exports/png.ts'

export const GET: APIRoute = () =>
  new Response(pngOf(markSvg(180), join(process.cwd(), 'src/fonts/')), { headers: { 'content-type': 'image/png' } })
