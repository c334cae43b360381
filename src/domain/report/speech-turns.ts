import type { Participant } from '@domain/recording/recording'
import { gini, scaledGini } from '@domain/report/inequality'
import { type Amount, type BudgetEvent, subjectBudget } from '@domain/report/time-budget'

/** The code under which scales mark who holds the floor. */
const speechTurnCode = 'speech-turn'

/** How the talking is shared out. */
export interface SpeechShares {
  readonly speakers: readonly {
    /** Null for turns that name nobody. */
    readonly subjectId: string | null
    readonly amount: Amount
    /** Of the time that all speak, each speaker's own time counted in full. */
    readonly shareOfSpeech: number | null
  }[]
  /** Over everybody, and over the members alone; who never spoke has 0. */
  readonly everybody: Inequality
  readonly members: Inequality
}

export interface Inequality {
  readonly people: number
  readonly ofTime: number | null
  readonly ofTurns: number | null
  /** Scaled by n/(n − 1). */
  readonly ofTimeScaled: number | null
}

/** Speaking time and turns by participant; null where no speech turn was marked. */
export function speechShares(
  events: readonly BudgetEvent[],
  participants: readonly Pick<Participant, 'id' | 'role'>[],
  durationMs: number,
): SpeechShares | null {
  const turns = events.filter(({ code }) => code === speechTurnCode)
  if (turns.length === 0) return null
  const budget = subjectBudget(
    turns,
    participants.map(({ id }) => id),
    durationMs,
  )
  const spokenMs = budget.reduce((sum, { amount }) => sum + amount.totalMs, 0)
  const amounts = new Map(budget.map(({ subjectId, amount }) => [subjectId, amount]))
  const inequality = (people: readonly Pick<Participant, 'id'>[]): Inequality => {
    const times = people.map(({ id }) => amounts.get(id)?.totalMs ?? 0)
    const counts = people.map(({ id }) => amounts.get(id)?.count ?? 0)
    return { people: people.length, ofTime: gini(times), ofTurns: gini(counts), ofTimeScaled: scaledGini(times) }
  }
  return {
    speakers: budget.map(({ subjectId, amount }) => ({
      subjectId,
      amount,
      shareOfSpeech: spokenMs === 0 ? null : amount.totalMs / spokenMs,
    })),
    everybody: inequality(participants),
    members: inequality(participants.filter(({ role }) => role === 'member')),
  }
}
