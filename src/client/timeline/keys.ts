/** What each key means in a picture, whichever way it runs. */
import type { Move } from './walk.ts'
import type { Run } from './zoom-box.ts'

/** A move to another mark; a factor to enlarge by, 0 for the whole; or a way to shift what is seen, along and across. */
export type Action = Move | number | [along: number, across: number]

const STEP = 1.5
const KEYS: Record<string, Action> = {
  Home: 'first',
  End: 'last',
  PageDown: 'later',
  PageUp: 'earlier',
  '+': STEP,
  '=': STEP,
  '-': 1 / STEP,
  0: 0,
}
const ARROWS: Record<string, [right: number, down: number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

/** What a key asks for; nothing when it is not ours. Arrows go where they point, also in a mirrored picture. */
export function actionOf(
  {
    key,
    shiftKey,
    ctrlKey,
    altKey,
    metaKey,
  }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  { down, mirrored }: Run,
): Action | undefined {
  if (altKey || metaKey) return undefined
  const arrow = ARROWS[key]
  if (!arrow) return ctrlKey ? undefined : KEYS[key]
  const right = mirrored ? -arrow[0] : arrow[0]
  const [along, across] = down ? [arrow[1], right] : [right, arrow[1]]
  if (shiftKey) return [along / 4, across / 4]
  if (across) return across > 0 ? 'under' : 'over'
  if (ctrlKey) return along > 0 ? 'later' : 'earlier'
  return along > 0 ? 'next' : 'previous'
}
