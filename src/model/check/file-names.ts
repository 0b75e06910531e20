/** Files that stand in the wrong place, have a wrong name, or take an id that another file has. */
import { type CollectionName, SHAPES } from '../../schema/shapes.ts'
import { THREADS } from '../../schema/vocabulary.ts'
import { extensionOf, type Problem } from '../read-content.ts'
import type { Content } from './content-index.ts'
import { didYouMean } from './nearest.ts'

const FOLDERS = [...Object.keys(SHAPES), 'ui']
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

const isCollection = (name: string): name is CollectionName => name in SHAPES

/** `Rama's visit_2` → `ramas-visit-2`. */
function asId(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** The rule of file names, places and duplicate ids. */
export function checkFileNames({ files }: Content): Problem[] {
  const problems: Problem[] = []
  const report = (path: string, rule: string, sentence: string) =>
    problems.push({ path, line: 1, column: 1, level: 'error', sentence, rule })
  const takenBy = new Map<string, string>()

  for (const path of files) {
    const [, folder = '', ...inside] = path.split('/')
    if (path.endsWith('/README.md')) continue
    if (inside.length === 0) {
      report(path, 'wrong-place', `Every file of content/ stands in one of its folders: ${FOLDERS.join(', ')}.`)
      continue
    }
    if ([folder, ...inside].some((part) => part.startsWith('_')) || folder === 'ui') continue
    if (!isCollection(folder)) {
      report(path, 'wrong-place', `Nothing is read from content/${folder}.${didYouMean(folder, FOLDERS)}`)
      continue
    }
    const name = inside.at(-1) as string
    const dot = name.lastIndexOf('.')
    const id = dot > 0 ? name.slice(0, dot) : name
    const wanted = extensionOf(folder)
    const ending = dot > 0 ? name.slice(dot) : ''
    if (ending !== wanted) {
      report(path, 'file-name', `A file in content/${folder} must end in ${wanted}. Name it ${id}${wanted}.`)
    }
    if (inside.length > 1) {
      const isLanguage = extensionOf(folder) === '.mdx' && /^[a-z]{2}$/.test(inside[0] as string)
      report(
        path,
        'wrong-place',
        isLanguage
          ? 'Translations are not read yet: English is the only language. Keep this file outside content/ until they are.'
          : `Files of content/${folder} stand in no further folder. Move it to content/${folder}/${name}.`,
      )
      if (isLanguage) continue
    }
    if (!ID.test(id)) {
      const better = asId(id)
      report(
        path,
        'file-name',
        `A file name is made of small letters, digits and single hyphens, for it becomes an address.${better ? ` Name it ${better}${wanted}.` : ''}`,
      )
    } else if (folder === 'threads' && !(THREADS as readonly string[]).includes(id)) {
      report(
        path,
        'file-name',
        `There is no thread "${id}".${didYouMean(id, THREADS)} A thread is one of: ${THREADS.join(', ')}.`,
      )
    }
    const key = `${folder}/${id.toLowerCase()}`
    const other = takenBy.get(key)
    if (other)
      report(path, 'duplicate-id', `The id "${id}" is already taken by ${other}. Give one of the two another name.`)
    else takenBy.set(key, path)
  }
  return problems
}
