/** Beside “Cite this page”: a button that gives the page’s address away. It takes no room, so nothing moves. */
import { say } from '../words.ts'
import { addressOf, loadSharing, shareButton, sharesNatively } from './share.ts'

export async function start(cite: HTMLElement): Promise<void> {
  const words = await loadSharing()
  cite.append(shareButton(addressOf, say(words, sharesNatively() ? 'sendPage' : 'page')))
}
