import { SpoleError } from '@contract/error'
import type { CommentRow, EventRow, ExportedRating, ScoreRow } from '@main/export/exported-rating'
import type { Db } from '@main/study/connection'
import { eventsInPages } from '@main/study/queries/events'
import { instrumentRow } from '@main/study/queries/instruments'
import { listPeople } from '@main/study/queries/people'
import { listRatings, ratingsOf } from '@main/study/queries/ratings'
import { recordingDetail } from '@main/study/queries/recordings'
import { itemNotesOf, scoresOf, timeNotesOfKind } from '@main/study/queries/scores'

/** Every event of the study (or of one recording) with what stands in its row, rating by rating. */
export function* exportedEvents(db: Db, recordingId: string | null): Generator<EventRow> {
  for (const of of exportedRatings(db, recordingId)) {
    for (const event of eventsInPages(db, of.rating.id)) yield { of, event }
  }
}

/** Every score of the study (or of one recording), rating by rating. */
export function* exportedScores(db: Db, recordingId: string | null): Generator<ScoreRow> {
  for (const of of exportedRatings(db, recordingId)) {
    const notes = new Map(itemNotesOf(db, of.rating.id).map((note) => [note.item, note.text]))
    for (const score of scoresOf(db, of.rating.id)) {
      yield { of, score, note: score.item === null ? '' : (notes.get(score.item) ?? '') }
    }
  }
}

/** Every comment of the study (or of one recording), rating by rating. Markers are no data and stay behind. */
export function* exportedComments(db: Db, recordingId: string | null): Generator<CommentRow> {
  for (const of of exportedRatings(db, recordingId)) {
    for (const comment of timeNotesOfKind(db, of.rating.id, 'comment')) yield { of, comment }
  }
}

function* exportedRatings(db: Db, recordingId: string | null): Generator<ExportedRating> {
  const people = new Map(listPeople(db).map((person) => [person.id, person]))
  const ratings = recordingId === null ? listRatings(db) : ratingsOf(db, recordingDetail(db, recordingId).recording.id)
  for (const rating of ratings) {
    const person = people.get(rating.personId)
    if (person === undefined) throw new SpoleError('not-found', { what: 'person', id: rating.personId })
    const { recording, participants } = recordingDetail(db, rating.recordingId)
    yield { recording, rating, person, participants, instrument: instrumentRow(db, rating.instrumentId).json }
  }
}
