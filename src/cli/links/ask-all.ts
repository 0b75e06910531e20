/** Asks many addresses politely: each host one question at a time with a pause between two, and few hosts at once. */
import { type Asked, ask } from './ask.ts'

export interface Politeness {
  /** How many hosts are asked at once. */
  atOnce: number
  /** Ms between two questions to one host. */
  pauseMs: number
  /** Ms after which nobody waits any longer. */
  timeoutMs: number
}

export const POLITE: Politeness = { atOnce: 6, pauseMs: 1000, timeoutMs: 20_000 }

const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

/** Asks every address once. `onAnswer` is told of each as it comes. */
export async function askAll(
  urls: readonly string[],
  { atOnce, pauseMs, timeoutMs }: Politeness,
  onAnswer: (url: string, asked: Asked) => void = () => {},
): Promise<Map<string, Asked>> {
  const byHost = Map.groupBy(new Set(urls), (url) => new URL(url).host)
  // The longest lists first, so that no host is left alone with many at the end.
  const queues = [...byHost.values()].sort((a, b) => b.length - a.length)
  const answers = new Map<string, Asked>()
  const worker = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const [nth, url] of queue.entries()) {
        if (nth > 0) await wait(pauseMs)
        const asked = await ask(url, timeoutMs)
        answers.set(url, asked)
        onAnswer(url, asked)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return answers
}
