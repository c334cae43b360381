import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contextOf, event, eventsIn, legalEvents, phase } from './built-for-test'
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
    fc.assert(
      fc.property(legalEvents, fc.nat(10_000), (events, atMs) => {
        const context = contextOf(events)
        const one = eventsIn(context).find(
          ({ kind, startMs, endMs }) => kind === 'state' && startMs < atMs && (endMs ?? Infinity) > atMs,
        )
        if (one === undefined) return
        const halves = splitEvents([one], atMs, context)
        if (isRefused(halves)) throw new Error('refused')
        context.table.apply(halves.changes)
        const parts = halves.changes.flatMap(({ after }) => after ?? [])
        // Others of the same kind that lie under it would be joined in as well.
        const alike = [...context.table.overlappingOfCode(one.code, one.startMs, one.endMs ?? Infinity)]
        if (alike.some(({ id, subjectId }) => subjectId === one.subjectId && !parts.some((part) => part.id === id)))
          return
        const again = joinEvents(parts, context)
        expect(isRefused(again) || again.changes[0]?.after).toEqual(one)
      }),
    )
  })
})
