import type { Viewer } from '@domain/rating/blinding'
import { coveredMs } from '@domain/time/intervals'
import { SpoleError } from '@contract/error'
import type { CommentRow, EventRow, ExportedRating, ScoreRow } from '@main/export/exported-rating'
import type { Db } from '@main/study/connection'
import { eventsInPages } from '@main/study/queries/events'
import { instrumentRow } from '@main/study/queries/instruments'
import { listPeople } from '@main/study/queries/people'
import { recordingDetail } from '@main/study/queries/recordings'
import { itemNotesOf, scoresOf, timeNotesOfKind } from '@main/study/queries/scores'
import { workSpellsOf } from '@main/study/queries/work-spells'
import { visibleRatings } from '@main/study/readable-rating'
import { findRow } from '@main/study/row-store'

/** Every event of the study (or of one recording) that the viewer may see, with what stands in its row, rating by rating. */
export function* exportedEvents(db: Db, viewer: Viewer, recordingId: string | null): Generator<EventRow> {
  for (const of of exportedRatings(db, viewer, recordingId)) {
    for (const event of eventsInPages(db, of.rating.id)) yield { of, event }
  }
}

/** Every score of the study (or of one recording) that the viewer may see, rating by rating. */
export function* exportedScores(db: Db, viewer: Viewer, recordingId: string | null): Generator<ScoreRow> {
  for (const of of exportedRatings(db, viewer, recordingId)) {
    const notes = new Map(itemNotesOf(db, of.rating.id).map((note) => [note.item, note.text]))
    for (const score of scoresOf(db, of.rating.id)) {
      yield { of, score, note: score.item === null ? '' : (notes.get(score.item) ?? '') }
    }
  }
}

/** Every comment of the study (or of one recording) that the viewer may see, rating by rating. Markers are no data and stay behind. */
export function* exportedComments(db: Db, viewer: Viewer, recordingId: string | null): Generator<CommentRow> {
  for (const of of exportedRatings(db, viewer, recordingId)) {
    for (const comment of timeNotesOfKind(db, of.rating.id, 'comment')) yield { of, comment }
  }
}

function* exportedRatings(db: Db, viewer: Viewer, recordingId: string | null): Generator<ExportedRating> {
  const people = new Map(listPeople(db).map((person) => [person.id, person]))
  const of = recordingId === null ? null : recordingDetail(db, recordingId).recording.id
  for (const rating of visibleRatings(db, viewer, of)) {
    const person = people.get(rating.personId)
    if (person === undefined) throw new SpoleError('not-found', { what: 'person', id: rating.personId })
    const { recording, participants } = recordingDetail(db, rating.recordingId)
    yield {
      recording,
      rating,
      // A rating keeps the part that its rater had when it was begun; older ones have not noted it.
      person: { ...person, role: findRow(db, 'ratingRole', rating.id)?.role ?? person.role },
      workedMs: coveredMs(workSpellsOf(db, rating.id)),
      participants,
      instrument: instrumentRow(db, rating.instrumentId).json,
    }
  }
}
