import { describe, expect, it } from 'vitest'
import { checkStudy } from '@main/study/check'
import type { Db } from '@main/study/connection'
import { newId } from '@main/study/identifier'
import { lookingNow, ratedStudy, refusalOf } from '@main/study/made-up-study'
import { historyPage } from '@main/study/queries/history'
import { addPerson } from '@main/study/queries/people'
import { openRating, reopenRating, submitRating } from '@main/study/queries/ratings'
import { addWatched, watchedOf } from '@main/study/queries/watched'

const sound = (db: Db) => expect(checkStudy(db)).toEqual({ ok: true, problems: [] })

describe('a rating', () => {
  it('is begun once, submitted by its rater only, and reopened with a reason', () => {
    const { db, person, rating, recording } = ratedStudy()
    const other = addPerson(db, { name: 'Ola', role: 'rater' })
    const asked = { personId: person.id, ratingId: rating.id }
    expect(openRating(db, { personId: person.id, recordingId: recording.recording.id })).toEqual(rating)
    expect(refusalOf(() => openRating(db, { personId: null, recordingId: recording.recording.id }))).toBe('no-person')
    expect(refusalOf(() => openRating(db, { personId: person.id, recordingId: newId() }))).toBe('not-found')
    expect(refusalOf(() => submitRating(db, { ...asked, personId: other.id }))).toBe('not-your-rating')
    expect(refusalOf(() => reopenRating(db, { ...asked, reason: 'x' }))).toBe('rating-open')
    expect(submitRating(db, asked)).toMatchObject({ status: 'submitted', submittedMs: expect.any(Number) })
    expect(refusalOf(() => submitRating(db, asked))).toBe('rating-submitted')
    expect(refusalOf(() => addWatched(db, { ...asked, intervals: [{ startMs: 0, endMs: 1 }] }))).toBe(
      'rating-submitted',
    )
    expect(reopenRating(db, { ...asked, reason: 'forgot item 9' })).toMatchObject({
      status: 'open',
      reopenReason: 'forgot item 9',
    })
    const history = historyPage(db, lookingNow(db), { ratingId: rating.id, beforeTxId: null, limit: 9 })
    expect(history.map(({ label, reason }) => [label, reason])).toEqual([
      ['rating.reopen', 'forgot item 9'],
      ['rating.submit', null],
      ['rating.begin', null],
    ])
    sound(db)
  })

  it('knows what has been played: merged, and cut to the recording', () => {
    const { db, person, rating } = ratedStudy()
    const add = (startMs: number, endMs: number) =>
      addWatched(db, { personId: person.id, ratingId: rating.id, intervals: [{ startMs, endMs }] })
    add(0, 1000)
    add(500, 2000)
    expect(add(590_000, 700_000)).toEqual([
      { startMs: 0, endMs: 2000 },
      { startMs: 590_000, endMs: 600_000 },
    ])
    const before = historyPage(db, lookingNow(db), { ratingId: rating.id, beforeTxId: null, limit: 9 })
    add(100, 200)
    expect(historyPage(db, lookingNow(db), { ratingId: rating.id, beforeTxId: null, limit: 9 })).toEqual(before)
    expect(watchedOf(db, rating.id)).toHaveLength(2)
  })
})
