import { mkdtempSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'

/** A failure that is no programming error: it is told in one sentence, what is wrong and what to do, without a stack trace. */
export class Refusal extends Error {}

/** What the operating system means by its code, where the cure lies outside this project. */
const SYSTEM_FAULTS = {
  EACCES: 'You may not write there. Copy the project into a folder of your own and run it from there.',
  EPERM: 'You may not write there. Copy the project into a folder of your own and run it from there.',
  EROFS: 'That disk is read-only. Copy the project to one that can be written to and run it from there.',
  ENOSPC: 'The disk is full. Free about a gigabyte and run the command again.',
  EBUSY: 'Another program holds it. Close that program and run the command again.',
}

/**
 * The sentence for an error that a command may meet, or `undefined` for a programming error.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function sentenceFor(error) {
  if (error instanceof Refusal) return error.message
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const cure = SYSTEM_FAULTS[/** @type {keyof typeof SYSTEM_FAULTS} */ (error.code)]
  const path = 'path' in error ? error.path : 'the project folder'
  return cure && `Could not write to ${path} (${error.code}). ${cure}`
}

/**
 * Fails with the system's own error, naming the folder, when nothing can be created in it.
 * @param {string} folder
 */
export function requireWritable(folder) {
  try {
    rmdirSync(mkdtempSync(join(folder, '.write-test-')))
  } catch (error) {
    throw Object.assign(/** @type {Error} */ (error), { path: folder })
  }
}

/**
 * Ends the process with code 1 and the sentence of an error; a programming error is thrown on.
 * @param {unknown} error
 * @returns {never}
 */
export function refuse(error) {
  const sentence = sentenceFor(error)
  if (sentence === undefined) throw error
  console.error(sentence)
  process.exit(1)
}

/**
 * Runs a command to its end. What can be told in a sentence is, and ends the process with code 1; a programming error is thrown.
 * @param {() => Promise<void>} main
 */
export async function runCommand(main) {
  await main().catch(refuse)
}
