/**
 * The page for an address that has none, where it is shown in a frame: an unknown or mistyped chart. The furniture of a whole
 * page would be of no use to anybody there; a sentence and a link stay, and the host is told how high they are.
 */
import { element } from '../element.ts'
import { talk } from './talk.ts'

if (parent !== window) {
  const { title, link, href } = document.getElementById('missing-frame')!.dataset
  const main = element(
    'main',
    { class: 'missing-frame' },
    element('p', {}, title!, ' ', element('a', { href, target: '_blank', rel: 'noopener' }, link!)),
  )
  document.body.replaceChildren(main)
  talk(main)
}
