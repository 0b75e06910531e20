/** Addresses that are never printed, in whatever field or text they stand. */
import { forbiddenAddresses } from '../../schema/forbidden-links.ts'
import type { Problem } from '../read-content.ts'
import { positionsOf } from '../text-position.ts'
import type { Content } from './content-index.ts'

/** The rule of forbidden addresses. It reads whole files, so that no field is forgotten. */
export function checkForbidden({ files, read }: Content): Problem[] {
  return files.flatMap((path) => {
    const text = /\.(?:yaml|mdx)$/.test(path) ? (read(path)?.text ?? '') : ''
    const at = positionsOf(text)
    return forbiddenAddresses(text).map(({ offset, why }) => ({
      path,
      ...at(offset),
      level: 'error' as const,
      sentence: `This address may not stand here. ${why} Cite a report about it.`,
      rule: 'forbidden-link',
    }))
  })
}
