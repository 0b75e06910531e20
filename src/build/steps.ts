/** What is done to the finished pages before the site is put in place, in this order. */

import { readContent } from '../model/read-content.ts'
import { readWords } from '../model/read-words.ts'
import { publishDay } from '../model/withheld.ts'
import { withheldMarks } from '../model/withheld-marks.ts'
import { writeHostHeaders } from './host-headers.ts'
import { joinStyles } from './join-styles.ts'
import { markPinned, markPreview } from './mark-preview.ts'
import { keepPrivate } from './nothing-private.ts'
import { answerForRetired, keepPinned } from './pinned-copies.ts'
import { addSecurityPolicies } from './security-policy.ts'
import { PROJECT } from './site-folder.ts'

export interface BuildStep {
  /** What it does, for the person who watches: “index the words for search”. */
  name: string
  /** Changes files under `folder`, the complete site that is not yet in place. The same files in, the same files out. */
  run(folder: string): Promise<void> | void
}

const words = () => readWords(PROJECT, 'en')

const JOIN_STYLES: BuildStep = { name: 'join the styles of each page', run: joinStyles }
const POLICIES: BuildStep = { name: 'write the security policies', run: addSecurityPolicies }
const HEADERS: BuildStep = { name: 'say what hosts are to send with frames', run: writeHostHeaders }
const PINNED: BuildStep = { name: 'keep the pinned copies as they are', run: (folder) => keepPinned(folder) }
const RETIRED: BuildStep = {
  name: 'let retired charts answer',
  run(folder) {
    const told = words()
    answerForRetired(folder, (date) => told.text('frame.retired', { date: told.date(date) }))
  },
}
const PRIVATE: BuildStep = { name: 'look for what must not be public', run: (folder) => keepPrivate(folder, PROJECT) }
const MARK: BuildStep = {
  name: 'mark the pages of the preview',
  run(folder) {
    const marks = withheldMarks(readContent(PROJECT).entries, words(), publishDay())
    markPreview(folder, words(), marks, process.env.BASE || '/')
  },
}
const MARK_PINNED: BuildStep = { name: 'mark the pinned copies', run: (folder) => markPinned(folder, words()) }

/** The steps of the site that is published. */
export const STEPS: readonly BuildStep[] = [JOIN_STYLES, POLICIES, HEADERS, PINNED, RETIRED, PRIVATE]

/** The steps of a preview, which shows drafts too and says so on every page. */
export const PREVIEW_STEPS: readonly BuildStep[] = [
  JOIN_STYLES,
  MARK,
  POLICIES,
  HEADERS,
  PINNED,
  RETIRED,
  MARK_PINNED,
  PRIVATE,
]
