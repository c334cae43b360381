import { formatClockShort } from '@domain/time/clock'
import type { PlayerProblem } from './player-state'

/** What the texts of a problem are filled with. */
export function problemValues(problem: PlayerProblem): Readonly<Record<string, unknown>> {
  return problem.kind === 'broken' ? { ...problem, time: formatClockShort(problem.atMs) } : { ...problem }
}
