import { expect, it, vi } from 'vitest'
import type { Db } from '@main/study/connection'
import { redo, undo, undoState } from '@main/study/history/undo'
import { pointAt, ratedStudy, lookingNow } from '@main/study/made-up-study'
import { amountsOf, eventCount, eventPage } from '@main/study/queries/events'
import { everything } from '@domain/exchange/giving-out'
import { exportedComments, exportedEvents, exportedScores } from '@main/study/queries/exported'
import { historyPage } from '@main/study/queries/history'
import { defaultInstrument, listInstruments } from '@main/study/queries/instruments'
import { letterRatings, lettersOf } from '@main/study/queries/letters'
import { mediaAt, mediaByHash, mediaOf } from '@main/study/queries/media'
import { listPeople } from '@main/study/queries/people'
import { ratingRecord } from '@main/study/queries/rating-record'
import { ratingsOf } from '@main/study/queries/rating-rows'
import { openRating } from '@main/study/queries/ratings'
import { listRecordings } from '@main/study/queries/recording-list'
import { addMedia, alignMedia, removeMedia } from '@main/study/queries/recording-media'
import { removalPreview, removeRecording } from '@main/study/queries/recording-removal'
import { recordingDetail, updateRecording } from '@main/study/queries/recordings'
import { itemNotesOf, scoresOf, timeNotesOf } from '@main/study/queries/scores'
import { addWatched, watchedOf } from '@main/study/queries/watched'
import { dropWaveform, keepWaveform, waveformParts, waveformState } from '@main/study/queries/waveforms'
import { applyRatingChanges } from '@main/study/rating-changes'
import { comparableRatings } from '@main/study/readable-rating'
import { Database } from '@main/study/sqlite'

/** Tables that grow with the work; a scan of one would be felt. The others have some dozens of rows. */
const large = new Set([
  'event',
  'score',
  'itemNote',
  'timeNote',
  'waveformPart',
  'timeNote',
  'waveformPart',
  'change',
  'changeTx',
  'watched',
  'rating',
  'participant',
  'consent',
])

/** Every statement that is prepared while `work` runs. */
function statementsOf(work: () => Db): { readonly db: Db; readonly statements: readonly string[] } {
  const prepare = vi.spyOn(Database.prototype, 'prepare')
  try {
    const db = work()
    const seen = new Set(prepare.mock.calls.map(([sql]) => sql))
    return { db, statements: [...seen].filter((sql) => /^\s*(SELECT|UPDATE|DELETE)/.test(sql)) }
  } finally {
    prepare.mockRestore()
  }
}

it('reads no large table from end to end, whatever the window asks', () => {
  const { db, statements } = statementsOf(() => {
    const { study, person, recording, rating } = ratedStudy()
    const personId = person.id
    const ratingId = rating.id
    const recordingId = recording.recording.id
    const event = pointAt(rating, 5)
    const connection = study.db
    const viewer = lookingNow(connection)
    applyRatingChanges(connection, {
      personId,
      ratingId,
      label: 'event.add',
      changes: [{ table: 'event', before: null, after: event }],
    })
    applyRatingChanges(connection, {
      personId,
      ratingId,
      label: 'event.start',
      changes: [{ table: 'event', before: event, after: { ...event, startMs: 7 } }],
    })
    undo(connection, { personId, ratingId })
    redo(connection, { personId, ratingId })
    undoState(connection, ratingId)
    eventPage(connection, { ratingId, after: { startMs: 1, id: '' }, limit: 10 })
    for (const table of [exportedEvents, exportedScores, exportedComments]) {
      for (const _ of table(connection, viewer, { ...everything, recordingIds: [recordingId] })) continue
    }
    timeNotesOf(connection, ratingId)
    comparableRatings(connection, { personId, recordingId, ratingId })
    eventCount(connection, ratingId)
    historyPage(connection, viewer, { ratingId, beforeTxId: null, limit: 10 })
    historyPage(connection, viewer, { ratingId: null, beforeTxId: null, limit: 10 })
    addWatched(connection, { personId, ratingId, intervals: [{ startMs: 0, endMs: 9 }] })
    watchedOf(connection, ratingId)
    scoresOf(connection, ratingId)
    amountsOf(connection, ratingId)
    itemNotesOf(connection, ratingId)
    lettersOf(connection, viewer, recordingId)
    letterRatings(connection, viewer, recordingId)
    ratingRecord(connection, { personId, ratingId })
    listPeople(connection)
    listInstruments(connection)
    defaultInstrument(connection)
    openRating(connection, { personId, recordingId })
    ratingsOf(connection, recordingId)
    mediaOf(connection, recordingId)
    mediaAt(connection, recordingId, 0)
    mediaByHash(connection, 'x')
    const mediaId = mediaOf(connection, recordingId)[0]?.id ?? ''
    keepWaveform(connection, { mediaId, parts: [], isComplete: false })
    waveformState(connection, mediaId)
    waveformParts(connection, { mediaId, level: 0, from: 0, to: 1 })
    dropWaveform(connection, mediaId)
    listRecordings(connection, {
      search: '',
      sort: 'title',
      descending: false,
      filter: 'all',
      personId,
      missingMedia: new Set(),
      today: '2026-01-01',
    })
    const [first] = mediaOf(connection, recordingId)
    if (first !== undefined) {
      const { id: _id, recordingId: _recordingId, position: _position, ...file } = first
      const added = addMedia(connection, recordingId, [{ ...file, offsetMs: 60_000 }]).at(-1)?.id ?? ''
      alignMedia(connection, recordingId, [{ mediaId: added, offsetMs: 30_000 }])
      removeMedia(connection, added)
    }
    const { recording: fields, participants, consents } = recordingDetail(connection, recordingId)
    updateRecording(connection, { id: recordingId, fields: { ...fields, title: 'y' }, participants, consents })
    removalPreview(connection, viewer, recordingId)
    removeRecording(connection, recordingId)
    return connection
  })
  expect(statements.length).toBeGreaterThan(30)
  const scans = statements.flatMap((sql) => {
    const plan = db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...Array.from({ length: sql.split('?').length - 1 }, () => null))
    return plan.filter(({ detail }) => isScan(detail)).map(({ detail }) => `${detail}: ${sql}`)
  })
  // The newest transactions and the last record are read from the end of their table, a few rows only.
  expect(scans.filter((scan) => !/ORDER BY (txId|seq) DESC LIMIT|max\((txId|seq)\)/.test(scan))).toEqual([])
})

function isScan(detail: string): boolean {
  const match = /^SCAN (\w+)/.exec(detail)
  return match?.[1] !== undefined && large.has(match[1])
}
