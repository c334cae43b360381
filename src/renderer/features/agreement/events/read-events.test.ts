import { expect, it } from 'vitest'
import type { Event } from '@domain/coding/event'
import { madeEvent } from '@domain/coding/made-event'
import { comparedEvents } from './read-events'

const point = madeEvent({ id: 'point', ratingId: 'rating', code: 'a', subjectId: 'P1', startMs: 1000 })

it('takes a state that never ended for no event, and least of all for a point', () => {
  const state: Event = { ...point, id: 'state', kind: 'state', endMs: 4000 }
  expect(comparedEvents([point, state, { ...state, id: 'open', endMs: null }])).toEqual([
    { id: 'point', code: 'a', subject: 'P1', startMs: 1000, endMs: null },
    { id: 'state', code: 'a', subject: 'P1', startMs: 1000, endMs: 4000 },
  ])
})
