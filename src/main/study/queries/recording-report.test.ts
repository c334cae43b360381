import { describe, expect, it } from 'vitest'
import { pointAt, ratedStudy } from '@main/study/made-up-study'
import { addPerson } from '@main/study/queries/people'
import { openRating, submitRating } from '@main/study/queries/ratings'
import { recordingReport } from '@main/study/queries/recording-report'
import { addWatched } from '@main/study/queries/watched'
import { applyRatingChanges } from '@main/study/rating-changes'

describe('the report of a recording', () => {
  it('has the own rating also while it is open, and no other before it is submitted', () => {
    const { db, person, rating, recording } = ratedStudy()
    const recordingId = recording.recording.id
    const ola = addPerson(db, { name: 'Ola', role: 'rater' })
    const others = openRating(db, { personId: ola.id, recordingId })
    applyRatingChanges(db, {
      personId: ola.id,
      ratingId: others.id,
      label: 'event.add',
      changes: [{ table: 'event', before: null, after: pointAt(others, 10) }],
    })
    submitRating(db, { personId: ola.id, ratingId: others.id })
    const asked = { personId: person.id, recordingId }
    const before = recordingReport(db, asked)
    expect(before.ratings.map(({ ratingId, status }) => [ratingId, status])).toEqual([[rating.id, 'open']])
    expect(JSON.stringify(before)).not.toContain('Ola')
    submitRating(db, { personId: person.id, ratingId: rating.id })
    expect(
      recordingReport(db, asked)
        .ratings.map(({ raterName }) => raterName)
        .toSorted(),
    ).toEqual(['Kari', 'Ola'])
  })

  it('has the participants and the length, which times are shares of', () => {
    const { db, person, recording } = ratedStudy()
    const report = recordingReport(db, { personId: person.id, recordingId: recording.recording.id })
    expect(report.durationMs).toBe(600_000)
    expect(report.participants.map(({ pseudonym }) => pseudonym)).toEqual(['T1', 'P1'])
    expect(report.instruments.map(({ id }) => id)).toEqual(report.ratings.map(({ instrumentId }) => instrumentId))
  })

  it('says how much of the recording was played for a rating', () => {
    const { db, person, rating, recording } = ratedStudy()
    const asked = { personId: person.id, recordingId: recording.recording.id }
    expect(recordingReport(db, asked).ratings[0]?.playedShare).toBe(0)
    const intervals = [
      { startMs: 0, endMs: 100_000 },
      { startMs: 50_000, endMs: 150_000 },
    ]
    addWatched(db, { personId: person.id, ratingId: rating.id, intervals })
    expect(recordingReport(db, asked).ratings[0]?.playedShare).toBe(0.25)
  })

  it('is refused for a recording that is not there', () => {
    const { db, person, rating } = ratedStudy()
    expect(() => recordingReport(db, { personId: person.id, recordingId: rating.id })).toThrow('not-found')
  })
})
