import { usualMatching } from '@domain/agreement/events/event-agreement'
import type { ScoredRating } from '@domain/agreement/scored-rating'

/** What the comparison of events is set to; null for what nobody has chosen yet. */
export interface EventChoices {
  readonly recordingId: string | null
  readonly firstRater: string | null
  readonly secondRater: string | null
  /** How far apart points may lie that are matched or linked. */
  readonly toleranceMs: number
  /** Time unit of the kappa. */
  readonly unitMs: number
  readonly countNothing: boolean
}

export const usualEventChoices: EventChoices = {
  recordingId: null,
  firstRater: null,
  secondRater: null,
  ...usualMatching,
  countNothing: true,
}

/** The ratings of each recording that was rated more than once. */
export function doubleRated(ratings: readonly ScoredRating[]): ReadonlyMap<string, readonly ScoredRating[]> {
  const byRecording = Map.groupBy(ratings, ({ recordingId }) => recordingId)
  return new Map([...byRecording].filter(([, own]) => own.length > 1))
}

export interface ChosenPair {
  readonly recordingId: string
  /** All ratings of the recording, to choose from. */
  readonly ratings: readonly ScoredRating[]
  readonly first: ScoredRating
  readonly second: ScoredRating
}

/**
 * The two ratings that are compared: those chosen where they are there, else the first that are. Never one with itself; null
 * where no recording was rated twice.
 */
export function chosenPair(
  rated: ReadonlyMap<string, readonly ScoredRating[]>,
  { recordingId, firstRater, secondRater }: Pick<EventChoices, 'recordingId' | 'firstRater' | 'secondRater'>,
): ChosenPair | null {
  const chosenId = recordingId !== null && rated.has(recordingId) ? recordingId : [...rated.keys()][0]
  if (chosenId === undefined) return null
  const ratings = rated.get(chosenId) ?? []
  const first =
    ratings.find(({ raterId }) => raterId === firstRater) ?? ratings.find(({ raterId }) => raterId !== secondRater)
  const others = ratings.filter((rating) => rating !== first)
  const second = others.find(({ raterId }) => raterId === secondRater) ?? others[0]
  return first === undefined || second === undefined ? null : { recordingId: chosenId, ratings, first, second }
}
