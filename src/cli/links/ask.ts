/** Asks one address whether it still answers, as a careful visitor: its head first, the page only where that is refused. */

export interface Asked {
  /**
   * `alive`; `moved` for good to another address; `dead`: the host says that it is gone or does not exist; `refused`: it answers,
   * but not to a program; `unreachable`: nobody answered, which may pass.
   */
  state: 'alive' | 'moved' | 'dead' | 'refused' | 'unreachable'
  /** What was answered, in a few words: “404 Not Found”, “no answer within 20 s”. */
  said: string
  /** Where it moved to. */
  to?: string
}

/** Who asks, so that a host can tell. */
const HEADERS = {
  'user-agent': 'Mozilla/5.0 (compatible; npm run links; checks the sources of a documentary)',
  accept: '*/*',
}

/** Where a visit may be redirected at most. */
const MOST_STEPS = 8

/** The faults of a network in words, by their codes. */
const FAULTS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ECONNREFUSED: 'the host refuses connections',
  ECONNRESET: 'the host broke the connection off',
  EHOSTUNREACH: 'there is no way to the host',
  ENETUNREACH: 'this machine has no network',
  CERT_HAS_EXPIRED: 'the certificate of the host has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate of the host is not trusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is that of another host',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
}

function faultOf(error: unknown, timeoutMs: number): string {
  if (error instanceof Error && /Timeout|Abort/.test(error.name)) return `no answer within ${timeoutMs / 1000} s`
  const { code } = ((error as { cause?: unknown }).cause ?? {}) as { code?: string }
  return (code && FAULTS[code]) ?? (code ? `the connection failed (${code})` : 'the connection failed')
}

interface Answer {
  status: number
  said: string
  location?: string
}

async function once(url: string, method: 'HEAD' | 'GET', timeoutMs: number): Promise<Answer> {
  const signal = AbortSignal.timeout(timeoutMs)
  const response = await fetch(url, { method, redirect: 'manual', headers: HEADERS, signal })
  // What it holds is not wanted: the connection is let go at once.
  await response.body?.cancel().catch(() => {})
  const location = response.headers.get('location')
  return {
    status: response.status,
    said: `${response.status} ${response.statusText}`.trim(),
    ...(location && { location }),
  }
}

/** Hosts that dislike HEAD say so in many ways: what it answers counts only where it is good, or leads on. */
async function visit(url: string, timeoutMs: number): Promise<Answer> {
  try {
    const head = await once(url, 'HEAD', timeoutMs)
    if (head.status < 400) return head
  } catch (error) {
    // A host that nobody finds will not be found a second time; one that hung up may have hung up on HEAD.
    const { code } = ((error as { cause?: unknown }).cause ?? {}) as { code?: string }
    if (code === 'ENOTFOUND' || code === 'ECONNREFUSED' || code === 'ENETUNREACH') throw error
  }
  return once(url, 'GET', timeoutMs)
}

/** The same page under https, with or without `www.` or a last slash: nobody needs to hear that it moved there. */
const bare = (url: string) => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')

export async function ask(url: string, timeoutMs = 20_000): Promise<Asked> {
  let at = url
  // A visit that is sent on only for now is still a visit of the address that was asked.
  let lasting = url
  let isLasting = true
  try {
    for (let step = 0; step <= MOST_STEPS; step++) {
      const { status, said, location } = await visit(at, timeoutMs)
      if (status >= 300 && status < 400 && location) {
        at = new URL(location, at).href
        isLasting &&= status === 301 || status === 308
        if (isLasting) lasting = at
        continue
      }
      if (status === 404 || status === 410) return { state: 'dead', said, ...(at !== url && { to: at }) }
      if (status === 401 || status === 403 || status === 405 || status === 429 || status === 451)
        return { state: 'refused', said }
      if (status >= 500) return { state: 'unreachable', said }
      if (status >= 400) return { state: 'refused', said }
      return bare(lasting) === bare(url) ? { state: 'alive', said } : { state: 'moved', said, to: lasting }
    }
    return { state: 'unreachable', said: `sent on more than ${MOST_STEPS} times` }
  } catch (error) {
    const said = faultOf(error, timeoutMs)
    return { state: said === FAULTS.ENOTFOUND ? 'dead' : 'unreachable', said }
  }
}
