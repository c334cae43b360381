import type { Consent, Media, Participant, Recording } from '@domain/recording/recording'
import { SpoleError } from '@contract/error'
import { type Db, first } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { canonical } from '@main/study/history/canonical'
import type { HistoryLabel } from '@main/study/history/label'
import { newId } from '@main/study/identifier'
import { mediaOf } from '@main/study/queries/media'
import { studyRow } from '@main/study/queries/study'
import { findRow, selectRows } from '@main/study/row-store'
import { stepsBetween } from '@main/study/steps-between'
import type { Change, MediaCopyRow, MediaRow } from '@main/study/rows'
import { inTransaction } from '@main/study/transaction'

/** Everything that the study knows of a recording; whether its files are there, only the disk knows. */
export interface StoredRecording {
  readonly recording: Recording
  readonly media: readonly MediaRow[]
  /** Playable copies of some of the media. */
  readonly copies: readonly MediaCopyRow[]
  readonly participants: readonly Participant[]
  readonly consents: readonly Consent[]
}

export type RecordingFields = Omit<Recording, 'id' | 'createdMs'>

/** Rows that a person edits together; `id` null for a new one. */
export interface RecordingInput {
  readonly fields: RecordingFields
  readonly participants: readonly (Pick<Participant, 'pseudonym' | 'role'> & { readonly id: string | null })[]
  readonly consents: readonly (Pick<Consent, 'fromWhom' | 'purpose' | 'until'> & { readonly id: string | null })[]
}

export type NewMedia = Omit<Media, 'id' | 'recordingId' | 'position'> & { readonly path: string }

export function recordingDetail(db: Db, id: string): StoredRecording {
  const recording = findRow(db, 'recording', id)
  if (recording === undefined) throw new SpoleError('not-found', { what: 'recording', id })
  return {
    recording,
    media: mediaOf(db, id),
    copies: selectRows(db, 'mediaCopy', 'WHERE mediaId IN (SELECT id FROM media WHERE recordingId = ?)', id),
    participants: selectRows(db, 'participant', 'WHERE recordingId = ? ORDER BY position', id),
    consents: selectRows(db, 'consent', 'WHERE recordingId = ? ORDER BY id', id),
  }
}

export function createRecording(
  db: Db,
  input: RecordingInput & { readonly media: readonly NewMedia[] },
): StoredRecording {
  return inTransaction(db, () => {
    const id = newId()
    const none: StoredRecording = {
      recording: { ...input.fields, id, createdMs: Date.now() },
      media: [],
      copies: [],
      participants: [],
      consents: [],
    }
    const media = input.media.map((file, position): MediaRow => ({ ...file, id: newId(), recordingId: id, position }))
    write(db, 'recording.add', [
      { table: 'recording', before: null, after: none.recording },
      ...media.map((after) => ({ table: 'media', before: null, after }) as const),
      ...partChanges(none, input),
    ])
    return recordingDetail(db, id)
  })
}

export function updateRecording(db: Db, { id, ...input }: RecordingInput & { readonly id: string }): StoredRecording {
  return inTransaction(db, () => {
    const present = recordingDetail(db, id)
    refuseMarked(db, present, input)
    const after: Recording = { ...present.recording, ...input.fields }
    const changes = [
      { table: 'recording', before: present.recording, after } as const,
      ...partChanges(present, input),
    ].filter(isStep)
    if (changes.length > 0) write(db, 'recording.edit', changes)
    return recordingDetail(db, id)
  })
}

/** Somebody whom marks are about stays, whoever made those: it is not said who. */
function refuseMarked(db: Db, { participants }: StoredRecording, input: RecordingInput): void {
  const kept = new Set(input.participants.map(({ id }) => id))
  const marked = participants
    .filter(({ id }) => !kept.has(id))
    .find(({ id }) => first(db, 'SELECT 1 FROM event WHERE subjectId = ? LIMIT 1', id) !== undefined)
  if (marked !== undefined) throw new SpoleError('participant-marked', { pseudonym: marked.pseudonym })
}

function write(db: Db, label: HistoryLabel, changes: readonly Change[]): void {
  applyChanges(db, { personId: studyRow(db).currentPersonId, scope: 'study', label, action: 'do', changes })
}

function isStep({ before, after }: Change): boolean {
  return canonical(before) !== canonical(after)
}

/** The steps from the participants and consents that are there to those that were entered. */
function partChanges({ recording, participants, consents }: StoredRecording, input: RecordingInput): Change[] {
  const nextParticipants = input.participants.map(({ id, pseudonym, role }, position): Participant => ({
    id: id ?? newId(),
    recordingId: recording.id,
    position,
    pseudonym,
    role,
  }))
  const nextConsents = input.consents.map(({ id, fromWhom, purpose, until }): Consent => ({
    id: id ?? newId(),
    recordingId: recording.id,
    fromWhom,
    purpose,
    until,
  }))
  return [
    ...stepsBetween(participants, nextParticipants).map(
      ({ before, after }) => ({ table: 'participant', before, after }) as const,
    ),
    ...stepsBetween(consents, nextConsents).map(({ before, after }) => ({ table: 'consent', before, after }) as const),
  ]
}
