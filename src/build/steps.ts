/** What is done to the finished pages before the site is put in place, in this order. */
import { joinStyles } from './join-styles.ts'
import { addSecurityPolicies } from './security-policy.ts'

export interface BuildStep {
  /** What it does, for the person who watches: “index the words for search”. */
  name: string
  /** Changes files under `folder`, the complete site that is not yet in place. The same files in, the same files out. */
  run(folder: string): Promise<void> | void
}

export const STEPS: readonly BuildStep[] = [
  { name: 'join the styles of each page', run: joinStyles },
  { name: 'write the security policies', run: addSecurityPolicies },
]
