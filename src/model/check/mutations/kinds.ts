/** Every kind of mutation. */
import { DATES } from './dates.ts'
import { ENCODINGS } from './encodings.ts'
import { FACTS } from './facts.ts'
import { FIELDS } from './fields.ts'
import { FILES } from './files.ts'
import { HARMLESS } from './harmless.ts'
import type { Mutation } from './mutation.ts'
import { PROSE_CLAIMS } from './prose-claims.ts'
import { PROSE_WRITING } from './prose-writing.ts'
import { REFERENCES } from './references.ts'
import { WORDS } from './words.ts'
import { YAML_WRITING } from './yaml-writing.ts'

export const MUTATIONS: readonly Mutation[] = [
  ...DATES,
  ...REFERENCES,
  ...FILES,
  ...FACTS,
  ...FIELDS,
  ...YAML_WRITING,
  ...PROSE_WRITING,
  ...PROSE_CLAIMS,
  ...WORDS,
  ...ENCODINGS,
  ...HARMLESS,
]
