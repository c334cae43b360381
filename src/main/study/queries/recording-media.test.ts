import { describe, expect, it } from 'vitest'
import type { RatingChange } from '@domain/history/change'
import { checkStudy } from '@main/study/check'
import type { Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { undo } from '@main/study/history/undo'
import { newId } from '@main/study/identifier'
import { pointAt, type Rated, ratedStudy, refusalOf, lookingNow } from '@main/study/made-up-study'
import { historyPage } from '@main/study/queries/history'
import { durationOf, mediaOf, relinkMedia } from '@main/study/queries/media'
import { addCopy } from '@main/study/queries/media-copies'
import { addMedia, alignMedia, removeMedia } from '@main/study/queries/recording-media'
import { removeRecording } from '@main/study/queries/recording-removal'
import type { NewMedia } from '@main/study/queries/recordings'
import { applyRatingChanges } from '@main/study/rating-changes'
import { all } from '@main/study/connection'

/** The study's first file is ten minutes long. */
const minute = 60_000

function file(name: string, offsetMs: number, durationMs = 10 * minute): NewMedia {
  return {
    fileName: name,
    sizeBytes: 1000,
    sha256: null,
    durationMs,
    offsetMs,
    video: null,
    audio: { codec: 'aac', channels: 1, sampleRate: 48_000 },
    path: `/nowhere/${name}`,
  }
}

function withFiles(...files: readonly NewMedia[]) {
  const rated = ratedStudy()
  const { id } = rated.recording.recording
  const media = addMedia(rated.db, id, files)
  return { ...rated, id, idOf: (name: string) => media.find(({ fileName }) => fileName === name)?.id ?? '' }
}

const placesOf = (db: Db, recordingId: string) =>
  mediaOf(db, recordingId).map(({ fileName, position, offsetMs }) => [fileName, position, offsetMs])
const sound = (db: Db) => expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
const newestLabel = (db: Db) =>
  historyPage(db, lookingNow(db), { ratingId: null, beforeTxId: null, limit: 1 })[0]?.label

function apply({ db, person, rating }: Rated, change: RatingChange): void {
  applyRatingChanges(db, { personId: person.id, ratingId: rating.id, label: 'event.add', changes: [change] })
}

describe('a file that is added', () => {
  it('stands behind those that are there, in one step of the history', () => {
    const { db, id } = withFiles(file('room.wav', -5_000), file('second.mp4', 12_340))
    expect(placesOf(db, id)).toEqual([
      ['s1.mp4', 0, 0],
      ['room.wav', 1, -5_000],
      ['second.mp4', 2, 12_340],
    ])
    expect(durationOf(db, id)).toBe(10 * minute + 12_340)
    expect(newestLabel(db)).toBe('media.add')
    sound(db)
  })

  it('is refused beyond four, when it would end before the recording starts, and for an unknown recording', () => {
    const { db, id } = withFiles(file('a', 0), file('b', 0))
    expect(refusalOf(() => addMedia(db, id, [file('c', 0), file('d', 0)]))).toBe('media-limit')
    expect(refusalOf(() => addMedia(db, id, [file('early', -11 * minute)]))).toBe('media-before-start')
    expect(refusalOf(() => addMedia(db, newId(), [file('c', 0)]))).toBe('not-found')
    expect(mediaOf(db, id)).toHaveLength(3)
  })
})

describe('when files start', () => {
  it('is said for several in one step, and nothing is written when nothing changes', () => {
    const { db, id, idOf } = withFiles(file('a', 0), file('b', 0))
    const starts = [
      { mediaId: idOf('a'), offsetMs: -1_234 },
      { mediaId: idOf('b'), offsetMs: 20 },
    ]
    alignMedia(db, id, starts)
    expect(placesOf(db, id)).toEqual([
      ['s1.mp4', 0, 0],
      ['a', 1, -1_234],
      ['b', 2, 20],
    ])
    expect(newestLabel(db)).toBe('media.offset')
    const steps = historyPage(db, lookingNow(db), { ratingId: null, beforeTxId: null, limit: 50 }).length
    alignMedia(db, id, starts)
    expect(historyPage(db, lookingNow(db), { ratingId: null, beforeTxId: null, limit: 50 })).toHaveLength(steps)
    sound(db)
  })

  it('leaves every mark where it is', () => {
    const rated = withFiles(file('a', 0))
    const event = pointAt(rated.rating, 9 * minute)
    apply(rated, { table: 'event', before: null, after: event })
    alignMedia(rated.db, rated.id, [{ mediaId: rated.idOf('a'), offsetMs: 30_000 }])
    expect(all(rated.db, 'SELECT id, startMs FROM event')).toEqual([{ id: event.id, startMs: 9 * minute }])
  })

  it('never moves the first file, a file of another recording, or one out of the recording', () => {
    const { db, id, idOf } = withFiles(file('a', 0))
    expect(refusalOf(() => alignMedia(db, id, [{ mediaId: idOf('s1.mp4'), offsetMs: 5 }]))).toBe('media-reference')
    expect(refusalOf(() => alignMedia(db, id, [{ mediaId: newId(), offsetMs: 5 }]))).toBe('not-found')
    expect(refusalOf(() => alignMedia(db, id, [{ mediaId: idOf('a'), offsetMs: -10 * minute }]))).toBe(
      'media-before-start',
    )
    expect(placesOf(db, id)).toEqual([
      ['s1.mp4', 0, 0],
      ['a', 1, 0],
    ])
  })

  it('is refused where it would leave a mark, an open state or a note of anybody outside the recording', () => {
    const rated = withFiles(file('long.wav', 0, 12 * minute))
    const { db, id, rating, idOf } = rated
    const shorter = () => refusalOf(() => alignMedia(db, id, [{ mediaId: idOf('long.wav'), offsetMs: -minute }]))
    const state = { ...pointAt(rating, 11 * minute), code: 'phase', kind: 'state' } as const
    apply(rated, { table: 'event', before: null, after: { ...state, endMs: 12 * minute } })
    expect(shorter()).toBe('media-cut')
    apply(rated, { table: 'event', before: { ...state, endMs: 12 * minute }, after: state })
    expect(shorter()).not.toBe('media-cut')
    const note = { id: newId(), ratingId: rating.id, kind: 'comment', atMs: 11 * minute, text: 'late' } as const
    apply(rated, { table: 'timeNote', before: null, after: note })
    expect(refusalOf(() => alignMedia(db, id, [{ mediaId: idOf('long.wav'), offsetMs: -2 * minute }]))).toBe(
      'media-cut',
    )
    sound(db)
  })
})

describe('a length that is corrected', () => {
  const copyFor = (mediaId: string) => ({ id: newId(), mediaId, fileName: 'a.mp4', sizeBytes: 1, madeMs: 1 })
  const learnt = { durationMs: 11 * minute, video: null, audio: null }

  it('by a playable copy stays as it was guessed where a mark or a note would lie outside', () => {
    const rated = withFiles(file('guessed.avi', 0, 20 * minute))
    const { db, id, rating, idOf } = rated
    apply(rated, { table: 'event', before: null, after: pointAt(rating, 12 * minute) })
    addCopy(db, copyFor(idOf('guessed.avi')), learnt, 'do')
    expect(durationOf(db, id)).toBe(20 * minute)
    expect(mediaOf(db, id)[1]?.audio).toBeNull()
    sound(db)
  })

  it('by a playable copy is taken where all marks stay inside', () => {
    const rated = withFiles(file('guessed.avi', 0, 20 * minute))
    const { db, id, rating, idOf } = rated
    apply(rated, { table: 'event', before: null, after: pointAt(rating, 10.5 * minute) })
    addCopy(db, copyFor(idOf('guessed.avi')), learnt, 'do')
    expect(durationOf(db, id)).toBe(11 * minute)
  })

  it('by another file in its place is refused where a mark would lie outside', () => {
    const rated = withFiles(file('long.wav', 0, 20 * minute))
    const { db, id, rating, idOf } = rated
    apply(rated, { table: 'event', before: null, after: pointAt(rating, 12 * minute) })
    const put = (durationMs: number) =>
      refusalOf(() =>
        relinkMedia(db, idOf('long.wav'), { path: '/nowhere/short.wav', sha256: 'b'.repeat(64), durationMs }),
      )
    expect(put(11 * minute)).toBe('media-cut')
    expect(durationOf(db, id)).toBe(20 * minute)
    expect(put(13 * minute)).toMatchObject({ durationMs: 13 * minute })
    sound(db)
  })
})

describe('a file that is removed', () => {
  it('leaves the others at their times, closed up, whichever it was', () => {
    const { db, id, idOf } = withFiles(file('a', -1_000), file('b', 2_000))
    expect(removeMedia(db, idOf('s1.mp4'))).toEqual({ recordingId: id, copies: [] })
    expect(placesOf(db, id)).toEqual([
      ['a', 0, -1_000],
      ['b', 1, 2_000],
    ])
    expect(newestLabel(db)).toBe('media.remove')
    removeMedia(db, idOf('b'))
    expect(refusalOf(() => removeMedia(db, idOf('a')))).toBe('media-last')
    sound(db)
  })

  it('takes its playable copy and its waveform with it', () => {
    const { db, id, idOf } = withFiles(file('a', 0))
    const mediaId = idOf('a')
    const copy = { id: newId(), mediaId, fileName: 'a.mp4', sizeBytes: 1, madeMs: 1 }
    const changes = [{ table: 'mediaCopy', before: null, after: copy }] as const
    applyChanges(db, { personId: null, scope: 'study', label: 'media.copy', action: 'do', changes })
    db.prepare('INSERT INTO waveform (mediaId, binMs, isComplete) VALUES (?, 10, 1)').run(mediaId)
    expect(removeMedia(db, mediaId)).toEqual({ recordingId: id, copies: ['a.mp4'] })
    expect(all(db, 'SELECT id FROM mediaCopy')).toEqual([])
    expect(all(db, 'SELECT mediaId FROM waveform')).toEqual([])
    sound(db)
  })

  it('is refused where a mark would have no file before or behind it any more', () => {
    const rated = withFiles(file('late.wav', minute, 12 * minute))
    apply(rated, { table: 'event', before: null, after: pointAt(rated.rating, 11 * minute) })
    expect(refusalOf(() => removeMedia(rated.db, rated.idOf('late.wav')))).toBe('media-cut')
    apply(rated, { table: 'event', before: null, after: pointAt(rated.rating, 30_000) })
    expect(refusalOf(() => removeMedia(rated.db, rated.idOf('s1.mp4')))).toBe('media-cut')
    sound(rated.db)
  })

  it('is forgotten with the recording', () => {
    const { db, id, idOf } = withFiles(file('secret.wav', 0))
    removeMedia(db, idOf('secret.wav'))
    removeRecording(db, id)
    expect(all(db, "SELECT seq FROM change WHERE before LIKE '%secret%' OR after LIKE '%secret%'")).toEqual([])
    sound(db)
  })
})

it('keeps an undo from bringing back what the shorter recording has no room for', () => {
  const rated = withFiles(file('long.wav', 0, 12 * minute))
  const { db, person, rating, id, idOf } = rated
  const asked = { personId: person.id, ratingId: rating.id }
  const event = pointAt(rating, 11 * minute)
  apply(rated, { table: 'event', before: null, after: event })
  apply(rated, { table: 'event', before: event, after: null })
  alignMedia(db, id, [{ mediaId: idOf('long.wav'), offsetMs: -2 * minute }])
  expect(refusalOf(() => undo(db, asked))).toBe('time-outside-recording')
  alignMedia(db, id, [{ mediaId: idOf('long.wav'), offsetMs: 0 }])
  expect(undo(db, asked).changes).toEqual([{ table: 'event', before: null, after: event }])
  sound(db)
})
