/** Wiring only: each folder of `content/` with its shape. The shapes themselves are in `schema/shapes.ts`. */
import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { SHAPES } from './schema/shapes.ts'
import { yamlLoader } from './yaml-loader.ts'

const prose = (name: string) => glob({ base: `./content/${name}`, pattern: '**/[^_]*.mdx' })

export const collections = {
  threads: defineCollection({ loader: prose('threads'), schema: SHAPES.threads }),
  pages: defineCollection({ loader: prose('pages'), schema: SHAPES.pages }),
  events: defineCollection({ loader: yamlLoader('events'), schema: SHAPES.events }),
  sources: defineCollection({ loader: yamlLoader('sources'), schema: SHAPES.sources }),
  actors: defineCollection({ loader: yamlLoader('actors'), schema: SHAPES.actors }),
  places: defineCollection({ loader: yamlLoader('places'), schema: SHAPES.places }),
  glossary: defineCollection({ loader: yamlLoader('glossary'), schema: SHAPES.glossary }),
  series: defineCollection({ loader: yamlLoader('series'), schema: SHAPES.series }),
  days: defineCollection({ loader: yamlLoader('days'), schema: SHAPES.days }),
  corrections: defineCollection({ loader: yamlLoader('corrections'), schema: SHAPES.corrections }),
}
