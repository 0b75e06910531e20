/**
 * The `test` that every spec uses. It keeps watch over each page: a request to another host, an error in the console or
 * anything that the content security policy stopped fails the test.
 */
import { test as base, expect } from '@playwright/test'

export { expect }

export interface Watch {
  /** What was seen so far that should not have been. */
  readonly faults: string[]
  /** Lets pass what matches, for a test whose subject it is. */
  allow(pattern: RegExp): void
}

interface Fixtures {
  /** Addresses besides the site's own that pages may fetch from: of a second server that plays the host of an embed. */
  neighbours: string[]
  watch: Watch
}

export const test = base.extend<Fixtures>({
  neighbours: [[], { option: true }],
  watch: [
    async ({ context, baseURL, neighbours }, use) => {
      const origins = new Set(
        [baseURL, ...neighbours].filter((address) => address !== undefined).map((address) => new URL(address).origin),
      )
      const faults: string[] = []
      const allowed: RegExp[] = []
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url())
        if (/^(https?|wss?):$/.test(protocol) && !origins.has(origin))
          faults.push(`request to another host: ${request.url()}`)
      })
      // A violated policy is reported in the console, too, even where scripts are switched off.
      context.on('console', (message) => {
        if (message.type() === 'error')
          faults.push(`error in the console: ${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) => faults.push(`uncaught error: ${error.error().message}`))
      await use({ faults, allow: (pattern) => allowed.push(pattern) })
      const left = faults.filter((fault) => !allowed.some((pattern) => pattern.test(fault)))
      expect(left, 'requests to other hosts, console errors and violations of the policy').toEqual([])
    },
    { auto: true },
  ],
})
