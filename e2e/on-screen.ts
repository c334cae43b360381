import type { Drawn } from './picture-watch'

/** How a film was played when a key was pressed. */
export interface Moment {
  /** The key's own time stamp. */
  readonly atMs: number
  readonly rate: number
  /** What the drawings of the display showed, in their order. */
  readonly drawn: readonly Drawn[]
  /** Where each picture begins (ms), the first being the one with the number 0. */
  readonly times: readonly number[]
}

/** One drawing of a display with 60 Hz. */
const displayMs = 1000 / 60
/** Drawings further apart than this: the page was busy, and looked at nothing in between. */
const busyMs = 2.5 * displayMs

/**
 * How many pictures a mark is away from what was on screen. The pictures are read when they are handed over to be drawn,
 * so they come on screen one drawing later, or two.
 */
export function awayFromScreen(number: number, moment: Moment): number {
  const [first, last] = onScreen(moment)
  return Math.max(0, first - number, number - last)
}

function onScreen({ atMs, rate, drawn, times }: Moment): readonly [first: number, last: number] {
  const next = drawn.findIndex((drawing) => drawing.atMs > atMs)
  const around = drawn.slice(Math.max(0, next - 3), next + 1)
  const numbers = around.flatMap(({ number }) => (number === null ? [] : [number]))
  const [before, after] = [drawn[next - 1], drawn[next]]
  if (numbers.length === 0 || before === undefined || after === undefined) throw new Error('Nothing was drawn then.')
  if (after.atMs - before.atMs < busyMs) return [Math.min(...numbers), Math.max(...numbers)]
  // Nobody looked meanwhile: from the last picture that was seen the film ran on at its speed.
  const start = times[before.number ?? 0] ?? 0
  const length = (times[(before.number ?? 0) + 1] ?? start) - start
  const ranMs = (atMs - before.atMs) * rate
  const earliestMs = start + ranMs - 2 * displayMs * rate
  const latestMs = Math.min(start + length + ranMs, times[after.number ?? 0] ?? Infinity)
  return [indexAt(times, earliestMs), indexAt(times, latestMs)]
}

function indexAt(times: readonly number[], ms: number): number {
  return Math.max(
    0,
    times.findLastIndex((time) => time <= ms),
  )
}
