/**
 * How a frame tells its height to the scripts of its hosts: one table, a line for each protocol, written from what each
 * project publishes of its messages. Everything here is a pure function of what is known: messages in, messages out.
 */
import { THEMES, type Theme } from './address.ts'

/** Names under which hosts know the frame. */
export interface Names {
  /** Address of the frame, without a hash. */
  address: string
  /** A piece of the address as it stands in the host’s page, that no other chart’s has. */
  piece: string
  /** Name that pym.js gave in the address. */
  pym?: string
  /** Name that iframe-resizer gave in its first message. */
  sizer?: string
  /** It has had its first answer. */
  isMet?: boolean
  /** What WordPress gave in the hash or in a message. */
  secret?: string
}

export interface Size {
  width: number
  height: number
}

type Protocol = (size: Size, names: Names) => unknown

const PYM = 'xPYMx'
const SIZER = '[iFrameSizer]'
/** Names and secrets of hosts go back to them in what their scripts take apart: nothing else than these characters may. */
const NAME = /^[\w-]{1,64}$/

/** What to post for a size. A protocol that lacks its name says nothing. */
const HEIGHTS: Protocol[] = [
  // Datawrapper, both generations: the older looks for the frame whose address holds the key, the newer for the one that spoke.
  ({ height }, { piece }) => ({ 'datawrapper-height': { [piece]: height } }),
  // AMP, NPR’s sidechain, newswire frames, and the loader of this site.
  ({ height }) => ({ sentinel: 'amp', type: 'embed-size', height }),
  // pym.js 1; Iframely and newswire frames read it, too.
  ({ height }, { pym }) => pym && ['pym', pym, 'height', height].join(PYM),
  // Embedly (Medium) and Iframely.
  ({ height }, { address }) => JSON.stringify({ context: 'iframe.resize', src: address, height }),
  // The Guardian’s iframe-messenger.
  ({ height }, { address }) =>
    JSON.stringify({ id: `iframeMessenger:${address}`, type: 'set-height', value: height, href: address }),
  // Canvas and other learning platforms.
  ({ height }) => ({ subject: 'lti.frameResize', height }),
  // open-iframe-resizer.
  ({ width, height }) => ({ type: 'iframe-resized', width, height }),
  // iframe-resizer 4 and 5. Its first message is answered as a beginning.
  ({ width, height }, { sizer, isMet }) => sizer && SIZER + [sizer, height, width, isMet ? 'size' : 'init'].join(':'),
  // WordPress, for an address that an editor has pasted.
  ({ height }, { secret }) => secret && { message: 'height', value: height, secret },
]

/** All that is to be posted for a size. */
export const heightMessages = (size: Size, names: Names): unknown[] =>
  HEIGHTS.flatMap((protocol) => protocol(size, names) || [])

/** What WordPress is to open: it follows links to this site only, and only while the frame has the focus. */
export const linkMessage = (value: string, secret: string): unknown => ({ message: 'link', value, secret })

export interface Heard {
  /** Names that the host gave. */
  names?: Partial<Names>
  /** The host is there and waits for a height. */
  isHello?: boolean
  /** Colours that it asks for. */
  theme?: Theme
}

const named = (text: unknown): string | undefined => (typeof text === 'string' && NAME.test(text) ? text : undefined)

/** The fields of a message that is an object, or the JSON of one. */
function fieldsOf(message: unknown): Record<string, unknown> {
  try {
    return (typeof message === 'string' ? JSON.parse(message) : message) ?? {}
  } catch {
    return {}
  }
}

/** What the parent of the frame says. Takes anything and never throws; what it does not know is nothing. */
export function hear(message: unknown): Heard {
  const text = typeof message === 'string' ? message : ''
  if (text.startsWith(SIZER)) {
    const [name, ...rest] = text.slice(SIZER.length).split(':')
    return { isHello: true, names: rest[3] && named(name) ? { sizer: name, isMet: false } : {} }
  }
  const { sentinel, type, message: said, secret, method, data } = fieldsOf(message)
  const theme = method === 'setTheme' ? THEMES.find((one) => one === data) : undefined
  const names = said === 'ready' && named(secret) ? { secret: named(secret) } : {}
  const isHello =
    text.startsWith(`pym${PYM}`) ||
    (sentinel === 'amp' && type === 'frames-init') ||
    type === 'iframe-child-init' ||
    said === 'ready' ||
    !!theme
  return { isHello, names, theme }
}

/** What the address of a frame says of its host. */
export function namesOf(href: string): Names {
  const [address = '', hash = ''] = href.split(/#(.*)/s)
  const { pathname, search, searchParams } = new URL(address)
  return {
    address,
    // In an address with other characters the host’s page may write them otherwise.
    piece: /^[\w?&=.,%+-]*$/.test(search) ? pathname + search : pathname,
    pym: named(searchParams.get('childId')),
    secret: named(/[?&]secret=([^&]*)/.exec(hash)?.[1]),
  }
}

/** No frame asks for more px. */
export const HEIGHT_MOST_PX = 20_000

/** A height in whole px that every host can take, however wrong what was measured is. */
export const heightOf = (measured: number): number => Math.max(1, Math.min(HEIGHT_MOST_PX, Math.ceil(measured) || 1))
