/** Addresses that are never printed, in whatever field or text they stand. */
import { forbiddenAddresses, mayHoldForbidden } from '../../schema/forbidden-links.ts'
import { once } from '../content-files.ts'
import type { Problem } from '../read-content.ts'
import type { FileText } from '../read-text.ts'
import { positionsOf } from '../text-position.ts'
import type { Content } from './content-index.ts'

const addressesIn = once(({ path, text }: FileText): Problem[] => {
  if (!mayHoldForbidden(text)) return []
  const at = positionsOf(text)
  return forbiddenAddresses(text).map(({ offset, why }) => ({
    path,
    ...at(offset),
    level: 'error',
    sentence: `This address may not stand here. ${why} Cite a report about it.`,
    rule: 'forbidden-link',
  }))
})

/** The rule of forbidden addresses. It reads whole files, so that no field is forgotten. */
export function checkForbidden({ files, read }: Content): Problem[] {
  return files.flatMap((path) => {
    const file = /\.(?:yaml|mdx)$/.test(path) ? read(path) : undefined
    return file ? addressesIn(file) : []
  })
}
