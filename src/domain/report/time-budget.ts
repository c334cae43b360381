import type { Event } from '@domain/coding/event'
import { coveredMs, type Interval } from '@domain/time/intervals'

/** How much of a session some events take; times in milliseconds. */
export interface Amount {
  /** Marks, open states included. */
  readonly count: number
  /** Marks in an hour of the recording; null without a recording's length. */
  readonly perHour: number | null
  /** Sum of the lengths of states: where two overlap, that time counts twice. */
  readonly totalMs: number
  /** Mean length of a closed state; null where there is none. */
  readonly meanMs: number | null
  /** Share (0-1) of the recording that states cover: where two overlap, that time counts once. Null without a length. */
  readonly share: number | null
  /** States that were never closed: counted, but without a length. */
  readonly openCount: number
}

export type BudgetEvent = Pick<Event, 'code' | 'kind' | 'subjectId' | 'startMs' | 'endMs'>

export interface CodeBudget {
  readonly code: string
  readonly whole: Amount
  /** One for each participant of the recording, also with nothing, and one for no participant (null) where there are such marks. */
  readonly bySubject: readonly { readonly subjectId: string | null; readonly amount: Amount }[]
}

/** What some events amount to in a recording of a length. */
export function amountOf(events: readonly BudgetEvent[], durationMs: number): Amount {
  const closed = events.flatMap(({ kind, startMs, endMs }): readonly Interval[] =>
    kind === 'state' && endMs !== null ? [{ startMs, endMs }] : [],
  )
  const totalMs = closed.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)
  const within = closed.map(({ startMs, endMs }) => ({
    startMs: Math.min(startMs, durationMs),
    endMs: Math.min(endMs, durationMs),
  }))
  return {
    count: events.length,
    perHour: durationMs <= 0 ? null : (events.length * 3_600_000) / durationMs,
    totalMs,
    meanMs: closed.length === 0 ? null : totalMs / closed.length,
    share: durationMs <= 0 ? null : coveredMs(within) / durationMs,
    openCount: events.filter((event) => event.kind === 'state' && event.endMs === null).length,
  }
}

/** The amounts of each code that was marked, in the order of the codes asked for, whole and by participant. */
export function timeBudget(
  events: readonly BudgetEvent[],
  codes: readonly string[],
  participantIds: readonly string[],
  durationMs: number,
): readonly CodeBudget[] {
  const byCode = Map.groupBy(events, ({ code }) => code)
  return codes.flatMap((code) => {
    const own = byCode.get(code)
    if (own === undefined) return []
    const bySubject = Map.groupBy(own, ({ subjectId }) => subjectId)
    const subjects = [...participantIds, ...(bySubject.has(null) ? [null] : [])]
    return [
      {
        code,
        whole: amountOf(own, durationMs),
        bySubject: subjects.map((subjectId) => ({
          subjectId,
          amount: amountOf(bySubject.get(subjectId) ?? [], durationMs),
        })),
      },
    ]
  })
}

/** The amounts of each participant over some codes; silent ones have 0, and marks about nobody come last under null. */
export function subjectBudget(
  events: readonly BudgetEvent[],
  participantIds: readonly string[],
  durationMs: number,
): readonly { readonly subjectId: string | null; readonly amount: Amount }[] {
  const bySubject = Map.groupBy(events, ({ subjectId }) => subjectId)
  return [...participantIds, ...(bySubject.has(null) ? [null] : [])].map((subjectId) => ({
    subjectId,
    amount: amountOf(bySubject.get(subjectId) ?? [], durationMs),
  }))
}
