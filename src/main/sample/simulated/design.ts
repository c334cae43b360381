import { seeded } from '@domain/chance/seeded'

/** From this number everything in the simulated study follows; another number gives another study. */
export const simulationSeed = 20_260_412

/** One of the five made-up raters. */
export interface SimulatedRater {
  readonly letter: string
  /** How much higher this rater scores than the mean of all. */
  readonly bias: number
  /** Standard deviation of what is chance in one score. */
  readonly noise: number
  /** How many grades higher the rater has come to score by the last session; 0 for one who keeps level. */
  readonly drift: number
}

export const simulatedRaters: readonly SimulatedRater[] = [
  { letter: 'A', bias: 0, noise: 0.45, drift: 0 },
  { letter: 'B', bias: 0.3, noise: 0.55, drift: 0 },
  { letter: 'C', bias: -0.35, noise: 0.55, drift: 0 },
  { letter: 'D', bias: 0, noise: 0.55, drift: 1.9 },
  { letter: 'E', bias: 0.1, noise: 0.8, drift: 0 },
]

/** What the gold rating is made with: nearly no chance. */
export const simulatedGold: SimulatedRater = { letter: '', bias: 0, noise: 0.2, drift: 0 }

export interface SimulatedSession {
  /** 1 to 24. */
  readonly number: number
  /** ISO date (YYYY-MM-DD). */
  readonly date: string
  /** When it was rated: days after the session come the raters, at hours of their own. */
  readonly ratedMs: number
  readonly group: 'A' | 'B'
  readonly hasCotherapist: boolean
  readonly hasGold: boolean
  /** Indices of those who rate it, in order. */
  readonly raters: readonly number[]
}

const sessionCount = 24
const firstDay = Date.UTC(2025, 8, 1)
const weekMs = 7 * 86_400_000
/** Until this session the drifting rater keeps level. */
const driftsAfter = 9

/**
 * The plan: a session a week; every third one is rated by all five and has a gold rating, the others by two to four, whoever
 * has rated least so far, and by chance among equals.
 */
export function simulatedSessions(): readonly SimulatedSession[] {
  const chance = seeded(simulationSeed)
  const rated = simulatedRaters.map(() => 0)
  return Array.from({ length: sessionCount }, (_, index) => {
    const hasGold = index % 3 === 0
    const wanted = hasGold ? simulatedRaters.length : 2 + Math.floor(chance() * 3)
    const raters = rated
      .map((count, rater) => ({ rater, order: count + chance() }))
      .toSorted((left, right) => left.order - right.order)
      .slice(0, wanted)
      .map(({ rater }) => rater)
      .toSorted((left, right) => left - right)
    for (const rater of raters) rated[rater] = (rated[rater] ?? 0) + 1
    const dayMs = firstDay + index * weekMs
    return {
      number: index + 1,
      date: new Date(dayMs).toISOString().slice(0, 10),
      ratedMs: dayMs + weekMs,
      group: index % 2 === 0 ? 'A' : 'B',
      hasCotherapist: index % 4 < 2,
      hasGold,
      raters,
    }
  })
}

/** How much higher the rater scores in this session than at the beginning. */
export function driftAt({ drift }: SimulatedRater, { number }: SimulatedSession): number {
  return (drift * Math.max(0, number - driftsAfter)) / (sessionCount - driftsAfter)
}
