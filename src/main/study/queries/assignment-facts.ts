import { barredPairs, type Ratable } from '@domain/rating/assignment'
import type { Pairing } from '@domain/rating/assignment-plan'
import { all, type Db, first } from '@main/study/connection'
import { therapistsOf } from '@main/study/queries/therapists'
import { selectRows } from '@main/study/row-store'

/** The scope of the history in which assignments are undone. */
export const assignmentScope = 'assignments'

/** Who may not rate which of these recordings. */
export function barredNow(db: Db, recordingIds: readonly string[]): readonly Pairing[] {
  return barredPairs(selectRows(db, 'mayNotRate', 'ORDER BY id'), ratables(db, recordingIds))
}

/** Whoever has a recording already: it is assigned, or the own rating of it is begun. */
export function standingPairings(db: Db): readonly Pairing[] {
  return all<Pairing>(
    db,
    `SELECT recordingId, personId FROM assignment
     UNION SELECT recordingId, personId FROM rating WHERE kind = 'independent'
     ORDER BY recordingId, personId`,
  )
}

/** Ids of all recordings, or of those that nobody has yet, in calendar order; those without a date come last. */
export function recordingsToPlan(db: Db, which: 'all' | 'unassigned'): readonly string[] {
  const taken = new Set(which === 'all' ? [] : standingPairings(db).map(({ recordingId }) => recordingId))
  return all<{ id: string }>(db, 'SELECT id FROM recording ORDER BY date IS NULL, date, id')
    .map(({ id }) => id)
    .filter((id) => !taken.has(id))
}

/** The place after the last in a rater's order of work. */
export function nextPosition(db: Db, personId: string): number {
  const last = first<{ position: number | null }>(
    db,
    'SELECT max(position) AS position FROM assignment WHERE personId = ?',
    personId,
  )
  return (last?.position ?? -1) + 1
}

function ratables(db: Db, recordingIds: readonly string[]): readonly Ratable[] {
  return recordingIds.map((id) => ({ id, therapists: therapistsOf(db, id) }))
}
