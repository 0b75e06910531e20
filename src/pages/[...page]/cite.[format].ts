/** How a page is cited, as a file beside it for reference managers: `/threads/leak/cite.bib`. */
import type { APIRoute } from 'astro'
import { settingOf } from '../../components/page/setting.ts'
import {
  CITATION_FORMATS,
  type CitationFormat,
  type CitedPage,
  citedPages,
  pageReference,
} from '../../exports/page-citation.ts'
import { getStory, getWords } from '../../story.ts'

export async function getStaticPaths() {
  return citedPages(await getStory()).flatMap((page) =>
    Object.keys(CITATION_FORMATS).map((format) => ({
      params: { page: page.path.slice(1, -1) || undefined, format },
      props: { page },
    })),
  )
}

export const GET: APIRoute<{ page: CitedPage }> = async ({ params, props }) => {
  const { write, mediaType } = CITATION_FORMATS[params.format as CitationFormat]
  const reference = pageReference(props.page, settingOf(await getStory(), getWords()))
  return new Response(write([reference]), { headers: { 'content-type': mediaType } })
}
