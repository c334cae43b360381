import type { GivingChoice } from '@domain/exchange/giving-out'
import type { Viewer } from '@domain/rating/blinding'
import type { Instrument } from '@domain/instrument/instrument'
import type { ItemNote, Rating } from '@domain/rating/rating'
import type { Cue } from '@domain/transcript/cue'
import { coveredMs } from '@domain/time/intervals'
import { SpoleError } from '@contract/error'
import type { CommentRow, EventRow, ExportedRating, ScoreRow, TurnRow } from '@main/export/exported-rating'
import type { Db } from '@main/study/connection'
import { eventsInPages } from '@main/study/queries/events'
import { instrumentRow } from '@main/study/queries/instruments'
import { aliasesOf, withoutParts } from '@main/export/left-out'
import { listPeople } from '@main/study/queries/people'
import { recordingDetail } from '@main/study/queries/recordings'
import { itemNotesOf, scoresOf, timeNotesOfKind } from '@main/study/queries/scores'
import { workSpellsOf } from '@main/study/queries/work-spells'
import { visibleRatings } from '@main/study/readable-rating'
import { transcriptOf } from '@main/study/queries/transcripts'
import { findRow, selectRows } from '@main/study/row-store'

/** The ratings that are to leave the study and that the viewer may see, with what stands in each of their rows. */
export function* exportedRatings(db: Db, viewer: Viewer, choice: GivingChoice): Generator<ExportedRating> {
  const people = new Map(listPeople(db).map((person) => [person.id, person]))
  const aliases = aliasesOf([...people.keys()])
  const instruments = new Map<string, Instrument>()
  const instrumentOf = (id: string): Instrument => {
    const known = instruments.get(id) ?? instrumentRow(db, id).json
    instruments.set(id, known)
    return known
  }
  for (const rating of chosenRatings(db, viewer, choice)) {
    const person = people.get(rating.personId)
    if (person === undefined) throw new SpoleError('not-found', { what: 'person', id: rating.personId })
    const { recording, participants, media } = recordingDetail(db, rating.recordingId)
    yield withoutParts(
      {
        recording,
        rating,
        // A rating keeps the part that its rater had when it was begun; older ones have not noted it.
        person: { ...person, role: findRow(db, 'ratingRole', rating.id)?.role ?? person.role },
        workedMs: coveredMs(workSpellsOf(db, rating.id)),
        participants,
        media,
        instrument: instrumentOf(rating.instrumentId),
      },
      { without: choice.without, alias: aliases.get(person.id) ?? '' },
    )
  }
}

/** Every event that is to leave the study, rating by rating. */
export function* exportedEvents(db: Db, viewer: Viewer, choice: GivingChoice): Generator<EventRow> {
  for (const of of exportedRatings(db, viewer, choice)) yield* eventRowsOf(db, of, choice)
}

/** Every score that is to leave the study, rating by rating. */
export function* exportedScores(db: Db, viewer: Viewer, choice: GivingChoice): Generator<ScoreRow> {
  for (const of of exportedRatings(db, viewer, choice)) yield* scoreRowsOf(db, of, choice)
}

/** Every comment that is to leave the study, rating by rating. Markers are no data and stay behind. */
export function* exportedComments(db: Db, viewer: Viewer, choice: GivingChoice): Generator<CommentRow> {
  for (const of of exportedRatings(db, viewer, choice)) yield* commentRowsOf(db, of, choice)
}

export function* eventRowsOf(db: Db, of: ExportedRating, { without }: GivingChoice): Generator<EventRow> {
  const hasNotes = !without.includes('notes')
  for (const event of eventsInPages(db, of.rating.id)) yield { of, event: hasNotes ? event : { ...event, note: '' } }
}

export function* scoreRowsOf(db: Db, of: ExportedRating, choice: GivingChoice): Generator<ScoreRow> {
  const notes = new Map(itemNoteRowsOf(db, of, choice).map((note) => [note.item, note.text]))
  for (const score of scoresOf(db, of.rating.id)) {
    yield { of, score, note: score.item === null ? '' : (notes.get(score.item) ?? '') }
  }
}

export function itemNoteRowsOf(db: Db, of: ExportedRating, { without }: GivingChoice): readonly ItemNote[] {
  return without.includes('notes') ? [] : itemNotesOf(db, of.rating.id)
}

export function* commentRowsOf(db: Db, of: ExportedRating, { without }: GivingChoice): Generator<CommentRow> {
  if (without.includes('notes')) return
  for (const comment of timeNotesOfKind(db, of.rating.id, 'comment')) yield { of, comment }
}

/** Every speech turn of the transcripts that are to leave the study. They are of the recordings, whoever rates. */
export function* exportedTurns(db: Db, choice: GivingChoice): Generator<TurnRow> {
  const ids = choice.recordingIds ?? selectRows(db, 'recording', 'ORDER BY id').map(({ id }) => id)
  for (const id of ids) {
    const { recording } = recordingDetail(db, id)
    const row = choice.without.includes('dates') ? { ...recording, date: null } : recording
    for (const [index, turn] of turnsOf(db, id, choice).entries()) yield { recording: row, number: index + 1, turn }
  }
}

export function turnsOf(db: Db, recordingId: string, { without }: GivingChoice): readonly Cue[] {
  return without.includes('transcripts') ? [] : (transcriptOf(db, recordingId)?.cues ?? [])
}

/** Of the ratings that the viewer may see, those that are to leave the study. */
function chosenRatings(db: Db, viewer: Viewer, { recordingIds, ratings }: GivingChoice): readonly Rating[] {
  const visible =
    recordingIds === null
      ? visibleRatings(db, viewer, null)
      : recordingIds.flatMap((id) => visibleRatings(db, viewer, recordingDetail(db, id).recording.id))
  return ratings === 'all' ? visible : visible.filter(({ personId }) => personId === viewer.personId)
}
