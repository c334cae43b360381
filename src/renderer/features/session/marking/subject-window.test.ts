import { describe, expect, it } from 'vitest'
import { digitMeaning, subjectWindowMs, windowAfterMark } from './subject-window'

const made = { eventId: 'e', how: 'made' } as const
const idle = {
  chosen: null,
  hand: null,
  handSubject: null,
  handTakesSubject: true,
  window: null,
  atMs: 10_000,
} as const

describe('a participant’s digit', () => {
  it('chooses who the next marks are about', () => {
    expect(digitMeaning('p3', idle)).toEqual({ kind: 'choose', subjectId: 'p3' })
  })

  it('releases the chosen participant when pressed again', () => {
    expect(digitMeaning('p3', { ...idle, chosen: 'p3' })).toEqual({ kind: 'choose', subjectId: null })
  })

  it('names the participant of a mark made a moment ago', () => {
    const window = windowAfterMark({ subject: 'optional' }, { id: 'e', subjectId: null }, 10_000)
    expect(digitMeaning('p3', { ...idle, hand: made, window, atMs: 10_000 + subjectWindowMs })).toEqual({
      kind: 'name',
      eventId: 'e',
      subjectId: 'p3',
    })
  })

  it('chooses again once the moment has passed', () => {
    const window = windowAfterMark({ subject: 'optional' }, { id: 'e', subjectId: null }, 10_000)
    expect(digitMeaning('p3', { ...idle, hand: made, window, atMs: 10_001 + subjectWindowMs })).toEqual({
      kind: 'choose',
      subjectId: 'p3',
    })
  })

  it('replaces a wrong participant within the moment, and takes the right one away when pressed twice', () => {
    const window = { eventId: 'e', untilMs: 12_000 }
    const situation = { ...idle, hand: made, handSubject: 'p2', window }
    expect(digitMeaning('p3', situation)).toMatchObject({ kind: 'name', subjectId: 'p3' })
    expect(digitMeaning('p2', situation)).toMatchObject({ kind: 'name', subjectId: null })
  })

  it('never changes a mark whose participant was chosen before it', () => {
    expect(windowAfterMark({ subject: 'required' }, { id: 'e', subjectId: 'p1' }, 10_000)).toBeNull()
    expect(digitMeaning('p3', { ...idle, chosen: 'p1', hand: made, handSubject: 'p1' })).toEqual({
      kind: 'choose',
      subjectId: 'p3',
    })
  })

  it('names the participant of an event taken in hand, at any time', () => {
    expect(digitMeaning('p3', { ...idle, hand: { eventId: 'e', how: 'taken' }, handSubject: 'p1' })).toEqual({
      kind: 'name',
      eventId: 'e',
      subjectId: 'p3',
    })
  })

  it('chooses when the code of the event in hand is about nobody', () => {
    expect(windowAfterMark({ subject: 'none' }, { id: 'e', subjectId: null }, 10_000)).toBeNull()
    expect(
      digitMeaning('p3', { ...idle, hand: { eventId: 'e', how: 'taken' }, handTakesSubject: false }),
    ).toMatchObject({ kind: 'choose' })
  })
})
