import type { RatedEvents } from '@domain/agreement/events/compared-event'
import { type EasyDiag, easyDiag } from '@domain/agreement/events/easy-diag'
import { usualOverlap } from '@domain/agreement/events/linking'
import { figuresOf, type MatchFigures, matchPoints } from '@domain/agreement/events/point-match'
import { type TimeUnitKappa, timeUnitKappa } from '@domain/agreement/events/time-unit-kappa'

export interface EventAgreementChoices {
  /** How far apart points may lie that are matched or linked. */
  readonly toleranceMs: number
  /** Time unit of the kappa. */
  readonly unitMs: number
  /** Whether “nothing” is a label of the time units; it is unless said otherwise. */
  readonly countNothing?: boolean
}

/** What the window and the command line begin with. */
export const usualMatching = { toleranceMs: 2000, unitMs: 1000 } satisfies EventAgreementChoices

/** How two raters' events of one recording agree; the first is what the second is measured against. */
export interface EventAgreement {
  readonly recording: string
  readonly raters: readonly [string, string]
  readonly timeUnit: TimeUnitKappa
  readonly easyDiag: EasyDiag
  readonly match: MatchFigures
}

/**
 * Every pair of raters of every recording, in the order in which they are given. States are linked from the usual overlap of
 * 60 % on. Throws TooManyPairs.
 */
export function eventAgreements(
  rated: readonly RatedEvents[],
  choices: EventAgreementChoices,
): readonly EventAgreement[] {
  return [...Map.groupBy(rated, ({ recording }) => recording)].flatMap(([recording, ratings]) =>
    ratings.flatMap((a, index) =>
      ratings.slice(index + 1).map((b) => ({ recording, ...agreementOfPair(a, b, choices) })),
    ),
  )
}

/** Two ratings of one recording; the first is what the second is measured against. Throws TooManyPairs. */
export function agreementOfPair(
  a: Omit<RatedEvents, 'recording'>,
  b: Omit<RatedEvents, 'recording'>,
  { toleranceMs, unitMs, countNothing = true }: EventAgreementChoices,
): Omit<EventAgreement, 'recording'> {
  return {
    raters: [a.rater, b.rater],
    timeUnit: timeUnitKappa(a.events, b.events, { unitMs, countNothing }),
    easyDiag: easyDiag(a.events, b.events, { leastOverlap: usualOverlap, toleranceMs }),
    match: figuresOf(matchPoints(a.events, b.events, toleranceMs)),
  }
}
