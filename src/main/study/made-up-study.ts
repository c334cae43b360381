import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Event } from '@domain/coding/event'
import { madeEvent } from '@domain/coding/made-event'
import type { Code, Instrument } from '@domain/instrument/instrument'
import type { Viewer } from '@domain/rating/blinding'
import type { Person } from '@domain/rating/person'
import type { Rating } from '@domain/rating/rating'
import type { TimeNote, TimeNoteKind } from '@domain/rating/time-note'
import { connect, type Db } from '@main/study/connection'
import { createStudy } from '@main/study/create'
import { newId } from '@main/study/identifier'
import { addPerson } from '@main/study/queries/people'
import { openRating } from '@main/study/queries/ratings'
import type { ListInput } from '@main/study/queries/recording-list'
import { createRecording, type StoredRecording } from '@main/study/queries/recordings'
import { studyRow } from '@main/study/queries/study'
import { applyRatingChanges } from '@main/study/rating-changes'
import { viewerOf } from '@main/study/readable-rating'
import { openStudy, type Study, type StudyOptions } from '@main/study/study'

/** Studies for tests, on real files that go when the test ends. */

const code: Code = {
  id: 'stop',
  kind: 'point',
  name: { en: 'Stop' },
  definition: {},
  key: 'KeyS',
  color: '#112233',
  shape: 'circle',
  item: 1,
  modifiers: [{ id: 'strong', name: { en: 'Strong' } }],
  exclusiveGroup: null,
  subject: 'optional',
}

export const smallInstrument: Instrument = {
  key: 'small',
  version: 1,
  title: { en: 'Small scale' },
  shortTitle: 'Small',
  dimensions: [
    { id: 'adherence', name: { en: 'Adherence' }, min: 1, max: 7, adequate: 4 },
    { id: 'quality', name: { en: 'Quality' }, min: 1, max: 7, adequate: 4 },
  ],
  overall: ['quality'],
  items: [
    {
      number: 1,
      name: { en: 'One' },
      shortName: { en: 'One' },
      groupSpecific: false,
      dimensions: ['adherence', 'quality'],
      anchors: [],
      notApplicableWhen: null,
    },
    {
      number: 2,
      name: { en: 'Two' },
      shortName: { en: 'Two' },
      groupSpecific: false,
      dimensions: ['quality'],
      anchors: [],
      notApplicableWhen: null,
    },
  ],
  codes: [code, { ...code, id: 'phase', kind: 'state', key: 'KeyP', exclusiveGroup: 'phase', subject: 'none' }],
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'spole-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Makes a study file and gives its path. */
export function makeStudyFile(passphrase: string | null = null, folder = temporaryFolder()): string {
  const path = join(folder, 'group a.spole')
  createStudy(path, { title: 'Group A', passphrase, instrument: smallInstrument })
  return path
}

/** Opens for the length of a test. */
export function opened(path: string, options: StudyOptions): Study {
  const study = openStudy(path, options)
  onTestFinished(() => {
    if (study.db.open) study.close()
  })
  return study
}

export interface Rated {
  readonly study: Study
  readonly db: Db
  readonly person: Person
  readonly recording: StoredRecording
  readonly rating: Rating
}

/** An open study in which somebody has begun to rate a recording of ten minutes. */
export function ratedStudy(passphrase: string | null = null, path = makeStudyFile(passphrase)): Rated {
  const study = opened(path, { passphrase })
  const { db } = study
  const person = addPerson(db, { name: 'Kari', role: 'rater' })
  const recording = addRecording(db)
  const rating = openRating(db, { personId: person.id, recordingId: recording.recording.id })
  return { study, db, person, recording, rating }
}

export function addRecording(db: Db, title = 'Session 1'): StoredRecording {
  return createRecording(db, {
    fields: {
      title,
      date: '2026-03-01',
      group: 'A',
      sessionNumber: 1,
      placeInTreatment: 'month 1',
      deleteBy: null,
      note: '',
    },
    media: [
      {
        fileName: 's1.mp4',
        sizeBytes: 1000,
        sha256: null,
        durationMs: 600_000,
        offsetMs: 0,
        video: { codec: 'avc', width: 640, height: 360, frameRate: 25 },
        audio: null,
        path: '/nowhere/s1.mp4',
      },
    ],
    participants: [
      { id: null, pseudonym: 'T1', role: 'therapist' },
      { id: null, pseudonym: 'P1', role: 'member' },
    ],
    consents: [{ id: null, fromWhom: 'P1', purpose: 'research', until: null }],
  })
}

export function pointAt(rating: Rating, startMs: number): Event {
  return madeEvent({ id: newId(), ratingId: rating.id, code: 'stop', startMs })
}

/** Marks a point in somebody's own rating. */
export function mark(db: Db, rating: Rating, startMs: number, note = ''): Event {
  const event = { ...pointAt(rating, startMs), note }
  applyRatingChanges(db, {
    personId: rating.personId,
    ratingId: rating.id,
    label: 'event.add',
    changes: [{ table: 'event', before: null, after: event }],
  })
  return event
}

interface NoteMade {
  readonly table: 'timeNote'
  readonly before: null
  readonly after: TimeNote
}

/** The change that makes a note at 4 seconds. */
export function noteAt(rating: Rating, kind: TimeNoteKind, text: string): NoteMade {
  const after = { id: newId(), ratingId: rating.id, kind, atMs: 4000, text }
  return { table: 'timeNote', before: null, after }
}

/** Who works now, as somebody who looks. */
export function lookingNow(db: Db): Viewer {
  return viewerOf(db, studyRow(db).currentPersonId)
}

/** The error code of a refusal, or what came instead. */
export function refusalOf(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

/** The list of recordings as nobody in particular asks for it. */
export const everyRecording: ListInput = {
  search: '',
  sort: 'title',
  descending: false,
  filter: 'all',
  personId: null,
  missingMedia: new Set(),
  today: '2026-03-01',
}

/** All rows of some tables of a closed study, to be compared. */
export function rowsIn(path: string, tables: readonly string[]): unknown {
  const db = connect(path, { passphrase: null })
  const rows = tables.map((table) => db.prepare(`SELECT * FROM "${table}"`).all())
  db.close()
  return rows
}
