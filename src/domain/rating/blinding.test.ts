import { describe, expect, it } from 'vitest'
import { leadsWork, mayFollowWork, maySeeRating, type RatingStanding } from '@domain/rating/blinding'
import { type PersonRole, personRoles } from '@domain/rating/person'
import type { RatingStatus } from '@domain/rating/rating'

const rating = (id: string, status: RatingStatus, recordingId = 'here'): RatingStanding => ({
  id,
  recordingId,
  status,
  kind: 'independent',
})
const blinded = personRoles.filter((role) => role !== 'coordinator')
const isBlinded = true

describe('what was agreed on', () => {
  const agreed = (status: RatingStatus): RatingStanding => ({ ...rating('agreed', status), kind: 'consensus' })

  it('may be seen by a supervisor who does not rate the recording, once it is submitted', () => {
    const asked = { own: null, role: 'supervisor', isBlinded } as const
    expect(maySeeRating({ ...asked, other: agreed('submitted') })).toBe(true)
    expect(maySeeRating({ ...asked, other: agreed('open') })).toBe(false)
    expect(maySeeRating({ ...asked, other: rating('other', 'submitted') })).toBe(false)
  })

  it('stays hidden from whoever has an own rating to finish, supervisors too', () => {
    for (const role of blinded) {
      expect(maySeeRating({ own: rating('own', 'open'), other: agreed('submitted'), role, isBlinded })).toBe(false)
    }
    expect(maySeeRating({ own: null, other: agreed('submitted'), role: 'rater', isBlinded })).toBe(false)
  })
})

describe('another’s rating', () => {
  it.each<PersonRole>(blinded)('may be seen by a %s who has submitted, once it is submitted too', (role) => {
    const asked = { own: rating('own', 'submitted'), other: rating('other', 'submitted'), role, isBlinded }
    expect(maySeeRating(asked)).toBe(true)
  })

  it.each<PersonRole>(blinded)('may not be seen by a %s whose own is still open or not begun', (role) => {
    const other = rating('other', 'submitted')
    expect(maySeeRating({ own: rating('own', 'open'), other, role, isBlinded })).toBe(false)
    expect(maySeeRating({ own: null, other, role, isBlinded })).toBe(false)
  })

  it.each<PersonRole>(personRoles)('may not be seen by a %s while it is not submitted, blinded or not', (role) => {
    const asked = { own: rating('own', 'submitted'), other: rating('other', 'open'), role }
    expect(maySeeRating({ ...asked, isBlinded: true })).toBe(false)
    expect(maySeeRating({ ...asked, isBlinded: false })).toBe(false)
  })

  it('may not be seen for having submitted another recording', () => {
    const own = rating('own', 'submitted', 'elsewhere')
    expect(maySeeRating({ own, other: rating('other', 'submitted'), role: 'rater', isBlinded })).toBe(false)
  })

  it('may be seen by a coordinator who rates nothing', () => {
    const asked = { own: null, other: rating('other', 'submitted'), isBlinded }
    expect(maySeeRating({ ...asked, role: 'coordinator' })).toBe(true)
  })

  it.each<PersonRole>(personRoles)(
    'may be seen by a %s as soon as it is submitted where the study is not blinded',
    (role) => {
      expect(maySeeRating({ own: null, other: rating('other', 'submitted'), role, isBlinded: false })).toBe(true)
    },
  )
})

it.each<[PersonRole, boolean]>([
  ['rater', false],
  ['trainer', false],
  ['supervisor', true],
  ['coordinator', true],
])('a %s may know in a blinded study how far others are: %s', (role, may) => {
  expect([leadsWork(role), mayFollowWork({ role, isBlinded: true })]).toEqual([may, may])
  expect(mayFollowWork({ role, isBlinded: false })).toBe(true)
})
