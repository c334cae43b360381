import { describe, expect, it } from 'vitest'
import type { RatingKind } from '@domain/rating/rating'
import type { PersonRole } from '@domain/rating/person'
import { pointAt, type Rated, ratedStudy, refusalOf } from '@main/study/made-up-study'
import { giveAssignments } from '@main/study/queries/assignments'
import { addPerson } from '@main/study/queries/people'
import { openRating, reopenRating, submitRating } from '@main/study/queries/ratings'
import { applyRatingChanges } from '@main/study/rating-changes'
import { comparableRatings, readableRating } from '@main/study/readable-rating'

function ratingBy({ db, recording }: Rated, name: string, kind: RatingKind = 'independent') {
  const person = addPerson(db, { name, role: 'rater' })
  const rating = openRating(db, { personId: person.id, recordingId: recording.recording.id, kind })
  const asked = { personId: person.id, ratingId: rating.id }
  applyRatingChanges(db, {
    ...asked,
    label: 'event.add',
    changes: [{ table: 'event', before: null, after: pointAt(rating, 5000) }],
  })
  return { rating, asked }
}

const own = ({ person, rating }: Rated) => ({ personId: person.id, ratingId: rating.id })
const here = ({ person, recording, rating }: Rated) => ({
  personId: person.id,
  recordingId: recording.recording.id,
  ratingId: rating.id,
})

describe('another’s rating', () => {
  it('is neither listed nor read before the own one is submitted', () => {
    const rated = ratedStudy()
    const { rating, asked } = ratingBy(rated, 'Ola')
    submitRating(rated.db, asked)
    expect(comparableRatings(rated.db, here(rated))).toEqual([])
    expect(refusalOf(() => readableRating(rated.db, { ...own(rated), ratingId: rating.id }))).toBe('rating-blinded')
    expect(readableRating(rated.db, own(rated)).id).toBe(rated.rating.id)
  })

  it('is neither listed nor read while it is not submitted itself', () => {
    const rated = ratedStudy()
    const { rating } = ratingBy(rated, 'Ola')
    submitRating(rated.db, own(rated))
    expect(comparableRatings(rated.db, here(rated))).toEqual([])
    expect(refusalOf(() => readableRating(rated.db, { ...own(rated), ratingId: rating.id }))).toBe('rating-blinded')
  })

  it('is listed with whose it is and read once both are submitted, the gold standard first', () => {
    const rated = ratedStudy()
    const others = [ratingBy(rated, 'Ola'), ratingBy(rated, 'Trainer', 'gold')]
    for (const { asked } of [...others, { asked: own(rated) }]) submitRating(rated.db, asked)
    expect(comparableRatings(rated.db, here(rated))).toEqual([
      {
        ratingId: others[1]?.rating.id,
        kind: 'gold',
        isGold: true,
        personName: 'Trainer',
        eventCount: 1,
        isSameScale: true,
      },
      {
        ratingId: others[0]?.rating.id,
        kind: 'independent',
        isGold: false,
        personName: 'Ola',
        eventCount: 1,
        isSameScale: true,
      },
    ])
    for (const { rating } of others) {
      expect(readableRating(rated.db, { ...own(rated), ratingId: rating.id })).toMatchObject({ id: rating.id })
    }
  })

  it('is hidden again when the own one is reopened', () => {
    const rated = ratedStudy()
    const { rating, asked } = ratingBy(rated, 'Ola')
    submitRating(rated.db, asked)
    submitRating(rated.db, own(rated))
    reopenRating(rated.db, { ...own(rated), reason: 'forgot one' })
    expect(refusalOf(() => readableRating(rated.db, { ...own(rated), ratingId: rating.id }))).toBe('rating-blinded')
  })

  it.each<[PersonRole, number]>([
    ['coordinator', 1],
    ['supervisor', 0],
  ])('is listed for a %s who has not rated: %i', (role, count) => {
    const rated = ratedStudy()
    submitRating(rated.db, ratingBy(rated, 'Ola').asked)
    const person = addPerson(rated.db, { name: 'Nora', role })
    expect(comparableRatings(rated.db, { ...here(rated), personId: person.id })).toHaveLength(count)
  })

  it('waits for a coordinator who is to rate the recording too', () => {
    const rated = ratedStudy()
    const { db, recording } = rated
    submitRating(db, ratingBy(rated, 'Ola').asked)
    const nora = addPerson(db, { name: 'Nora', role: 'coordinator' })
    const asked = { ...here(rated), personId: nora.id }
    expect(comparableRatings(db, asked)).toHaveLength(1)
    const recordingIds = [recording.recording.id]
    giveAssignments(db, { personId: nora.id, recordingIds, personIds: [nora.id], dueDate: null })
    expect(comparableRatings(db, asked)).toEqual([])
    const rating = openRating(db, { personId: nora.id, recordingId: recording.recording.id })
    expect(comparableRatings(db, asked)).toEqual([])
    submitRating(db, { personId: nora.id, ratingId: rating.id })
    expect(comparableRatings(db, asked)).toHaveLength(2)
    expect(comparableRatings(db, { ...asked, ratingId: rating.id })).toHaveLength(1)
  })

  it('is nobody’s to see while nobody has said who works', () => {
    const rated = ratedStudy()
    expect(refusalOf(() => readableRating(rated.db, { ...own(rated), personId: null }))).toBe('no-person')
    expect(refusalOf(() => comparableRatings(rated.db, { ...here(rated), personId: null }))).toBe('no-person')
  })

  it('has to be there', () => {
    const rated = ratedStudy()
    expect(refusalOf(() => readableRating(rated.db, { ...own(rated), ratingId: 'none' }))).toBe('not-found')
  })
})
