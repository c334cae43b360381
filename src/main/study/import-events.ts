import { exchangedMeant, type ExchangeMap } from '@domain/exchange/exchange-map'
import { problemAt } from '@domain/exchange/foreign-value'
import type { ExchangedRecording, ExchangeProblem, Interchange } from '@domain/exchange/interchange'
import { ownWork } from '@domain/exchange/own-work'
import { type PlacedComment, placeComments } from '@domain/exchange/place-comments'
import { type PlacedEvent, placeEvents } from '@domain/exchange/place-events'
import { type PlacedItemNote, type PlacedScore, placeScores } from '@domain/exchange/place-scores'
import type { RatingChange } from '@domain/history/change'
import type { Rating } from '@domain/rating/rating'
import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import { newId } from '@main/study/identifier'
import { eventsInPages } from '@main/study/queries/events'
import { defaultInstrument } from '@main/study/queries/instruments'
import { durationOf } from '@main/study/queries/media'
import { listPeople } from '@main/study/queries/people'
import { openRating } from '@main/study/queries/ratings'
import { itemNotesOf, scoresOf, timeNotesOfKind } from '@main/study/queries/scores'
import { applyRatingChanges } from '@main/study/rating-changes'
import { findRow, selectRows } from '@main/study/row-store'
import type { InstrumentRow } from '@main/study/rows'
import { inTransaction } from '@main/study/transaction'

interface Asked {
  readonly personId: string | null
  /** Who would work in a study in which nobody does yet. */
  readonly newName?: string | undefined
  readonly work: Interchange
  readonly map: ExchangeMap
  /** The scale of ratings that are begun on the way, where it is not the usual one. */
  readonly scaleId?: string | undefined
}

interface PlannedRecording {
  readonly recordingId: string
  readonly title: string
  readonly events: readonly PlacedEvent[]
  readonly scores: readonly PlacedScore[]
  readonly notes: readonly PlacedItemNote[]
  readonly comments: readonly PlacedComment[]
}

/** What would come from a file, and what would not; nothing has been written. */
export interface PlannedImport {
  readonly recordings: readonly PlannedRecording[]
  readonly scaleId?: string | undefined
  readonly problems: readonly ExchangeProblem[]
}

/**
 * Where the events, scores and comments of a file would go in this person's own ratings; while nobody has said who works,
 * in new ones. Only own work is taken. A rating that is submitted takes nothing, and is named.
 */
export function planImport(db: Db, { personId, newName, work, map, scaleId }: Asked): PlannedImport {
  const here = selectRows(db, 'recording', 'ORDER BY id')
  const people = listPeople(db)
  const isNew = personId === null && newName !== undefined
  const person = isNew ? { id: '', name: newName } : (people.find(({ id }) => id === personId) ?? null)
  const own = ownWork(work, { person, people, map })
  const recordings: PlannedRecording[] = []
  const problems: (readonly ExchangeProblem[])[] = [own.problems]
  for (const recording of own.recordings) {
    const { name } = recording
    const meant = exchangedMeant(recording, here, map)
    if (meant === undefined) problems.push([problemAt('unknown-recording', name, name)])
    if (meant === undefined || meant === null) continue
    const rating = independentRating(db, meant.id, personId)
    if (rating?.status === 'submitted' && isForRating(recording)) {
      problems.push([problemAt('rating-submitted', name, meant.title)])
      continue
    }
    const placed = placeIn(db, { rating, recordingId: meant.id, recording, map, scaleId })
    recordings.push({ recordingId: meant.id, title: meant.title, ...placed })
    problems.push(placed.problems)
  }
  return { recordings, problems: problems.flat(), scaleId }
}

/** A transcript goes to the recording, whatever has become of one's rating. */
function isForRating({ events, scores, comments = [] }: ExchangedRecording): boolean {
  return events.length + scores.length + comments.length > 0
}

/** Brings in what was planned, in one transaction; each rating takes it back in one step. Answers how many events came. */
export function importEvents(db: Db, personId: string | null, { recordings, scaleId }: PlannedImport): number {
  if (personId === null) throw new SpoleError('no-person')
  return inTransaction(db, () => {
    for (const recording of recordings) {
      const { recordingId } = recording
      if (isEmpty(recording)) continue
      const { id: ratingId } = openRating(db, { personId, recordingId, scaleId })
      applyRatingChanges(db, { personId, ratingId, label: 'event.import', changes: changesOf(recording, ratingId) })
    }
    return recordings.reduce((sum, { events }) => sum + events.length, 0)
  })
}

function isEmpty({ events, scores, notes, comments }: PlannedRecording): boolean {
  return events.length + scores.length + notes.length + comments.length === 0
}

function changesOf({ events, scores, notes, comments }: PlannedRecording, ratingId: string): readonly RatingChange[] {
  const added = <Row>(row: Row) => ({ before: null, after: { ...row, id: newId(), ratingId } }) as const
  return [
    ...events.map((event) => ({ table: 'event', ...added(event) }) as const),
    ...scores.map((score) => ({ table: 'score', ...added(score) }) as const),
    ...notes.map((note) => ({ table: 'itemNote', ...added(note) }) as const),
    ...comments.map((comment) => ({ table: 'timeNote', ...added({ ...comment, kind: 'comment' as const }) }) as const),
  ]
}

interface Placing {
  /** The rating that there is already. */
  readonly rating: Rating | undefined
  readonly recordingId: string
  readonly recording: ExchangedRecording
  readonly map: ExchangeMap
  readonly scaleId: string | undefined
}

function independentRating(db: Db, recordingId: string, personId: string | null): Rating | undefined {
  const own = `WHERE recordingId = ? AND personId = ? AND kind = 'independent'`
  return selectRows(db, 'rating', own, recordingId, personId)[0]
}

function placeIn(db: Db, { rating, recordingId, recording, map, scaleId }: Placing) {
  const instrument = instrumentFor(db, recordingId, rating?.instrumentId ?? scaleId).json
  const durationMs = durationOf(db, recordingId)
  const marks = placeEvents(recording, {
    instrument,
    participants: selectRows(db, 'participant', 'WHERE recordingId = ? ORDER BY position', recordingId),
    durationMs,
    map,
    present: rating === undefined ? [] : eventsInPages(db, rating.id),
  })
  const sheet = placeScores(recording, {
    instrument,
    scores: rating === undefined ? [] : scoresOf(db, rating.id),
    notes: rating === undefined ? [] : itemNotesOf(db, rating.id),
  })
  const { comments, problems } = placeComments(recording, {
    durationMs,
    present: rating === undefined ? [] : timeNotesOfKind(db, rating.id, 'comment'),
  })
  return {
    events: marks.events,
    scores: sheet.scores,
    notes: sheet.notes,
    comments,
    problems: [...marks.problems, ...sheet.problems, ...problems],
  }
}

/** The instrument of a rating that is there, or the one with which it would be begun. */
function instrumentFor(db: Db, recordingId: string, known: string | undefined): InstrumentRow {
  const id = known ?? findRow(db, 'recordingOrigin', recordingId)?.instrumentId
  return (id === undefined ? undefined : findRow(db, 'instrument', id)) ?? defaultInstrument(db)
}
