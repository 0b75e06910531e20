/** The script of a frame with a map. */
import { start } from '../map/map.ts'
import { explored } from './explored.ts'
import { startFrame } from './frame.ts'

startFrame(explored(start))
