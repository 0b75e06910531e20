/** The outlines of land that every map of a size refers to, so that a reader fetches them once. */
import type { APIRoute } from 'astro'
import { sharedLand } from '../../charts/map/map-nodes.ts'
import { FRAME_IDS, type FrameId } from '../../charts/map/projection.ts'

export const getStaticPaths = () => FRAME_IDS.map((frame) => ({ params: { frame } }))

export const GET: APIRoute = ({ params }) =>
  new Response(sharedLand(params.frame as FrameId), { headers: { 'content-type': 'image/svg+xml' } })
