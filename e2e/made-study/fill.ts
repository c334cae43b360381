import type { Event } from '@domain/coding/event'
import type { Person } from '@domain/rating/person'
import type { Rating } from '@domain/rating/rating'
import type { Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import type { HistoryLabel } from '@main/study/history/label'
import { newId } from '@main/study/identifier'
import { openFile } from '@main/study/open'
import { selectRows } from '@main/study/row-store'
import type { Change, InstrumentRow } from '@main/study/rows'
import { madeEvents } from './made-events'

/** What to put into a study that has a recording; run by `fillStudy` inside Electron-as-Node. */
export interface Filling {
  readonly path: string
  readonly passphrase: string | null
  /** Events in the rating of the first recording by the person who works in the study. */
  readonly events: number
  /** Copies of the first recording, numbered. */
  readonly recordings: number
  /** Recording time at which each file of the first recording starts, in the order of the files. */
  readonly offsetsMs: readonly number[]
}

/** As the app would write them one by one, but many to a transaction. */
const changesPerTransaction = 1000

function fill({ path, passphrase, events, recordings, offsetsMs }: Filling): void {
  const { db, lock } = openFile(path, { passphrase })
  const person = presentPerson(db)
  const moved = movedFiles(db, offsetsMs)
  if (moved.length > 0) write(db, person, 'study', 'media.offset', moved)
  if (recordings > 0) write(db, person, 'study', 'recording.add', copiesOfRecording(db, recordings))
  if (events > 0) {
    const { rating, made } = eventsOfRating(db, person, events)
    write(
      db,
      person,
      rating.id,
      'event.add',
      made.map((after) => ({ table: 'event', before: null, after })),
    )
  }
  db.close()
  lock?.release()
}

function write(db: Db, person: Person, scope: string, label: HistoryLabel, changes: readonly Change[]): void {
  for (let from = 0; from < changes.length; from += changesPerTransaction) {
    const part = changes.slice(from, from + changesPerTransaction)
    applyChanges(db, { personId: person.id, scope, label, action: 'do', changes: part })
  }
}

function presentPerson(db: Db): Person {
  const [study] = selectRows(db, 'study', '')
  if (study === undefined) throw new Error('The study has no row of its own.')
  const [known] = selectRows(db, 'person', 'WHERE id = ?', study.currentPersonId)
  if (known !== undefined) return known
  const person: Person = { id: newId(), name: 'Rater', role: 'rater', reactionOffsetMs: 0 }
  const changes: Change[] = [
    { table: 'person', before: null, after: person },
    { table: 'study', before: study, after: { ...study, currentPersonId: person.id } },
  ]
  applyChanges(db, { personId: null, scope: 'study', label: 'people.add', action: 'do', changes })
  return person
}

function eventsOfRating(db: Db, person: Person, count: number): { rating: Rating; made: Event[] } {
  const recording = firstRecording(db)
  const instrument = defaultInstrument(db)
  const [known] = selectRows(db, 'rating', 'WHERE recordingId = ? AND personId = ?', recording.id, person.id)
  const rating = known ?? beginRating(db, person, recording.id, instrument.id)
  const participants = selectRows(db, 'participant', 'WHERE recordingId = ? ORDER BY position', recording.id)
  const media = selectRows(db, 'media', 'WHERE recordingId = ?', recording.id)
  const durationMs = Math.max(...media.map((file) => file.offsetMs + file.durationMs))
  const participantIds = participants.map(({ id }) => id)
  const codes = instrument.json.codes
  return { rating, made: madeEvents({ ratingId: rating.id, codes, participantIds, durationMs, count }) }
}

function beginRating(db: Db, person: Person, recordingId: string, instrumentId: string): Rating {
  const rating: Rating = {
    id: newId(),
    recordingId,
    personId: person.id,
    instrumentId,
    kind: 'independent',
    status: 'open',
    startedMs: Date.now(),
    submittedMs: null,
    reopenReason: '',
  }
  const changes: Change[] = [{ table: 'rating', before: null, after: rating }]
  applyChanges(db, { personId: person.id, scope: rating.id, label: 'rating.begin', action: 'system', changes })
  return rating
}

function movedFiles(db: Db, offsetsMs: readonly number[]): Change[] {
  const media = selectRows(db, 'media', 'WHERE recordingId = ? ORDER BY position', firstRecording(db).id)
  return media.flatMap((before): Change[] => {
    const offsetMs = offsetsMs[before.position] ?? before.offsetMs
    return offsetMs === before.offsetMs ? [] : [{ table: 'media', before, after: { ...before, offsetMs } }]
  })
}

function copiesOfRecording(db: Db, count: number): Change[] {
  const recording = firstRecording(db)
  const media = selectRows(db, 'media', 'WHERE recordingId = ?', recording.id)
  return Array.from({ length: count }, (_, index): Change[] => {
    const number = String(index + 1).padStart(3, '0')
    const copy = { ...recording, id: newId(), title: `Session ${number}`, sessionNumber: index + 1 }
    const files = media.map((file) => ({ ...file, id: newId(), recordingId: copy.id }))
    return [
      { table: 'recording', before: null, after: copy },
      ...files.map((after): Change => ({ table: 'media', before: null, after })),
    ]
  }).flat()
}

function firstRecording(db: Db) {
  const [recording] = selectRows(db, 'recording', 'ORDER BY createdMs, id LIMIT 1')
  if (recording === undefined) throw new Error('The study has no recording to copy or rate.')
  return recording
}

function defaultInstrument(db: Db): InstrumentRow {
  const [instrument] = selectRows(db, 'instrument', 'ORDER BY isDefault DESC, version DESC LIMIT 1')
  if (instrument === undefined) throw new Error('The study has no instrument.')
  return instrument
}

const [asked] = process.argv.slice(2)
if (asked === undefined) throw new Error('What to fill is given as JSON.')
fill(JSON.parse(asked) as Filling)
