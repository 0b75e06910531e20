/** In a frame everything that a script knows stands in the document: nothing is fetched. */
import { frameData } from '../data.ts'

export { base, linkTo, once } from '../../fetch.ts'

/** @param path of the file that the site would fetch: the events of charts, or what tells the shapes of a map apart */
export const fetchJson = async <Content>(path: string): Promise<Content> =>
  frameData()[path.includes('view') ? 'view' : 'explore'] as Content
