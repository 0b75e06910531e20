/** Steps through the days on which something happened, and runs through them when asked; never by itself. */

export interface Clock {
  readonly runs: boolean
  toggle(): void
  stop(): void
}

const STEP_MS = 700

/**
 * @param step goes one day on; false when there is none left
 * @param onChange called when it starts or stops
 */
export function createClock(step: () => boolean, onChange: () => void): Clock {
  let timer = 0
  const stop = () => {
    if (!timer) return
    clearInterval(timer)
    timer = 0
    onChange()
  }
  document.addEventListener('visibilitychange', () => document.hidden && stop())
  return {
    get runs() {
      return !!timer
    },
    stop,
    toggle() {
      if (timer) return stop()
      // Who wants no motion gets one step for each press.
      if (!step() || matchMedia('(prefers-reduced-motion: reduce)').matches) return
      timer = setInterval(() => step() || stop(), STEP_MS) as never
      onChange()
    },
  }
}
