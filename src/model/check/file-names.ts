/** Files that stand in the wrong place, have a wrong name, or take an id that another file has. */
import { type CollectionName, SHAPES } from '../../schema/shapes.ts'
import { THREADS } from '../../schema/vocabulary.ts'
import { extensionOf, type Problem } from '../read-content.ts'
import type { Content } from './content-index.ts'
import { fileName, isLeftover } from './file-name.ts'
import { didYouMean } from './nearest.ts'

const FOLDERS = [...Object.keys(SHAPES), 'ui']

type Report = (rule: string, sentence: string, level?: Problem['level']) => void

/** What is wrong with the place of a file; nothing for a file of a collection that stands right in its folder. */
function checkFolder(path: string, report: Report): void {
  const [, folder = '', ...inside] = path.split('/')
  const name = inside.at(-1) ?? folder
  if (inside.length === 0) {
    report('wrong-place', `Every file of content/ stands in one of its folders: ${FOLDERS.join(', ')}.`)
  } else if (!(folder in SHAPES)) {
    report('wrong-place', `Nothing is read from content/${folder}.${didYouMean(folder, FOLDERS)}`)
  } else if (inside.length > 1) {
    const isLanguage = extensionOf(folder as CollectionName) === '.mdx' && /^[a-z]{2}$/.test(inside[0] as string)
    report(
      'wrong-place',
      isLanguage
        ? 'Translations are not read yet: English is the only language. Keep this file outside content/ until they are.'
        : `Files of content/${folder} stand in no further folder. Move it to content/${folder}/${name}.`,
    )
  }
}

/** What is wrong with the name of a file: one sentence, whose cure holds for all of it. */
function checkName(path: string, report: Report): void {
  const { collection, id, ending, wanted, better } = fileName(path)
  const cure = better === '' ? 'Give it a name' : `Name it ${better}${wanted}`
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    const rule = 'A file name is made of small letters, digits and single hyphens, for it becomes an address.'
    report('file-name', better === '' ? `${rule} ${cure} of such letters.` : `${rule} ${cure}.`)
  } else if (ending !== wanted) {
    report('file-name', `A file in content/${collection} must end in ${wanted}. ${cure}.`)
  } else if (collection === 'threads' && !(THREADS as readonly string[]).includes(id)) {
    report(
      'file-name',
      `There is no thread "${id}".${didYouMean(id, THREADS)} A thread is one of: ${THREADS.join(', ')}.`,
    )
  }
}

/** The rule of file names, places and duplicate ids. */
export function checkFileNames({ files }: Content): Problem[] {
  const problems: Problem[] = []
  /** The files that would all have one name if each were named well. */
  const claimants = new Map<string, string[]>()
  const named = files.filter((path) => {
    const report: Report = (rule, sentence, level = 'error') =>
      problems.push({ path, line: 1, column: 1, level, sentence, rule })
    if (path.endsWith('/README.md') || path.includes('/_')) return false
    if (isLeftover(path)) {
      const sentence = 'This is a copy that a text editor left behind. It is not read: delete it, or keep it elsewhere.'
      report('leftover', sentence, 'warning')
      return false
    }
    if (path.startsWith('content/ui/')) return false
    const { collection, better, isTranslation } = fileName(path)
    if (!collection || isTranslation) {
      checkFolder(path, report)
      return false
    }
    const key = `${collection}/${better === '' ? path : better}`
    claimants.set(key, [...(claimants.get(key) ?? []), path])
    return true
  })
  for (const path of named) {
    const report: Report = (rule, sentence) =>
      problems.push({ path, line: 1, column: 1, level: 'error', sentence, rule })
    const { collection, better, wanted } = fileName(path)
    const rivals = claimants.get(`${collection}/${better === '' ? path : better}`) ?? [path]
    const owner = rivals.find((rival) => rival === `content/${collection}/${better}${wanted}`) ?? rivals[0]
    if (path === owner) {
      checkFolder(path, report)
      checkName(path, report)
    } else {
      const sentence = `The id "${better}" is already taken by ${owner}. Delete this file if it is a copy, or give it a name of its own.`
      report('duplicate-id', sentence)
    }
  }
  return problems
}
