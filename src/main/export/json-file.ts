import type { GivingChoice } from '@domain/exchange/giving-out'
import type { Instrument } from '@domain/instrument/instrument'
import type { ExportedStudy, JsonRating, JsonRecording } from '@contract/exported-study'
import type { ExportedRating } from '@main/export/exported-rating'
import type { GivenFile, Piece, Tally } from '@main/export/given-file'
import type { Source } from '@main/export/source'
import {
  commentRowsOf,
  eventRowsOf,
  exportedRatings,
  itemNoteRowsOf,
  scoreRowsOf,
  turnsOf,
} from '@main/study/queries/exported'
import { studyRow } from '@main/study/queries/study'

/** Everything that may leave, as one JSON document (docs/export.schema.json), written rating by rating. */
export function jsonFile(source: Source, choice: GivingChoice, name: string): GivenFile {
  return { name, pieces: (tally) => piecesOf(source, choice, tally) }
}

/** Instruments stand as they are in the study. */
type Head = Omit<ExportedStudy, 'recordings' | 'instruments'> & { readonly instruments: readonly Instrument[] }

async function* piecesOf(source: Source, choice: GivingChoice, tally: Tally): AsyncGenerator<Piece, void, undefined> {
  const ratings = [...exportedRatings(source.db, source.viewer, choice)]
  const head: Head = {
    format: 'spole-export',
    version: 1,
    study: studyRow(source.db).title,
    without: [...choice.without],
    instruments: [...new Set(ratings.map(({ instrument }) => instrument))],
  }
  yield `${JSON.stringify(head).slice(0, -1)},\n"recordings":[`
  let isFirst = true
  for (const own of Map.groupBy(ratings, ({ recording }) => recording.id).values()) {
    const [first] = own
    if (first === undefined) continue
    yield `${isFirst ? '\n' : ',\n'}${JSON.stringify(recordingOf(source, choice, first)).slice(0, -1)},"ratings":[`
    for (const [index, of] of own.entries()) {
      yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify(ratingOf(source, choice, of, tally))}`
    }
    yield ']}'
    isFirst = false
  }
  yield ']}\n'
}

function recordingOf(
  { db }: Source,
  choice: GivingChoice,
  { recording, participants, media }: ExportedRating,
): Omit<JsonRecording, 'ratings'> {
  const { id, title, date, group, sessionNumber, placeInTreatment } = recording
  return {
    id,
    title,
    date,
    group,
    sessionNumber,
    placeInTreatment,
    participants: participants.map(({ pseudonym, role }) => ({ pseudonym, role })),
    media: media.map(({ fileName, offsetMs, durationMs }) => ({ fileName, offsetMs, durationMs })),
    transcript: turnsOf(db, id, choice).map(({ speaker, startMs, endMs, text }) => ({ speaker, startMs, endMs, text })),
  }
}

function ratingOf({ db }: Source, choice: GivingChoice, of: ExportedRating, tally: Tally): JsonRating {
  const pseudonyms = new Map(of.participants.map(({ id, pseudonym }) => [id, pseudonym]))
  const events = [...eventRowsOf(db, of, choice)].map(({ event }) => ({
    id: event.id,
    code: event.code,
    kind: event.kind,
    subject: event.subjectId === null ? null : (pseudonyms.get(event.subjectId) ?? null),
    startMs: event.startMs,
    endMs: event.endMs,
    modifiers: [...event.modifiers],
    note: event.note,
    reactionOffsetMs: event.reactionOffsetMs,
  }))
  const scores = [...scoreRowsOf(db, of, choice)].map(({ score: { item, dimension, value } }) => ({
    item,
    dimension,
    value,
  }))
  const comments = [...commentRowsOf(db, of, choice)].map(({ comment: { atMs, text } }) => ({ atMs, text }))
  const itemNotes = itemNoteRowsOf(db, of, choice).map(({ item, text }) => ({ item, text }))
  tally.count(events.length + scores.length + comments.length)
  return {
    id: of.rating.id,
    kind: of.rating.kind,
    status: of.rating.status,
    rater: { id: of.person.id, name: of.person.name, role: of.person.role },
    instrument: { key: of.instrument.key, version: of.instrument.version },
    workedMs: of.workedMs,
    events,
    scores,
    itemNotes,
    comments,
  }
}
