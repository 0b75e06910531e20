import { join } from 'node:path'
import type { APIRoute, GetStaticPaths } from 'astro'
import { chartNamed } from '../../charts/registry.ts'
import type { Scene } from '../../charts/scene.ts'
import { pngOf } from '../../exports/png.ts'
import { sharePicture, shareScene } from '../../exports/share-picture.ts'
import { type ShareSubject, shareSubjects } from '../../exports/share-subjects.ts'
import { getStory, getWords } from '../../story.ts'

export const getStaticPaths = (async () => {
  const story = await getStory()
  const words = getWords()
  const chart = chartNamed(story, 'convergence')
  const scene = shareScene((width) => chart.scene({ width, words }))
  return shareSubjects(story, words).map((subject) => ({ params: { name: subject.name }, props: { subject, scene } }))
}) satisfies GetStaticPaths

export const GET: APIRoute<{ subject: ShareSubject; scene: Scene }> = ({ props: { subject, scene } }) => {
  const svg = sharePicture(scene, subject.text, subject.thread)
  return new Response(pngOf(svg, join(process.cwd(), 'src/fonts/')), { headers: { 'content-type': 'image/png' } })
}
