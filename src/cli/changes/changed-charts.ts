/** The charts whose picture changed, each drawn from the content as it was and as it is. */
import { charts } from '../../charts/registry.ts'
import { renderSvg } from '../../charts/svg.ts'
import { buildStory } from '../../model/build-story.ts'
import type { RawEntry } from '../../model/read-content.ts'
import type { Words } from '../../model/words.ts'

export interface ChangedChart {
  id: string
  title: string
  /** Pictures as SVG; undefined where there was or is no such chart. */
  was?: string
  now?: string
}

interface Drawn {
  title: string
  /** By width, the broadest first. */
  pictures: ReadonlyMap<number, string>
}

/** Every chart at every width of a page. @throws where the content has not the shape of today */
function drawn(entries: readonly RawEntry[], words: Words, isAsked: (id: string) => boolean): Map<string, Drawn> {
  return new Map(
    charts(buildStory(entries))
      .filter(({ id }) => isAsked(id))
      .map((chart) => {
        const title = chart.title(words)
        const widths = [...chart.pageWidths].sort((a, b) => b - a)
        const pictures = widths.map(
          (width) => [width, renderSvg(chart.scene({ width, words }), { kind: 'file', title })] as const,
        )
        return [chart.id, { title, pictures: new Map(pictures) }]
      }),
  )
}

/**
 * Draws charts twice, all of them unless told which. Both times with the words of today: only what the content says is
 * compared.
 */
export function changedCharts(
  before: readonly RawEntry[],
  now: readonly RawEntry[],
  words: Words,
  isAsked: (id: string) => boolean = () => true,
): ChangedChart[] {
  const [old, current] = [drawn(before, words, isAsked), drawn(now, words, isAsked)]
  return [...new Set([...current.keys(), ...old.keys()])].flatMap((id): ChangedChart[] => {
    const [was, is] = [old.get(id), current.get(id)]
    const widths = [...new Set([...(is?.pictures.keys() ?? []), ...(was?.pictures.keys() ?? [])])]
    const width = widths.find((candidate) => was?.pictures.get(candidate) !== is?.pictures.get(candidate))
    if (width === undefined) return []
    const [before, after] = [was?.pictures.get(width), is?.pictures.get(width)]
    return [{ id, title: is?.title ?? was?.title ?? id, ...(before && { was: before }), ...(after && { now: after }) }]
  })
}
