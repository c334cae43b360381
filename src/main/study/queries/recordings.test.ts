import { describe, expect, it } from 'vitest'
import type { RecordingLine } from '@contract/calls/recordings'
import { checkStudy } from '@main/study/check'
import type { Db } from '@main/study/connection'
import { newId } from '@main/study/identifier'
import { addRecording, everyRecording, lookingNow, pointAt, ratedStudy, refusalOf } from '@main/study/made-up-study'
import { historyPage } from '@main/study/queries/history'
import { durationOf, findMedia, mediaOf, relinkMedia, setMediaHash, unhashedMedia } from '@main/study/queries/media'
import { submitRating } from '@main/study/queries/ratings'
import { type ListInput, listRecordings } from '@main/study/queries/recording-list'
import { recordingDetail, updateRecording } from '@main/study/queries/recordings'
import { addWatched } from '@main/study/queries/watched'
import { applyRatingChanges } from '@main/study/rating-changes'

const titles = (lines: readonly RecordingLine[]) => lines.map((line) => line.title)
const sound = (db: Db) => expect(checkStudy(db)).toEqual({ ok: true, problems: [] })

describe('recordings', () => {
  it('are searched, filtered and sorted with where my rating stands', () => {
    const { db, person, rating, recording } = ratedStudy()
    const second = addRecording(db, 'Session 10')
    const third = addRecording(db, 'Session 2')
    const { fields, participants, consents } = editable(recordingDetail(db, third.recording.id))
    updateRecording(db, {
      id: third.recording.id,
      fields: { ...fields, deleteBy: '2026-03-15', date: null },
      participants,
      consents,
    })
    const list = (input: Partial<ListInput>) => listRecordings(db, { ...everyRecording, personId: person.id, ...input })
    const missingMedia = new Set(second.media.map((file) => file.id))

    applyRatingChanges(db, {
      personId: person.id,
      ratingId: rating.id,
      label: 'event.add',
      changes: [
        { table: 'event', before: null, after: pointAt(rating, 5) },
        // Item 1 is answered on one of its two dimensions, item 2 on its only one; the overall score is no item.
        ...([1, 2, null] as const).map(
          (item) =>
            ({
              table: 'score',
              before: null,
              after: { id: newId(), ratingId: rating.id, item, dimension: 'quality', value: 4 },
            }) as const,
        ),
      ],
    })
    addWatched(db, { personId: person.id, ratingId: rating.id, intervals: [{ startMs: 0, endMs: 150_000 }] })

    expect(titles(list({}))).toEqual(['Session 1', 'Session 2', 'Session 10'])
    expect(titles(list({ descending: true, sort: 'added' }))).toEqual(['Session 2', 'Session 10', 'Session 1'])
    expect(titles(list({ search: 'session 10' }))).toEqual(['Session 10'])
    expect(titles(list({ filter: 'started' }))).toEqual(['Session 1'])
    expect(titles(list({ filter: 'delete-soon' }))).toEqual(['Session 2'])
    expect(titles(list({ filter: 'missing-media', missingMedia }))).toEqual(['Session 10'])
    expect(titles(list({ sort: 'date', descending: true })).at(-1)).toBe('Session 2')
    expect(list({})[0]?.myRating).toEqual({
      id: rating.id,
      status: 'open',
      scored: 1,
      toScore: 2,
      watchedShare: 0.25,
      eventCount: 1,
    })
    submitRating(db, { personId: person.id, ratingId: rating.id })
    expect(titles(list({ filter: 'to-do' }))).toEqual(['Session 2', 'Session 10'])
    expect(titles(list({ filter: 'submitted' }))).toEqual([recording.recording.title])
    expect(listRecordings(db, everyRecording).every((line) => line.myRating === null)).toBe(true)
  })

  it('are edited with their participants and consents in one step', () => {
    const { db, recording } = ratedStudy()
    const { fields, participants, consents } = editable(recording)
    const after = updateRecording(db, {
      id: recording.recording.id,
      fields: { ...fields, title: 'New' },
      consents: [],
      participants: [...participants.slice(1), { id: null, pseudonym: 'P2', role: 'member' }],
    })
    expect(after.recording.title).toBe('New')
    expect(after.participants.map(({ pseudonym, position }) => [pseudonym, position])).toEqual([
      ['P1', 0],
      ['P2', 1],
    ])
    expect(after.consents).toEqual([])
    expect(consents).toHaveLength(1)
    const before = historyPage(db, lookingNow(db), { ratingId: null, beforeTxId: null, limit: 1 })
    updateRecording(db, { id: recording.recording.id, ...editable(after) })
    expect(historyPage(db, lookingNow(db), { ratingId: null, beforeTxId: null, limit: 1 })).toEqual(before)
    sound(db)
  })

  it('keep somebody whom marks are about, and say why', () => {
    const { db, person, rating, recording } = ratedStudy()
    const [therapist, member] = recording.participants
    const event = { ...pointAt(rating, 5), subjectId: member?.id ?? '' }
    applyRatingChanges(db, {
      personId: person.id,
      ratingId: rating.id,
      label: 'event.add',
      changes: [{ table: 'event', before: null, after: event }],
    })
    const { fields, consents } = editable(recording)
    const participants = therapist === undefined ? [] : [therapist]
    const removing = () => updateRecording(db, { id: recording.recording.id, fields, consents, participants })
    expect(refusalOf(removing)).toBe('participant-marked')
    expect(recordingDetail(db, recording.recording.id).participants).toEqual(recording.participants)
  })

  it('know their media, where they lie and what they hash to', () => {
    const { db, recording } = ratedStudy()
    const [file] = mediaOf(db, recording.recording.id)
    expect(unhashedMedia(db)).toHaveLength(1)
    setMediaHash(db, file?.id ?? '', 'ab'.repeat(32))
    relinkMedia(db, file?.id ?? '', { path: '/elsewhere/s1.mp4', durationMs: 500_000 })
    expect(findMedia(db, file?.id ?? '')).toMatchObject({ sha256: 'ab'.repeat(32), path: '/elsewhere/s1.mp4' })
    expect(unhashedMedia(db)).toEqual([])
    expect(durationOf(db, recording.recording.id)).toBe(500_000)
    sound(db)
  })
})

function editable({ recording, participants, consents }: ReturnType<typeof recordingDetail>) {
  const { id: _id, createdMs: _createdMs, ...fields } = recording
  return { fields, participants, consents }
}
