import type { APIRoute } from 'astro'
import { robotsTxt } from '../exports/robots.ts'
import { siteAddress } from '../exports/site-address.ts'

export const GET: APIRoute = () =>
  new Response(robotsTxt(siteAddress(import.meta.env)), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
