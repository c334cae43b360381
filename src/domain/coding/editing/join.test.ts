import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contextOf, event, eventsIn, phase } from './made-events'
import { isRefused } from './checked'
import { joinEvents } from './join'
import { splitEvents } from './split'

const joined = (...args: Parameters<typeof joinEvents>) => {
  const result = joinEvents(...args)
  if (isRefused(result)) return result.refusals.map(({ problem }) => problem)
  args[1].table.apply(result.changes)
  return eventsIn(args[1])
}

describe('joining', () => {
  it('fills what lies between, and keeps all notes and modifiers', () => {
    const events = [
      event('a', 0, 100, { note: 'begins', modifiers: ['work'] }),
      event('b', 300, 400, { note: 'ends', modifiers: ['opening'] }),
    ]
    expect(joined(events, contextOf(events))).toEqual([
      event('a', 0, 400, { note: 'begins · ends', modifiers: ['opening', 'work'] }),
    ])
  })

  it('takes the next of the same subject when there is only one', () => {
    const events = [
      event('a', 0, 100, { subjectId: 'p1' }),
      event('b', 100, 200, { subjectId: 'p2' }),
      event('c', 200, 300, { subjectId: 'p1' }),
    ]
    expect(joined(events.slice(0, 1), contextOf(events))).toEqual([
      event('a', 0, 300, { subjectId: 'p1' }),
      event('b', 100, 200, { subjectId: 'p2' }),
    ])
  })

  it('joins each kind by itself, and takes in what is alike between', () => {
    const events = [
      event('a', 0, 100, { subjectId: 'p1' }),
      event('b', 50, 150, { subjectId: 'p2' }),
      event('c', 120, 180, { subjectId: 'p1', note: 'between' }),
      event('d', 200, null, { subjectId: 'p1' }),
    ]
    expect(
      joined(
        [events[0], events[1], events[3]].flatMap((one) => one ?? []),
        contextOf(events),
      ),
    ).toEqual([event('a', 0, null, { subjectId: 'p1', note: 'between' }), event('b', 50, 150, { subjectId: 'p2' })])
  })

  it('keeps the first step of phases, and does not go over a break between them', () => {
    const events = [phase('a', 0, 100, { modifiers: ['opening'] }), phase('c', 200, 300, { modifiers: ['work'] })]
    expect(joined(events, contextOf(events))).toEqual([phase('a', 0, 300, { modifiers: ['opening'] })])
    const withBreak = contextOf([...events, phase('b', 100, 200, { code: 'break' })])
    expect(joined(events, withBreak)).toEqual(['exclusive-overlap'])
  })

  it('is refused for points and for one alone', () => {
    expect(joined([event('p', 1), event('q', 2)], contextOf([]))).toEqual(['point-has-no-end', 'point-has-no-end'])
    const alone = event('a', 0, 100)
    expect(joined([alone], contextOf([alone]))).toEqual(['nothing-to-join'])
  })

  it('undoes a split', () => {
    const state = fc.record({
      startMs: fc.nat(5000),
      lengthMs: fc.integer({ min: 2, max: 4000 }),
      isOpen: fc.boolean(),
    })
    fc.assert(
      fc.property(state, fc.double({ min: 0, max: 1, noNaN: true }), ({ startMs, lengthMs, isOpen }, share) => {
        const one = event('a', startMs, isOpen ? null : startMs + lengthMs, { note: 'loud', modifiers: ['work'] })
        const context = contextOf([one])
        const halves = splitEvents([one], startMs + 1 + Math.floor(share * (lengthMs - 2)), context)
        if (isRefused(halves)) throw new Error('refused')
        context.table.apply(halves.changes)
        expect(joined(eventsIn(context), context)).toEqual([one])
      }),
    )
  })
})
