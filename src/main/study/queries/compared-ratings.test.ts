import { describe, expect, it } from 'vitest'
import type { PersonRole } from '@domain/rating/person'
import { pointAt, type Rated, ratedStudy, refusalOf } from '@main/study/made-up-study'
import { comparedAmounts, comparedScores, comparedStudy } from '@main/study/queries/compared-ratings'
import { addPerson } from '@main/study/queries/people'
import { openRating, submitRating } from '@main/study/queries/ratings'
import { applyRatingChanges } from '@main/study/rating-changes'

/** Somebody's submitted rating with one grade. */
function submittedBy({ db, recording }: Rated, name: string, role: PersonRole = 'rater') {
  const { id: personId } = addPerson(db, { name, role })
  const { id: ratingId } = openRating(db, { personId, recordingId: recording.recording.id })
  const after = { id: `${name}-score`, ratingId, item: 1, dimension: 'quality', value: 5 }
  applyRatingChanges(db, {
    personId,
    ratingId,
    label: 'score.set',
    changes: [{ table: 'score', before: null, after }],
  })
  submitRating(db, { personId, ratingId })
  return { personId, ratingId }
}

const own = ({ person, rating }: Rated) => ({ personId: person.id, ratingId: rating.id })

describe('the ratings that agreement is computed from', () => {
  it('do not contain another’s before the own one is submitted, nor anybody’s name', () => {
    const rated = ratedStudy()
    const ola = submittedBy(rated, 'Ola')
    expect(comparedStudy(rated.db, rated.person.id)).toEqual({
      ratings: [],
      recordings: [],
      raters: [],
      instruments: [],
    })
    expect(refusalOf(() => comparedScores(rated.db, { personId: rated.person.id, ratingIds: [ola.ratingId] }))).toBe(
      'rating-blinded',
    )
  })

  it('contain both once both are submitted, with their scores', () => {
    const rated = ratedStudy()
    const ola = submittedBy(rated, 'Ola')
    submitRating(rated.db, own(rated))
    const study = comparedStudy(rated.db, rated.person.id)
    expect(new Set(study.ratings.map(({ ratingId }) => ratingId))).toEqual(new Set([rated.rating.id, ola.ratingId]))
    expect(study.raters.map(({ name }) => name).toSorted()).toEqual(['Kari', 'Ola'])
    expect(study.recordings).toEqual([
      { id: rated.recording.recording.id, title: 'Session 1', date: '2026-03-01', group: 'A', therapists: ['T1'] },
    ])
    expect(comparedScores(rated.db, { personId: rated.person.id, ratingIds: [rated.rating.id, ola.ratingId] })).toEqual(
      [[], [{ item: 1, dimension: 'quality', value: 5 }]],
    )
  })

  it('tell how often and how long each code was marked, of what may be seen and is submitted alone', () => {
    const rated = ratedStudy()
    const ola = submittedBy(rated, 'Ola')
    const asked = { personId: rated.person.id, ratingIds: [rated.rating.id] }
    const point = pointAt(rated.rating, 5000)
    applyRatingChanges(rated.db, {
      ...own(rated),
      label: 'event.add',
      changes: [{ table: 'event', before: null, after: point }],
    })
    const addState = rated.db.prepare(
      `INSERT INTO event (id, ratingId, code, kind, subjectId, startMs, endMs, modifiers, note, reactionOffsetMs)
         VALUES (?, ?, 'turn', 'state', NULL, ?, ?, '[]', '', 0)`,
    )
    addState.run('ended', rated.rating.id, 2000, 3500)
    addState.run('never ended', rated.rating.id, 9000, null)
    expect(refusalOf(() => comparedAmounts(rated.db, asked))).toBe('rating-open')
    expect(refusalOf(() => comparedAmounts(rated.db, { ...asked, ratingIds: [ola.ratingId] }))).toBe('rating-blinded')
    submitRating(rated.db, own(rated))
    expect(comparedAmounts(rated.db, { ...asked, ratingIds: [rated.rating.id, ola.ratingId] })).toEqual([
      [
        { code: point.code, count: 1, lengthMs: 0 },
        { code: 'turn', count: 1, lengthMs: 1500 },
      ],
      [],
    ])
  })

  it('never contain what is not submitted, not even one’s own', () => {
    const rated = ratedStudy()
    expect(comparedStudy(rated.db, rated.person.id).ratings).toEqual([])
    expect(refusalOf(() => comparedScores(rated.db, { personId: rated.person.id, ratingIds: [rated.rating.id] }))).toBe(
      'rating-open',
    )
  })

  it('are all submitted ones for a coordinator, and none for nobody', () => {
    const rated = ratedStudy()
    submittedBy(rated, 'Ola')
    const nora = addPerson(rated.db, { name: 'Nora', role: 'coordinator' })
    expect(comparedStudy(rated.db, nora.id).ratings).toHaveLength(1)
    expect(comparedStudy(rated.db, null).ratings).toEqual([])
  })
})
