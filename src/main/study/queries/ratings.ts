import type { Rating } from '@domain/rating/rating'
import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import type { HistoryLabel } from '@main/study/history/label'
import { newId } from '@main/study/identifier'
import { defaultInstrument } from '@main/study/queries/instruments'
import { findRow, selectRows } from '@main/study/row-store'
import type { Change } from '@main/study/rows'
import { inTransaction } from '@main/study/transaction'
import { ownRating, writableRating } from '@main/study/writable-rating'

interface OfPerson {
  readonly personId: string | null
  readonly recordingId: string
  readonly kind?: Rating['kind']
  /** The scale to begin with, where it is not the recording's or the default one. */
  readonly scaleId?: string | undefined
}

interface Asked {
  readonly personId: string | null
  readonly ratingId: string
}

/**
 * The person's rating of a recording; where there is none, begins one with the scale that came with the recording, else
 * with the default one.
 */
export function openRating(db: Db, { personId, recordingId, kind = 'independent', scaleId }: OfPerson): Rating {
  if (personId === null) throw new SpoleError('no-person')
  const [present] = selectRows(
    db,
    'rating',
    'WHERE recordingId = ? AND personId = ? AND kind = ?',
    recordingId,
    personId,
    kind,
  )
  if (present !== undefined) return present
  const instrumentId = scaleId ?? findRow(db, 'recordingOrigin', recordingId)?.instrumentId ?? defaultInstrument(db).id
  return beginRating(db, { personId, recordingId, kind, instrumentId })
}

interface Beginning {
  readonly personId: string
  readonly recordingId: string
  readonly kind: Rating['kind']
  readonly instrumentId: string
  /** Rows that belong to the new rating from its beginning. */
  readonly more?: (rating: Rating) => readonly Change[]
}

/** Begins a rating of a recording, with the part that its rater has in the study now. */
export function beginRating(db: Db, { personId, recordingId, kind, instrumentId, more }: Beginning): Rating {
  return inTransaction(db, () => {
    if (findRow(db, 'recording', recordingId) === undefined)
      throw new SpoleError('not-found', { what: 'recording', id: recordingId })
    const rating: Rating = {
      id: newId(),
      recordingId,
      personId,
      instrumentId,
      kind,
      status: 'open',
      startedMs: Date.now(),
      submittedMs: null,
      reopenReason: '',
    }
    const person = findRow(db, 'person', personId)
    if (person === undefined) throw new SpoleError('no-person')
    const role: Change = { table: 'ratingRole', before: null, after: { ratingId: rating.id, role: person.role } }
    writeRating(db, 'rating.begin', null, rating, [role, ...(more?.(rating) ?? [])])
    return rating
  })
}

/** Locks a rating. */
export function submitRating(db: Db, asked: Asked): Rating {
  return inTransaction(db, () => {
    const before = writableRating(db, asked)
    const after: Rating = { ...before, status: 'submitted', submittedMs: Date.now() }
    writeRating(db, 'rating.submit', before, after)
    return after
  })
}

/** Unlocks a rating again; why, and when it had been submitted, stays in the history. */
export function reopenRating(db: Db, { reason, ...asked }: Asked & { readonly reason: string }): Rating {
  return inTransaction(db, () => {
    const before = ownRating(db, asked)
    if (before.status === 'open') throw new SpoleError('rating-open')
    const after: Rating = { ...before, status: 'open', submittedMs: null, reopenReason: reason }
    writeRating(db, 'rating.reopen', before, after, standingsLost(db, after.id))
    return after
  })
}

/** What was said of a rating as it was handed in no longer holds once it can change: approval and being gold. */
function standingsLost(db: Db, ratingId: string): readonly Change[] {
  const consensus = findRow(db, 'consensus', ratingId)
  const gold = findRow(db, 'gold', ratingId)
  return [
    ...(consensus === undefined || consensus.approvedMs === null
      ? []
      : [
          {
            table: 'consensus',
            before: consensus,
            after: { ...consensus, approvedBy: null, approvedMs: null },
          } as const,
        ]),
    ...(gold === undefined ? [] : [{ table: 'gold', before: gold, after: null } as const]),
  ]
}

/** A rating's own steps are not undone by the undo key: submitting is taken back by reopening. */
function writeRating(
  db: Db,
  label: HistoryLabel,
  before: Rating | null,
  after: Rating,
  more: readonly Change[] = [],
): void {
  applyChanges(db, {
    personId: after.personId,
    scope: after.id,
    label,
    action: 'system',
    changes: [{ table: 'rating', before, after }, ...more],
  })
}
