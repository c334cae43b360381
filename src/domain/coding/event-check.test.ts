import { describe, expect, it } from 'vitest'
import type { Event } from '@domain/coding/event'
import { type EventSurroundings, problemOfEvent } from '@domain/coding/event-check'
import { madeEvent } from '@domain/coding/made-event'
import { madeCode } from '@domain/instrument/made-instrument'

const code = madeCode('stop', { modifiers: [{ id: 'strong', name: {} }] })
const around: EventSurroundings = {
  codes: new Map([
    ['stop', code],
    ['phase', { ...code, id: 'phase', kind: 'state' }],
  ]),
  participantIds: new Set(['t1']),
  durationMs: 10_000,
}
const point = madeEvent({ id: 'e', code: 'stop', subjectId: 't1', startMs: 5000, modifiers: ['strong'] })
const state: Event = { ...point, code: 'phase', kind: 'state', startMs: 1000, endMs: 2000 }

describe('problemOfEvent', () => {
  it('accepts a point, an open state and a closed state inside the recording', () => {
    for (const event of [point, state, { ...state, endMs: null }, { ...point, startMs: 10_000 }]) {
      expect(problemOfEvent(event, around)).toBeNull()
    }
  })

  it.each([
    ['an unknown code', { ...point, code: 'other' }, 'unknown-code'],
    ['a state of a point code', { ...point, kind: 'state' }, 'kind-mismatch'],
    ['a point with an end', { ...point, endMs: 6000 }, 'kind-mismatch'],
    ['an unknown modifier', { ...point, modifiers: ['weak'] }, 'unknown-modifier'],
    ['somebody who is not on screen', { ...point, subjectId: 'x' }, 'unknown-participant'],
    ['an end at the start', { ...state, endMs: 1000 }, 'end-before-start'],
    ['a start after the recording', { ...point, startMs: 10_001 }, 'time-outside-recording'],
    ['an end after the recording', { ...state, endMs: 10_001 }, 'time-outside-recording'],
  ] as const)('refuses %s', (_what, event, problem) => {
    expect(problemOfEvent(event, around)).toBe(problem)
  })

  it('cannot say what is outside a recording of unknown length', () => {
    expect(problemOfEvent({ ...point, startMs: 99_999 }, { ...around, durationMs: 0 })).toBeNull()
  })
})
