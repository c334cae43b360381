import { describe, expect, it } from 'vitest'
import { maySeeRating, type RatingStanding } from '@domain/rating/blinding'
import { type PersonRole, personRoles } from '@domain/rating/person'
import type { RatingStatus } from '@domain/rating/rating'

const rating = (id: string, status: RatingStatus, recordingId = 'here'): RatingStanding => ({ id, recordingId, status })
const blinded = personRoles.filter((role) => role !== 'coordinator')

describe('another’s rating', () => {
  it.each<PersonRole>(blinded)('may be seen by a %s who has submitted, once it is submitted too', (role) => {
    expect(maySeeRating({ own: rating('own', 'submitted'), other: rating('other', 'submitted'), role })).toBe(true)
  })

  it.each<PersonRole>(blinded)('may not be seen by a %s whose own is still open or not begun', (role) => {
    const other = rating('other', 'submitted')
    expect(maySeeRating({ own: rating('own', 'open'), other, role })).toBe(false)
    expect(maySeeRating({ own: null, other, role })).toBe(false)
  })

  it.each<PersonRole>(personRoles)('may not be seen by a %s while it is not submitted', (role) => {
    expect(maySeeRating({ own: rating('own', 'submitted'), other: rating('other', 'open'), role })).toBe(false)
  })

  it('may not be seen for having submitted another recording', () => {
    const own = rating('own', 'submitted', 'elsewhere')
    expect(maySeeRating({ own, other: rating('other', 'submitted'), role: 'rater' })).toBe(false)
  })

  it('may be seen by a coordinator who rates nothing', () => {
    expect(maySeeRating({ own: null, other: rating('other', 'submitted'), role: 'coordinator' })).toBe(true)
  })
})
