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
/** Asks about a recording that nobody has been given, unless it is said. */
const may = (asked: Omit<Parameters<typeof maySeeRating>[0], 'isAssigned'> & { readonly isAssigned?: boolean }) =>
  maySeeRating({ isAssigned: false, ...asked })
const blinded = personRoles.filter((role) => role !== 'coordinator')
const isBlinded = true

describe('what was agreed on', () => {
  const agreed = (status: RatingStatus): RatingStanding => ({ ...rating('agreed', status), kind: 'consensus' })

  it('may be seen by a supervisor who does not rate the recording, once it is submitted', () => {
    const asked = { own: null, role: 'supervisor', isBlinded } as const
    expect(may({ ...asked, other: agreed('submitted') })).toBe(true)
    expect(may({ ...asked, other: agreed('open') })).toBe(false)
    expect(may({ ...asked, other: rating('other', 'submitted') })).toBe(false)
  })

  it('stays hidden from whoever has an own rating to finish, supervisors too', () => {
    for (const role of blinded) {
      expect(may({ own: rating('own', 'open'), other: agreed('submitted'), role, isBlinded })).toBe(false)
    }
    expect(may({ own: null, other: agreed('submitted'), role: 'rater', isBlinded })).toBe(false)
  })
})

describe('another’s rating', () => {
  it.each<PersonRole>(blinded)('may be seen by a %s who has submitted, once it is submitted too', (role) => {
    const asked = { own: rating('own', 'submitted'), other: rating('other', 'submitted'), role, isBlinded }
    expect(may(asked)).toBe(true)
  })

  it.each<PersonRole>(blinded)('may not be seen by a %s whose own is still open or not begun', (role) => {
    const other = rating('other', 'submitted')
    expect(may({ own: rating('own', 'open'), other, role, isBlinded })).toBe(false)
    expect(may({ own: null, other, role, isBlinded })).toBe(false)
  })

  it.each<PersonRole>(personRoles)('may not be seen by a %s while it is not submitted, blinded or not', (role) => {
    const asked = { own: rating('own', 'submitted'), other: rating('other', 'open'), role }
    expect(may({ ...asked, isBlinded: true })).toBe(false)
    expect(may({ ...asked, isBlinded: false })).toBe(false)
  })

  it('may not be seen for having submitted another recording', () => {
    const own = rating('own', 'submitted', 'elsewhere')
    expect(may({ own, other: rating('other', 'submitted'), role: 'rater', isBlinded })).toBe(false)
  })

  it('may be seen by a coordinator, but not where the coordinator rates too and has not submitted', () => {
    const asked = { own: null, other: rating('other', 'submitted'), role: 'coordinator', isBlinded } as const
    expect(may(asked)).toBe(true)
    expect(may({ ...asked, isAssigned: true })).toBe(false)
    expect(may({ ...asked, own: rating('own', 'open') })).toBe(false)
    expect(may({ ...asked, own: rating('own', 'submitted'), isAssigned: true })).toBe(true)
  })

  it.each<PersonRole>(personRoles)(
    'may be seen by a %s as soon as it is submitted where the study is not blinded',
    (role) => {
      expect(may({ own: null, other: rating('other', 'submitted'), role, isBlinded: false })).toBe(true)
    },
  )
})

it.each<[PersonRole, boolean]>([
  ['rater', false],
  ['trainer', false],
  ['supervisor', true],
  ['coordinator', true],
])('a %s may know in a blinded study how far others are: %s', (role, isTold) => {
  expect([leadsWork(role), mayFollowWork({ role, isBlinded: true })]).toEqual([isTold, isTold])
  expect(mayFollowWork({ role, isBlinded: false })).toBe(true)
})
