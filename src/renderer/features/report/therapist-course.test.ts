import { expect, it } from 'vitest'
import { madeRating } from '@domain/agreement/made-rating'
import { coursesOf } from './therapist-course'

const recording = (id: string, date: string | null, group: string, therapists: readonly string[]) =>
  [id, { id, title: id, date, group, therapists }] as const
const rating = (recordingId: string) => madeRating(recordingId, 'r')

it('finds the rated sessions of each therapist, and says which have no place in time', () => {
  const courses = coursesOf({
    ratings: ['A', 'B', 'C'].map(rating),
    recordings: new Map([
      recording('A', '2026-01-01', 'North', ['T1', 'T2']),
      recording('B', '2026-02-01', 'South', ['T2']),
      recording('C', null, 'North', ['T2']),
      recording('unrated', '2026-03-01', 'North', ['T3']),
    ]),
  })
  expect(courses).toEqual([
    {
      therapist: 'T2',
      sessions: [
        { recordingId: 'A', date: '2026-01-01', group: 'North' },
        { recordingId: 'B', date: '2026-02-01', group: 'South' },
      ],
      groups: ['North', 'South'],
      undated: 1,
    },
    {
      therapist: 'T1',
      sessions: [{ recordingId: 'A', date: '2026-01-01', group: 'North' }],
      groups: ['North'],
      undated: 0,
    },
  ])
})
