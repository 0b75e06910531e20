/** Addresses that this site never prints, whatever they are said to show. */

/** Hosts whose addresses hand out files or channels rather than reports about them. */
const DUMP_HOSTS = [
  't.me',
  'telegram.me',
  'telegram.dog',
  'anonfiles.com',
  'anonfile.com',
  'mega.nz',
  'mega.co.nz',
] as const

const WHY_CHANNEL =
  'This site links to no site or channel of those who leak files: it would lead readers to stolen private data.'
const WHY_DUMP =
  'This site links to no place from which leaked files can be had: they hold the private data of people who did nothing.'

/** Dots are also written [.] by those who want an address to be copied and not clicked. */
const DOT = '\\[?\\.\\]?'
const HOSTS = DUMP_HOSTS.map((host) => host.replaceAll('.', DOT)).join('|')

const TAIL = `(?:\\[\\.\\]|[^\\s"'<>)\\]])`

/** Everything in a text that is written as an address, also without `https://` where the host is a forbidden one. */
const ADDRESS = new RegExp(
  `(?:h(?:tt|xx)ps?://|www${DOT})${TAIL}+|(?<![\\w.@-])(?:[\\w-]+${DOT})*(?:(?:${HOSTS})(?![\\w-]|${DOT}\\w)|[\\w-]*homelandjustice[\\w-]*${DOT}[a-z]{2,})${TAIL}*`,
  'gi',
)

/** Why an address may not be linked; `undefined` when it may. */
export function forbiddenReason(address: string): string | undefined {
  if (/homelandjustice/i.test(address)) return WHY_CHANNEL
  // An archived copy has the address of what it is a copy of in its own.
  const parts = address.toLowerCase().split(/[/?&=]|%2f|%3a/)
  if (parts.slice(3, -1).some((part) => (DUMP_HOSTS as readonly string[]).includes(part.replace(/^www\./, ''))))
    return WHY_DUMP
  const host =
    address
      .replaceAll(/\[\.\]/g, '.')
      .replace(/^h(?:tt|xx)ps?:\/\//i, '')
      .replace(/^www\./i, '')
      .split(/[/:?#]/)[0]
      ?.replace(/[.,;]+$/, '')
      ?.toLowerCase() ?? ''
  return DUMP_HOSTS.some((dump) => host === dump || host.endsWith(`.${dump}`)) ? WHY_DUMP : undefined
}

const HINT = new RegExp(`homelandjustice|${HOSTS}`, 'i')

/** A quick look: whether a text can hold a forbidden address at all. */
export const mayHoldForbidden = (text: string): boolean => HINT.test(text)

/** Every forbidden address in a text, with its offset. */
export function forbiddenAddresses(text: string): { address: string; offset: number; why: string }[] {
  return [...text.matchAll(ADDRESS)].flatMap((match) => {
    const why = forbiddenReason(match[0])
    return why ? [{ address: match[0], offset: match.index, why }] : []
  })
}
