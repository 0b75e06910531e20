/**
 * `npm run words`: writes down which words the pages print and what fills their placeholders, from the words as they
 * stand. For engineers, after adding a word or taking one away; the check then holds editors to it.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from '../build/site-folder.ts'
import { wordShapes } from '../model/check/word-shapes.ts'

const FILE = 'src/schema/words.json'
const shapes = wordShapes(PROJECT)
const lines = Object.entries(shapes).map(
  ([key, names]) => `  ${JSON.stringify(key)}: ${JSON.stringify(names).replaceAll(',', ', ')}`,
)
writeFileSync(join(PROJECT, FILE), `{\n${lines.join(',\n')}\n}\n`)
console.log(`${Object.keys(shapes).length} words written down in ${FILE}`)
