import { constants, setPriority } from 'node:os'

/** Called again and again by long work; it may take its time before it returns. */
export type Rest = () => void

export const noRest: Rest = () => undefined

/** Work goes on for this long (ms) before it rests: less than a display frame. */
const stretchMs = 5
/** For each millisecond of work so many of rest: keys and pictures have the machine for most of the time. */
const restPerWork = 3
const longestRestMs = 250

interface Clock {
  readonly now: () => number
  readonly sleep: (ms: number) => void
}

/** Sleeps without a turn of the event loop: for threads that nobody waits for. */
const ownClock: Clock = {
  now: () => performance.now(),
  sleep: (ms) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms),
}

/** Rest for work beside somebody who marks. */
export function restBeside({ now, sleep }: Clock = ownClock): Rest {
  let sinceMs = now()
  return () => {
    const workedMs = now() - sinceMs
    if (workedMs < stretchMs) return
    sleep(Math.min(workedMs * restPerWork, longestRestMs))
    sinceMs = now()
  }
}

/**
 * Lets everything else go first, also while SQLite is in one long statement. Only Linux gives a thread a priority of
 * its own (setpriority(2), notes on threads); elsewhere this would slow the whole app.
 */
export function stepBehind(platform: NodeJS.Platform = process.platform, lower = setPriority): void {
  if (platform === 'linux') lower(constants.priority.PRIORITY_LOW)
}
