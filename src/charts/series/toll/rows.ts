/** Two organisations' counts of the dead, and what officials said. Three series that are never joined. */
import type { Story } from '../../../model/story.ts'
import { drawableSeries, type Figure, figuresOf } from '../figures.ts'
import { fullName, shortName } from '../names.ts'

export interface CounterRows {
  /** Which line it is, in the scene and its tests. */
  key: 'ihrngo' | 'hrana'
  name: string
  unit: string
  figures: Figure[]
}

export interface OfficialFigure extends Figure {
  speaker: string
  /** The speaker’s own qualifier, such as “more than”. */
  hedge?: string
}

export interface TollRows {
  ihrngo: CounterRows
  hrana: CounterRows
  official: { unit: string; figures: OfficialFigure[] }
}

/** The speaker, and the qualifier that may follow in brackets, from the label of an official figure. */
function spoken(figure: Figure): Pick<OfficialFigure, 'speaker' | 'hedge'> {
  const label = figure.label ?? figure.source?.publisher ?? ''
  const [, speaker = label, hedge] = /^(.*?)\s*\(([^)]*)\)$/.exec(label) ?? []
  return { speaker, ...(hedge === undefined ? {} : { hedge }) }
}

/** Whether a note says that the figure may count members of the security forces among the dead. */
export function mayMixForces(figure: Figure): boolean {
  return /\bmay include\b.*\bsecurity\b/.test(figure.editor_note ?? '')
}

/** @throws if one of the three series may not be drawn. */
export function tollRows(story: Story): TollRows {
  const ihrngo = drawableSeries(story, 'ihrngo-deaths')
  const hrana = drawableSeries(story, 'hrana-deaths')
  const official = drawableSeries(story, 'official-tolls')
  return {
    ihrngo: { key: 'ihrngo', name: fullName(story, 'ihrngo'), unit: ihrngo.unit, figures: figuresOf(ihrngo) },
    hrana: { key: 'hrana', name: shortName(story, 'hrana'), unit: hrana.unit, figures: figuresOf(hrana) },
    official: {
      unit: official.unit,
      figures: figuresOf(official).map((figure) => ({ ...figure, ...spoken(figure) })),
    },
  }
}
