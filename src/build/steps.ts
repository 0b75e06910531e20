/** What is done to the finished pages before the site is put in place, in this order. */

import { readWords } from '../model/read-words.ts'
import { writeHostHeaders } from './host-headers.ts'
import { joinStyles } from './join-styles.ts'
import { answerForRetired, keepPinned } from './pinned-copies.ts'
import { addSecurityPolicies } from './security-policy.ts'
import { PROJECT } from './site-folder.ts'

export interface BuildStep {
  /** What it does, for the person who watches: “index the words for search”. */
  name: string
  /** Changes files under `folder`, the complete site that is not yet in place. The same files in, the same files out. */
  run(folder: string): Promise<void> | void
}

export const STEPS: readonly BuildStep[] = [
  { name: 'join the styles of each page', run: joinStyles },
  { name: 'write the security policies', run: addSecurityPolicies },
  { name: 'say what hosts are to send with frames', run: writeHostHeaders },
  { name: 'keep the pinned copies as they are', run: (folder) => keepPinned(folder) },
  {
    name: 'let retired charts answer',
    run(folder) {
      const words = readWords(PROJECT, 'en')
      answerForRetired(folder, (date) => words.text('frame.retired', { date: words.date(date) }))
    },
  },
]
