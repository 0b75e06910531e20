/** The story that a folder holds, as it is published: from files to joined entries in one step. */
import { buildStory } from './build-story.ts'
import { readContent } from './read-content.ts'
import type { Story } from './story.ts'
import { entriesToShow } from './withheld.ts'

/** Reads the story under `root/content` without what may not be seen yet. @throws like `buildStory` */
export function readStory(root: string): Story {
  return buildStory(entriesToShow(readContent(root).entries))
}
