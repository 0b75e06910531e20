/** The script of a frame with a chart that has nothing to explore. */
import { startFrame } from './frame.ts'

startFrame()
