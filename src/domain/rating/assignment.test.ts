import { expect, it } from 'vitest'
import { barredPairs, isOverdue, stateOf } from '@domain/rating/assignment'

it('bars people from their own patients’ recordings and from the sessions of their own therapist', () => {
  const rules = [
    { id: '1', personId: 'kari', recordingId: 'a', therapist: null },
    { id: '2', personId: 'kari', recordingId: null, therapist: 't1 ' },
    { id: '3', personId: 'ola', recordingId: null, therapist: 'T2' },
  ]
  const recordings = [
    { id: 'a', therapists: ['T1'] },
    { id: 'b', therapists: ['T1', 'T2'] },
    { id: 'c', therapists: ['T3'] },
  ]
  expect(barredPairs(rules, recordings)).toEqual([
    { recordingId: 'a', personId: 'kari' },
    { recordingId: 'b', personId: 'kari' },
    { recordingId: 'b', personId: 'ola' },
  ])
})

it('tells how far an assignment is and when it is late', () => {
  expect([stateOf(null), stateOf('open'), stateOf('submitted')]).toEqual(['assigned', 'started', 'submitted'])
  expect(isOverdue('2026-03-01', null, '2026-03-01')).toBe(false)
  expect(isOverdue('2026-03-01', 'open', '2026-03-02')).toBe(true)
  expect(isOverdue('2026-03-01', 'submitted', '2026-03-02')).toBe(false)
  expect(isOverdue(null, null, '2026-03-02')).toBe(false)
})
