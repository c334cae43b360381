import { type ComparedEvent, isState } from '@domain/agreement/events/compared-event'

/** One rater's events of one recording. */
export interface RatedEvents {
  readonly recording: string
  readonly rater: string
  readonly events: readonly ComparedEvent[]
}

/** How much of one code each rater marked in each recording: a row a recording, a column a rater, null where not rated. */
export interface CodeAmounts {
  readonly code: string
  readonly counts: readonly (readonly (number | null)[])[]
  /** Sum of the lengths of states in milliseconds; points have none. */
  readonly durationsMs: readonly (readonly (number | null)[])[]
}

export interface Amounts {
  readonly recordings: readonly string[]
  readonly raters: readonly string[]
  readonly codes: readonly CodeAmounts[]
}

/** Counts and durations by code. A rater who did not mark a code that another one marked has 0 of it. */
export function amountsOf(rated: readonly RatedEvents[]): Amounts {
  const recordings = [...new Set(rated.map(({ recording }) => recording))]
  const raters = [...new Set(rated.map(({ rater }) => rater))]
  const codes = [...new Set(rated.flatMap(({ events }) => events.map(({ code }) => code)))].toSorted()
  const byPlace = new Map(
    rated.map(({ recording, rater, events }) => [placeOf(recording, rater), Map.groupBy(events, ({ code }) => code)]),
  )
  const table = (code: string, amount: (events: readonly ComparedEvent[]) => number) =>
    recordings.map((recording) =>
      raters.map((rater) => {
        const byCode = byPlace.get(placeOf(recording, rater))
        return byCode === undefined ? null : amount(byCode.get(code) ?? [])
      }),
    )
  return {
    recordings,
    raters,
    codes: codes.map((code) => ({
      code,
      counts: table(code, (events) => events.length),
      durationsMs: table(code, (events) =>
        events.filter(isState).reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0),
      ),
    })),
  }
}

function placeOf(recording: string, rater: string): string {
  return JSON.stringify([recording, rater])
}
