import { describe, expect, it } from 'vitest'
import type { Event } from '@domain/coding/event'
import { EventTable } from '@domain/coding/event-table'
import { type MarkContext, markCode, type MarkResult, releaseMark } from '@domain/coding/mark'
import type { Code } from '@domain/instrument/instrument'
import { madeCode, madeInstrument } from '@domain/instrument/made-instrument'

function code(id: string, rest: Partial<Code> = {}): Code {
  return madeCode(id, { kind: 'state', ...rest })
}

const warmth = code('warmth', { kind: 'point' })
const turn = code('focus-turn', { subject: 'required' })
const silence = code('silence', { subject: 'none' })
const norm = code('norm-discussion')
const phase = code('phase', {
  subject: 'none',
  exclusiveGroup: 'phase',
  modifiers: ['opening', 'work', 'closing'].map((id) => ({ id, name: {} })),
})
const pause = code('pause', { subject: 'none', exclusiveGroup: 'phase' })

const instrument = madeInstrument({ codes: [warmth, turn, silence, norm, phase, pause] })

/** A rater at work: presses keys, and keeps what comes of it. */
function desk(given: Partial<MarkContext> = {}) {
  const table = new EventTable()
  let count = 0
  const context = (atMs: number, subjectId: string | null): MarkContext => ({
    ratingId: 'rating',
    instrument,
    durationMs: 100_000,
    atMs,
    subjectId,
    reactionOffsetMs: 0,
    openStates: table.openStates(),
    newId: () => `e${(count += 1)}`,
    ...given,
  })
  const keep = (result: MarkResult): MarkResult => {
    if ('changes' in result) table.apply(result.changes)
    return result
  }
  return {
    press: (pressed: Code, atMs: number, subjectId: string | null = null) =>
      keep(markCode(pressed, context(atMs, subjectId))),
    release: (eventId: string, atMs: number) => keep(releaseMark(eventId, context(atMs, null))),
    events: (): readonly Event[] => [...table.overlapping(0, 1_000_000)],
    times: () =>
      Array.from(table.overlapping(0, 1_000_000), ({ code: id, subjectId, startMs, endMs, modifiers }) =>
        [id, subjectId, startMs, endMs].concat(modifiers),
      ),
  }
}

describe('marking a point', () => {
  it('adds it at the frame on screen with the chosen participant', () => {
    const { press, events } = desk()
    expect(press(warmth, 1234, 'P3')).toMatchObject({ label: 'event.add', eventId: 'e1' })
    expect(events()).toEqual([
      {
        id: 'e1',
        ratingId: 'rating',
        code: 'warmth',
        kind: 'point',
        subjectId: 'P3',
        startMs: 1234,
        endMs: null,
        modifiers: [],
        note: '',
        reactionOffsetMs: 0,
      },
    ])
  })

  it('takes the reaction time off, and keeps how much that was', () => {
    const { press, events } = desk({ reactionOffsetMs: 300 })
    press(warmth, 1000)
    press(warmth, 200)
    expect(events().map(({ startMs, reactionOffsetMs }) => [startMs, reactionOffsetMs])).toEqual([
      [0, 200],
      [700, 300],
    ])
  })

  it('stays inside the recording', () => {
    const { press, times } = desk()
    press(warmth, 100_000)
    press(warmth, -5)
    expect(times().map(([, , startMs]) => startMs)).toEqual([0, 99_999])
  })
})

describe('marking a state', () => {
  it('opens it, and closes it at the next press', () => {
    const { press, times } = desk()
    expect(press(silence, 1000)).toMatchObject({ label: 'event.open' })
    expect(press(silence, 3000)).toMatchObject({ label: 'event.close', eventId: 'e1' })
    expect(times()).toEqual([['silence', null, 1000, 3000]])
  })

  it('names no participant where the code has none', () => {
    const { press, times } = desk()
    press(silence, 1000, 'P3')
    press(silence, 2000, 'P4')
    expect(times()).toEqual([['silence', null, 1000, 2000]])
  })

  it('is refused an end at or before its start, and stays open', () => {
    const { press, times } = desk()
    press(silence, 1000)
    expect(press(silence, 1000)).toEqual({
      refusal: 'end-before-start',
      detail: { id: 'e1', startMs: 1000, endMs: 1000 },
    })
    expect(press(silence, 400)).toMatchObject({ refusal: 'end-before-start' })
    expect(times()).toEqual([['silence', null, 1000, null]])
  })

  it('is open for several participants together, each closed by its own', () => {
    const { press, times } = desk()
    press(norm, 1000, 'P1')
    press(norm, 2000, 'P2')
    press(norm, 3000, 'P1')
    expect(times()).toEqual([
      ['norm-discussion', 'P1', 1000, 3000],
      ['norm-discussion', 'P2', 2000, null],
    ])
  })

  it('is closed without a chosen participant when only one is open', () => {
    const { press, times } = desk()
    press(norm, 1000, 'P1')
    press(norm, 2000)
    expect(times()).toEqual([['norm-discussion', 'P1', 1000, 2000]])
  })

  it('begins anew without a chosen participant when several are open', () => {
    const { press, times } = desk()
    press(norm, 1000, 'P1')
    press(norm, 2000, 'P2')
    press(norm, 3000)
    expect(times().at(-1)).toEqual(['norm-discussion', null, 3000, null])
  })

  it('waits for its required participant, and is closed by whoever is chosen meanwhile', () => {
    const { press, times } = desk()
    press(turn, 1000)
    press(turn, 2000, 'P1')
    expect(times()).toEqual([['focus-turn', null, 1000, 2000]])
  })

  it('of the whole group stays open beside one participant’s', () => {
    const { press, times } = desk()
    press(norm, 1000)
    press(norm, 2000, 'P1')
    expect(times().map(([, , , endMs]) => endMs)).toEqual([null, null])
  })
})

describe('marking states that exclude each other', () => {
  it('goes through the modifiers in their order, the last one simply ends', () => {
    const { press, times } = desk()
    press(phase, 0)
    expect(press(phase, 1000)).toMatchObject({ label: 'event.replace', eventId: 'e2' })
    press(phase, 2000)
    expect(press(phase, 3000)).toMatchObject({ label: 'event.close' })
    expect(times()).toEqual([
      ['phase', null, 0, 1000, 'opening'],
      ['phase', null, 1000, 2000, 'work'],
      ['phase', null, 2000, 3000, 'closing'],
    ])
  })

  it('ends the open one at the moment the other begins, as one step', () => {
    const { press, times } = desk()
    press(phase, 0)
    const result = press(pause, 1000)
    expect(result).toMatchObject({ label: 'event.replace' })
    expect('changes' in result && result.changes).toHaveLength(2)
    press(pause, 1500)
    expect(times()).toEqual([
      ['phase', null, 0, 1000, 'opening'],
      ['pause', null, 1000, 1500],
    ])
  })

  it('is refused where the open one would end before it began', () => {
    const { press } = desk()
    press(phase, 1000)
    expect(press(pause, 500)).toEqual({ refusal: 'end-before-start', detail: { id: 'e1', startMs: 1000, endMs: 500 } })
  })

  it('leaves states of no group alone', () => {
    const { press, times } = desk()
    press(silence, 100)
    press(phase, 200)
    expect(times()[0]).toEqual(['silence', null, 100, null])
  })
})

describe('holding the key of a state', () => {
  it('closes it when let go', () => {
    const { press, release, times } = desk()
    press(silence, 1000)
    expect(release('e1', 1500)).toMatchObject({ label: 'event.close' })
    expect(times()).toEqual([['silence', null, 1000, 1500]])
  })

  it('leaves it open when no time has passed, and knows when it is gone', () => {
    const { press, release } = desk()
    press(silence, 1000)
    expect(release('e1', 1000)).toMatchObject({ refusal: 'end-before-start' })
    expect(release('other', 2000)).toMatchObject({ refusal: 'not-found' })
  })
})
