/** Running other programs so that they stop when this one is stopped. */
import { spawn } from 'node:child_process'

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Runs a program to its end. A signal to this process is passed on to it, and ends this process, too, once the program has ended.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options] `stdio` is inherited unless given
 * @returns {Promise<number>} its exit code, or 130 when a signal ended it
 */
export function runToEnd(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    let isStopping = false
    const passOn = (/** @type {NodeJS.Signals} */ signal) => {
      isStopping = true
      child.kill(signal)
    }
    for (const signal of SIGNALS) process.on(signal, passOn)
    const settle = () => {
      for (const signal of SIGNALS) process.off(signal, passOn)
    }
    child.on('error', (error) => {
      settle()
      reject(error)
    })
    child.on('close', (code) => {
      settle()
      if (isStopping) process.exit(code ?? 130)
      resolve(code ?? 130)
    })
  })
}

/**
 * Ends this process when npm is gone. Whoever kills npm reaches only npm and its shell; without this the server that they
 * started would live on and hold its port.
 */
export function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}
