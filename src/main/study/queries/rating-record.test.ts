import { expect, it } from 'vitest'
import { all } from '@main/study/connection'
import { pointAt, ratedStudy, refusalOf } from '@main/study/made-up-study'
import { addPerson } from '@main/study/queries/people'
import { ratingRecord } from '@main/study/queries/rating-record'
import { addWorkSpell } from '@main/study/queries/work-spells'
import { applyRatingChanges } from '@main/study/rating-changes'

it('names the last record of the rating’s own history, whatever others have done since', () => {
  const { db, person, rating } = ratedStudy()
  const asked = { personId: person.id, ratingId: rating.id }
  const changes = [{ table: 'event', before: null, after: pointAt(rating, 1000) }] as const
  applyRatingChanges(db, { ...asked, label: 'event.add', changes })
  addWorkSpell(db, { ...asked, startMs: 10, endMs: 70 })
  const record = ratingRecord(db, asked)
  expect(record).toMatchObject({ raterName: 'Kari', raterRole: 'rater', workSpells: [{ startMs: 10, endMs: 70 }] })
  const [last] = all<{ seq: number; hash: string }>(db, 'SELECT seq, hash FROM change ORDER BY seq DESC LIMIT 1')
  expect(record.head).toMatchObject(last ?? {})
  addPerson(db, { name: 'Ola', role: 'rater' })
  expect(ratingRecord(db, asked)).toEqual(record)
})

it('is kept from whoever may not see the rating', () => {
  const { db, rating } = ratedStudy()
  const other = addPerson(db, { name: 'Ola', role: 'rater' })
  expect(refusalOf(() => ratingRecord(db, { personId: other.id, ratingId: rating.id }))).toBe('rating-blinded')
})
