import { expect, it } from 'vitest'
import { keyed, mayNotRateInput, nextKey, trainingInput } from './person-draft'

it('writes what names a day, a recording or a therapist, and leaves empty rows out', () => {
  expect(
    trainingInput([
      { key: 0, id: 'a', kind: 'training', date: '2026-03-01', note: 'Two days' },
      { key: 1, id: null, kind: 'calibration', date: null, note: '' },
    ]),
  ).toEqual([{ id: 'a', kind: 'training', date: '2026-03-01', note: 'Two days' }])
  expect(
    mayNotRateInput([
      { key: 0, id: 'b', recordingId: 'r', therapist: null },
      { key: 1, id: null, recordingId: null, therapist: ' T1 ' },
      { key: 2, id: null, recordingId: null, therapist: ' ' },
      { key: 3, id: null, recordingId: null, therapist: null },
    ]),
  ).toEqual([
    { id: 'b', recordingId: 'r', therapist: null },
    { id: null, recordingId: null, therapist: 'T1' },
  ])
})

it('keeps rows apart by keys that are never used twice', () => {
  expect(nextKey([])).toBe(0)
  expect(nextKey(keyed([{ id: 'a' }, { id: 'b' }]))).toBe(2)
})
