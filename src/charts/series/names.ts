/** Names of those who count, from the actors and the glossary. */
import type { Story } from '../../model/story.ts'

function actorName(story: Story, id: string): string {
  const actor = story.actorById.get(id)
  if (!actor) throw new Error(`there is no actor "${id}"`)
  return actor.name
}

/** The name of an actor without the abbreviation that follows it in brackets. */
export function fullName(story: Story, actorId: string): string {
  return actorName(story, actorId).replace(/\s*\([^)]*\)$/, '')
}

/** What an actor is called for short: the abbreviation in brackets, or the glossary’s term of the same id, or its name. */
export function shortName(story: Story, actorId: string): string {
  const name = actorName(story, actorId)
  return /\(([^)]+)\)$/.exec(name)?.[1] ?? story.termById.get(actorId)?.term ?? name
}
