import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editEvent, type EventEdit } from '@domain/coding/edit'
import type { Event } from '@domain/coding/event'
import { problemOfEvent, surroundingsOf } from '@domain/coding/event-check'
import { madeEvent } from '@domain/coding/made-event'
import { madeCode } from '@domain/instrument/made-instrument'

const named = (...ids: readonly string[]) => ids.map((id) => ({ id, name: {} }))
const codes = [
  madeCode('affect-focus', { modifiers: named('member', 'group', 'therapist') }),
  madeCode('care', { modifiers: named('group') }),
  madeCode('rewind', { kind: 'state', modifiers: named('story') }),
  madeCode('phase', { kind: 'state', subject: 'none', exclusiveGroup: 'phase', modifiers: named('opening', 'work') }),
]
const around = surroundingsOf({ codes }, [{ id: 'P1' }, { id: 'P2' }], 100_000)

const point = madeEvent({
  id: 'e1',
  ratingId: 'rating',
  code: 'affect-focus',
  subjectId: 'P1',
  startMs: 5000,
  modifiers: ['group'],
  reactionOffsetMs: 250,
})
const state: Event = { ...point, code: 'rewind', kind: 'state', endMs: 8000, modifiers: [] }
const phase: Event = { ...state, code: 'phase', subjectId: null, modifiers: ['opening'] }

function after(event: Event, edit: EventEdit): Event | null {
  const result = editEvent(event, edit, around)
  if (!('changes' in result)) throw new Error(result.refusal)
  expect(result.changes[0]?.before).toBe(event)
  return result.changes[0]?.after ?? null
}

describe('correcting the times', () => {
  it('sets a start, from which nothing is taken off any more', () => {
    expect(after(state, { kind: 'start', atMs: 4960 })).toEqual({ ...state, startMs: 4960, reactionOffsetMs: 0 })
  })

  it('sets an end, and closes an open state by it', () => {
    expect(after(state, { kind: 'end', atMs: 9000 })?.endMs).toBe(9000)
    expect(editEvent({ ...state, endMs: null }, { kind: 'end', atMs: 9000 }, around)).toMatchObject({
      label: 'event.close',
    })
  })

  it.each<readonly [string, Event, EventEdit, string]>([
    ['an end at the start', state, { kind: 'end', atMs: 5000 }, 'end-before-start'],
    ['a start at the end', state, { kind: 'start', atMs: 8000 }, 'end-before-start'],
    ['an end of a point', point, { kind: 'end', atMs: 9000 }, 'kind-mismatch'],
    ['a start before the recording', point, { kind: 'start', atMs: -1 }, 'time-outside-recording'],
    ['an end after the recording', state, { kind: 'end', atMs: 100_001 }, 'time-outside-recording'],
  ])('refuses %s', (_, event, edit, refusal) => {
    expect(editEvent(event, edit, around)).toMatchObject({ refusal })
  })
})

describe('correcting the code', () => {
  it('keeps the modifiers that the other code has too', () => {
    expect(after(point, { kind: 'code', code: 'care' })).toEqual({ ...point, code: 'care' })
    expect(after({ ...point, modifiers: ['member'] }, { kind: 'code', code: 'care' })?.modifiers).toEqual([])
  })

  it('makes a point of a state at its start', () => {
    expect(after(state, { kind: 'code', code: 'care' })).toMatchObject({ kind: 'point', startMs: 5000, endMs: null })
  })

  it('makes a state of a second of a point, or of what is left of the recording', () => {
    expect(after(point, { kind: 'code', code: 'rewind' })).toMatchObject({ kind: 'state', startMs: 5000, endMs: 6000 })
    expect(after({ ...point, startMs: 99_700 }, { kind: 'code', code: 'rewind' })?.endMs).toBe(100_000)
  })

  it('leaves an open state open', () => {
    expect(after({ ...state, endMs: null }, { kind: 'code', code: 'phase' })).toMatchObject({
      endMs: null,
      subjectId: null,
    })
  })

  it('refuses a code that the instrument does not have', () => {
    expect(editEvent(point, { kind: 'code', code: 'x' }, around)).toEqual({
      refusal: 'unknown-code',
      detail: { code: 'x' },
    })
  })
})

describe('correcting what the event says', () => {
  it('sets and takes away the participant', () => {
    expect(after(point, { kind: 'subject', subjectId: 'P2' })?.subjectId).toBe('P2')
    expect(after(point, { kind: 'subject', subjectId: null })?.subjectId).toBeNull()
    expect(editEvent(point, { kind: 'subject', subjectId: 'P9' }, around)).toMatchObject({
      refusal: 'unknown-participant',
    })
  })

  it('gives no participant to a code that has none', () => {
    expect(editEvent(phase, { kind: 'subject', subjectId: 'P2' }, around)).toMatchObject({ changes: [] })
  })

  it('turns modifiers on and off, in the order of the codebook', () => {
    expect(after(point, { kind: 'modifier', id: 'member', on: true })?.modifiers).toEqual(['member', 'group'])
    expect(after(point, { kind: 'modifier', id: 'group', on: false })?.modifiers).toEqual([])
    expect(after(point, { kind: 'modifiers', ids: ['therapist', 'member', 'member'] })?.modifiers).toEqual([
      'member',
      'therapist',
    ])
    expect(editEvent(point, { kind: 'modifier', id: 'x', on: true }, around)).toMatchObject({
      refusal: 'unknown-modifier',
    })
  })

  it('keeps one modifier at a time where they are steps that exclude each other', () => {
    expect(after(phase, { kind: 'modifier', id: 'work', on: true })?.modifiers).toEqual(['work'])
  })

  it('writes a note, and removes the event', () => {
    expect(after(point, { kind: 'note', text: 'quietly' })?.note).toBe('quietly')
    expect(after(point, { kind: 'delete' })).toBeNull()
  })

  it('changes nothing when the event already is as asked', () => {
    for (const edit of [
      { kind: 'start', atMs: 5000 },
      { kind: 'code', code: 'affect-focus' },
      { kind: 'modifier', id: 'group', on: true },
      { kind: 'note', text: '' },
    ] as const) {
      expect(editEvent(point, edit, around)).toMatchObject({ changes: [] })
    }
  })
})

describe('every correction', () => {
  it('leaves an event that may be written, or is refused', () => {
    const anyTime = fc.integer({ min: -10, max: 100_010 })
    const anyModifier = fc.constantFrom('member', 'group', 'story', 'work', 'x')
    const anyEdit: fc.Arbitrary<EventEdit> = fc.oneof(
      fc.record({ kind: fc.constantFrom('start', 'end'), atMs: anyTime }),
      fc.record({ kind: fc.constant('code'), code: fc.constantFrom(...codes.map(({ id }) => id), 'x') }),
      fc.record({ kind: fc.constant('subject'), subjectId: fc.constantFrom(null, 'P1', 'P2', 'x') }),
      fc.record({ kind: fc.constant('modifier'), id: anyModifier, on: fc.boolean() }),
      fc.record({ kind: fc.constant('modifiers'), ids: fc.array(anyModifier) }),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(point, state, phase, { ...state, endMs: null }),
        fc.array(anyEdit),
        (first, edits) => {
          let event = first
          for (const edit of edits) {
            const result = editEvent(event, edit, around)
            if ('changes' in result) event = result.changes[0]?.after ?? event
          }
          expect(problemOfEvent(event, around)).toBeNull()
        },
      ),
    )
  })
})
