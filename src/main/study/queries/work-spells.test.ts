import { expect, it } from 'vitest'
import { checkStudy } from '@main/study/check'
import { lookingNow, ratedStudy, refusalOf } from '@main/study/made-up-study'
import { everything } from '@domain/exchange/giving-out'
import { exportedScores } from '@main/study/queries/exported'
import { historyPage } from '@main/study/queries/history'
import { submitRating } from '@main/study/queries/ratings'
import { addWorkSpell, workSpellsOf } from '@main/study/queries/work-spells'
import { addPerson, updatePerson } from '@main/study/queries/people'
import { applyRatingChanges } from '@main/study/rating-changes'

it('times worked grow with their spell, count shared time once, and are no step of the history that is shown', () => {
  const { db, rating, person } = ratedStudy()
  const asked = { personId: person.id, ratingId: rating.id }
  addWorkSpell(db, { ...asked, startMs: 1000, endMs: 2000 })
  addWorkSpell(db, { ...asked, startMs: 1000, endMs: 5000 })
  addWorkSpell(db, { ...asked, startMs: 1000, endMs: 3000 })
  addWorkSpell(db, { ...asked, startMs: 4000, endMs: 6000 })
  expect(workSpellsOf(db, rating.id).map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
    [1000, 5000],
    [4000, 6000],
  ])
  const after = { id: rating.id, ratingId: rating.id, item: 1, dimension: 'quality', value: 4 }
  applyRatingChanges(db, { ...asked, label: 'score.set', changes: [{ table: 'score', before: null, after }] })
  expect([...exportedScores(db, lookingNow(db), everything)][0]?.of.workedMs).toBe(5000)
  const shown = historyPage(db, lookingNow(db), { ratingId: rating.id, beforeTxId: null, limit: 9 })
  expect(shown.map(({ label }) => label)).toEqual(['score.set', 'rating.begin'])
  expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
})

it('times worked are kept of the own open rating only', () => {
  const { db, rating, person } = ratedStudy()
  const spell = { ratingId: rating.id, startMs: 1, endMs: 2 }
  expect(
    refusalOf(() => addWorkSpell(db, { ...spell, personId: addPerson(db, { name: 'Ola', role: 'rater' }).id })),
  ).toBe('not-your-rating')
  expect(refusalOf(() => addWorkSpell(db, { ...spell, personId: person.id, endMs: 0 }))).toBe('end-before-start')
  submitRating(db, { personId: person.id, ratingId: rating.id })
  expect(refusalOf(() => addWorkSpell(db, { ...spell, personId: person.id }))).toBe('rating-submitted')
})

it('a rating keeps the role that its rater had when it was begun', () => {
  const { db, rating, person } = ratedStudy()
  const after = { id: rating.id, ratingId: rating.id, item: 1, dimension: 'quality', value: 4 }
  const changes = [{ table: 'score', before: null, after }] as const
  applyRatingChanges(db, { personId: person.id, ratingId: rating.id, label: 'score.set', changes })
  updatePerson(db, { person: { ...person, role: 'trainer' }, training: [], mayNotRate: null })
  expect([...exportedScores(db, lookingNow(db), everything)][0]?.of.person.role).toBe('rater')
})
