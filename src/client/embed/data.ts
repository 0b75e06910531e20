/** What the document of a frame carries for its scripts. */
import type { FrameData } from '../../schema/frame.ts'

let data: FrameData | undefined

/** Read once. */
export function frameData(): FrameData {
  data ??= JSON.parse(document.getElementById('data')!.textContent) as FrameData
  return data
}
