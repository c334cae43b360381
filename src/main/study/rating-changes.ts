import { problemOfEvent } from '@domain/coding/event-check'
import type { RatingChange } from '@domain/history/change'
import type { RatingLabel } from '@domain/history/label'
import type { Dimension } from '@domain/instrument/instrument'
import type { Rating, Score } from '@domain/rating/rating'
import type { Applied } from '@contract/calls/ratings'
import { SpoleError } from '@contract/error'
import { all, type Db } from '@main/study/connection'
import { type Codebook, codebookOf } from '@main/study/codebook'
import { applyChanges } from '@main/study/history/apply'
import { undoState } from '@main/study/history/undo'
import { durationOf } from '@main/study/queries/media'
import { inTransaction } from '@main/study/transaction'
import { writableRating } from '@main/study/writable-rating'

interface AskedChanges {
  readonly personId: string | null
  readonly ratingId: string
  readonly label: RatingLabel
  readonly changes: readonly RatingChange[]
}

/** The path of every mark and score: checked against the instrument and the recording, then one durable transaction. */
export function applyRatingChanges(db: Db, { personId, ratingId, label, changes }: AskedChanges): Applied {
  return inTransaction(db, () => {
    const rating = writableRating(db, { personId, ratingId })
    const check = checkFor(db, rating)
    for (const change of changes) check(change)
    const txId = applyChanges(db, { personId, scope: ratingId, label, action: 'do', changes })
    return { txId, undo: undoState(db, ratingId) }
  })
}

function checkFor(db: Db, rating: Rating): (change: RatingChange) => void {
  const check = rowCheck({
    codebook: codebookOf(db, rating.instrumentId),
    participantIds: participantIdsOf(db, rating),
    durationMs: durationOf(db, rating.recordingId),
  })
  return (change) => {
    const row = change.after ?? change.before
    if (row === null) throw new SpoleError('bad-input', { field: 'changes' })
    if (row.ratingId !== rating.id || (change.before !== null && change.before.ratingId !== rating.id)) {
      throw new SpoleError('not-your-rating')
    }
    if (change.after !== null) check(change)
  }
}

interface RatingSurroundings {
  readonly codebook: Codebook
  readonly participantIds: ReadonlySet<string>
  /** Length of the recording; 0 when unknown, and then every time is inside. */
  readonly durationMs: number
}

/** Whether a row can stand in a rating with these surroundings; refuses what cannot. */
export function rowCheck({ codebook, participantIds, durationMs }: RatingSurroundings) {
  const around = { codes: codebook.codes, participantIds, durationMs }
  return (change: RatingChange): void => {
    if (change.after === null) return
    if (change.table === 'event') {
      const problem = problemOfEvent(change.after, around)
      if (problem !== null) throw new SpoleError(problem, { id: change.after.id, durationMs })
    } else if (change.table === 'score') {
      checkScore(change.after, codebook)
    } else if (change.table === 'timeNote') {
      if (durationMs > 0 && change.after.atMs > durationMs) {
        throw new SpoleError('time-outside-recording', { id: change.after.id, durationMs })
      }
    } else if (!codebook.items.has(change.after.item)) {
      throw new SpoleError('unknown-item', { item: change.after.item })
    }
  }
}

function participantIdsOf(db: Db, rating: Rating): ReadonlySet<string> {
  const rows = all<{ id: string }>(db, 'SELECT id FROM participant WHERE recordingId = ?', rating.recordingId)
  return new Set(rows.map((row) => row.id))
}

function checkScore(score: Score, codebook: Codebook): void {
  const dimension = dimensionOf(score, codebook)
  if (dimension === undefined) throw new SpoleError('unknown-item', { item: score.item ?? 0 })
  if (typeof score.value !== 'number') return
  if (score.value < dimension.min || score.value > dimension.max) {
    throw new SpoleError('score-out-of-range', { min: dimension.min, max: dimension.max, value: score.value })
  }
}

/** The dimension of a score, if its item (or the whole session, for `item` null) is rated on it. */
function dimensionOf({ item, dimension }: Score, codebook: Codebook): Dimension | undefined {
  const rated = item === null ? codebook.overall : codebook.items.get(item)
  return rated?.has(dimension) === true ? codebook.dimensions.get(dimension) : undefined
}
