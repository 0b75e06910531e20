/** The port that a server is asked to listen on. */
import { parseArgs } from 'node:util'
import { Refusal } from './refusal.mjs'

export const DEFAULT_PORT = 4321

/**
 * Reads `--port`, else the variable PORT, else the default. 0 means any free port.
 * @param args what stands after the command
 * @throws Refusal for another option, or for something that is no port
 */
export function readPort(args: readonly string[], environment: NodeJS.ProcessEnv): number {
  const given = portOption(args)
  const [text, from] =
    given === undefined ? [environment.PORT?.trim() || String(DEFAULT_PORT), 'PORT'] : [given, '--port']
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new Refusal(
    `${from} is “${text}”, which is not a port. Give a whole number from 1 to 65535, for example ${from}=${DEFAULT_PORT}.`,
  )
}

function portOption(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { port: { type: 'string' } } }).values.port
  } catch {
    throw new Refusal(`This command knows one option, --port <number>; it was given “${args.join(' ')}”.`)
  }
}
