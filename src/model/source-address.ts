/** Where a source is to be read: at its address, or at its archived copy where nothing answers there any more. */
import type { Source } from './story.ts'

export function sourceAddress({ url, archive, dead }: Pick<Source, 'url' | 'archive' | 'dead'>): string {
  return dead && archive ? archive : url
}

/** The archived copy of a source whose own address still answers. */
export function otherCopy({ archive, dead }: Pick<Source, 'archive' | 'dead'>): string | undefined {
  return dead ? undefined : archive
}
