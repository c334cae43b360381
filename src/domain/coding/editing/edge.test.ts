import { describe, expect, it } from 'vitest'
import { contextOf, durationMs, event, eventsIn, phase } from './made-events'
import { isRefused } from './checked'
import { edgeReach, moveEdge } from './edge'

describe('an edge', () => {
  it('moves alone where nothing touches', () => {
    const one = event('a', 100, 300)
    const context = contextOf([one])
    const result = moveEdge(one, 'end', 450, context)
    expect(result).toMatchObject({ label: 'event.end', changes: [{ after: { startMs: 100, endMs: 450 } }] })
    expect(moveEdge(one, 'end', 300, context)).toEqual({ changes: [], label: 'event.end' })
  })

  it('closes an open state', () => {
    expect(moveEdge(event('a', 100, null), 'end', 200, contextOf([]))).toMatchObject({ label: 'event.close' })
  })

  it('is one border between two phases that touch', () => {
    const [first, second] = [phase('a', 0, 1000), phase('b', 1000, null)]
    const context = contextOf([first, second])
    const result = moveEdge(first, 'end', 1200, context)
    if (isRefused(result)) throw new Error('refused')
    context.table.apply(result.changes)
    expect(eventsIn(context).map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [0, 1200],
      [1200, null],
    ])
  })

  it('runs over no phase', () => {
    const [first, second, third] = [phase('a', 0, 1000), phase('b', 1000, 2000), phase('c', 3000, 4000)]
    const context = contextOf([first, second, third])
    expect(moveEdge(first, 'end', 2000, context)).toMatchObject({ refusals: [{ problem: 'exclusive-overlap' }] })
    expect(moveEdge(second, 'end', 3001, context)).toMatchObject({ refusals: [{ problem: 'exclusive-overlap' }] })
    expect(edgeReach(first, 'end', context)).toEqual({ leastMs: 1, mostMs: 1999 })
    expect(edgeReach(first, 'end', context, 40)).toEqual({ leastMs: 40, mostMs: 1960 })
    expect(edgeReach(second, 'end', context)).toEqual({ leastMs: 1001, mostMs: 3000 })
    expect(edgeReach(third, 'end', context)).toEqual({ leastMs: 3001, mostMs: durationMs })
  })

  it('is refused where it makes no sense', () => {
    expect(moveEdge(event('p', 100), 'end', 200, contextOf([]))).toMatchObject({
      refusals: [{ problem: 'point-has-no-end' }],
    })
    expect(moveEdge(event('a', 100, 200), 'end', 100, contextOf([]))).toMatchObject({
      refusals: [{ problem: 'end-before-start' }],
    })
  })
})
