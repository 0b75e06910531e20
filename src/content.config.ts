/** Wiring only: each folder of `content/` with its shape. The shapes themselves are in `schema/shapes.ts`. */
import { defineCollection } from 'astro:content'
import { contentLoader } from './content-loader.ts'
import { SHAPES } from './schema/shapes.ts'

export const collections = {
  threads: defineCollection({ loader: contentLoader('threads'), schema: SHAPES.threads }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: SHAPES.pages }),
  events: defineCollection({ loader: contentLoader('events'), schema: SHAPES.events }),
  sources: defineCollection({ loader: contentLoader('sources'), schema: SHAPES.sources }),
  actors: defineCollection({ loader: contentLoader('actors'), schema: SHAPES.actors }),
  places: defineCollection({ loader: contentLoader('places'), schema: SHAPES.places }),
  glossary: defineCollection({ loader: contentLoader('glossary'), schema: SHAPES.glossary }),
  series: defineCollection({ loader: contentLoader('series'), schema: SHAPES.series }),
  days: defineCollection({ loader: contentLoader('days'), schema: SHAPES.days }),
  corrections: defineCollection({ loader: contentLoader('corrections'), schema: SHAPES.corrections }),
}
