import { type ComparedEvent, isState, type RatedEvents } from '@domain/agreement/events/compared-event'
import { iccOf } from '@domain/agreement/icc'
import type { Icc } from '@domain/agreement/score-agreement'
import { type ScoreTable, scoreTable } from '@domain/agreement/score-table'

/** How often and, in milliseconds, how long a code was marked. */
export interface CodeAmount {
  readonly code: string
  readonly count: number
  /** Sum of the lengths of states; points have none. */
  readonly lengthMs: number
}

/** What one rater marked in one recording, by code; a code without marks is left out. */
export interface RatedAmounts {
  readonly recording: string
  readonly rater: string
  readonly amounts: readonly CodeAmount[]
}

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

/** The agreement on amounts in some ratings' events. */
export function amountsByCode(rated: readonly RatedEvents[]): readonly CodeAmounts[] {
  return agreementOnAmounts(
    rated.map(({ recording, rater, events }) => ({ recording, rater, amounts: amountsIn(events) })),
  )
}

/**
 * Agreement on how often and how long each code was marked, by intraclass correlation over recordings (as of scores). It asks
 * for amounts only: two raters may mark as much at different times. Who rated a recording without marking a code has 0 of it.
 */
export function agreementOnAmounts(rated: readonly RatedAmounts[]): readonly CodeAmounts[] {
  const codes = new Set(rated.flatMap(({ amounts }) => amounts.map(({ code }) => code)))
  const byCode = rated.map(({ recording, rater, amounts }) => ({
    recording,
    rater,
    codes: new Map(amounts.map((amount) => [amount.code, amount])),
  }))
  const agreement = (code: string, of: 'count' | 'lengthMs'): AmountAgreement => {
    const table = scoreTable(
      byCode.map(({ recording, rater, codes: own }) => ({ recording, rater, score: own.get(code)?.[of] ?? 0 })),
    )
    return { table, icc: iccOf(table) }
  }
  return [...codes].toSorted().map((code) => ({
    code,
    counts: agreement(code, 'count'),
    durations: agreement(code, 'lengthMs'),
  }))
}

function amountsIn(events: readonly ComparedEvent[]): readonly CodeAmount[] {
  return Array.from(
    Map.groupBy(events, ({ code }) => code),
    ([code, own]) => ({
      code,
      count: own.length,
      lengthMs: own.filter(isState).reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0),
    }),
  )
}
