import { isState, type RatedEvents } from '@domain/agreement/events/compared-event'
import { iccOf } from '@domain/agreement/icc'
import type { Icc } from '@domain/agreement/score-agreement'
import { type ScoreTable, scoreTable } from '@domain/agreement/score-table'

/** How much of a code each rater marked in each recording, and how well they agree on it. */
export interface AmountAgreement {
  readonly table: ScoreTable
  readonly icc: Icc
}

export interface CodeAmounts {
  readonly code: string
  readonly counts: AmountAgreement
  /** Sums of the lengths of states in milliseconds; points have none. */
  readonly durations: AmountAgreement
}

/**
 * Agreement on how often and how long each code was marked, by intraclass correlation over recordings (as of scores). It asks
 * for amounts only: two raters may mark as much at different times. Who rated a recording without marking a code has 0 of it.
 */
export function amountsByCode(rated: readonly RatedEvents[]): readonly CodeAmounts[] {
  const codes = new Set(rated.flatMap(({ events }) => events.map(({ code }) => code)))
  const byCode = rated.map(({ recording, rater, events }) => ({
    recording,
    rater,
    codes: Map.groupBy(events, ({ code }) => code),
  }))
  const agreement = (code: string, amount: (events: RatedEvents['events']) => number): AmountAgreement => {
    const table = scoreTable(
      byCode.map(({ recording, rater, codes: own }) => ({ recording, rater, score: amount(own.get(code) ?? []) })),
    )
    return { table, icc: iccOf(table) }
  }
  return [...codes].toSorted().map((code) => ({
    code,
    counts: agreement(code, (events) => events.length),
    durations: agreement(code, lengthMs),
  }))
}

function lengthMs(events: RatedEvents['events']): number {
  return events.filter(isState).reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)
}
