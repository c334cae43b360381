import { type Interval, mergeIntervals } from '@domain/time/intervals'
import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { canonical } from '@main/study/history/canonical'
import { durationOf } from '@main/study/queries/media'
import { findRow } from '@main/study/row-store'
import { inTransaction } from '@main/study/transaction'
import { writableRating } from '@main/study/writable-rating'

interface Played {
  readonly personId: string | null
  readonly ratingId: string
  readonly intervals: readonly Interval[]
}

/** What has been played of a rating's recording: sorted, disjoint stretches. */
export function watchedOf(db: Db, ratingId: string): readonly Interval[] {
  return findRow(db, 'watched', ratingId)?.intervals ?? []
}

/** Adds played stretches, cut to the recording. */
export function addWatched(db: Db, { personId, ratingId, intervals }: Played): readonly Interval[] {
  return inTransaction(db, () => {
    const { recordingId } = writableRating(db, { personId, ratingId })
    if (intervals.some(({ startMs, endMs }) => endMs < startMs)) throw new SpoleError('end-before-start')
    const before = findRow(db, 'watched', ratingId) ?? null
    const after = {
      ratingId,
      intervals: mergeIntervals([...(before?.intervals ?? []), ...inside(intervals, durationOf(db, recordingId))]),
    }
    if (canonical(after.intervals) === canonical(before?.intervals ?? [])) return after.intervals
    applyChanges(db, {
      personId,
      scope: ratingId,
      label: 'watched.add',
      action: 'system',
      changes: [{ table: 'watched', before, after }],
    })
    return after.intervals
  })
}

function inside(intervals: readonly Interval[], durationMs: number): readonly Interval[] {
  if (durationMs === 0) return intervals
  return intervals.map(({ startMs, endMs }) => ({
    startMs: Math.min(startMs, durationMs),
    endMs: Math.min(endMs, durationMs),
  }))
}
