/** The script of a frame with a timeline. */
import { start } from '../timeline/timeline.ts'
import { explored } from './explored.ts'
import { startFrame } from './frame.ts'

startFrame(explored(start))
