import { describe, expect, it } from 'vitest'
import { contextOf, event, phase } from './made-events'
import { fillGap } from './fill'

const filled = (...args: Parameters<typeof fillGap>) => {
  const result = fillGap(...args)
  if ('refusals' in result) return result.refusals.map(({ problem }) => problem)
  return result.changes.map(({ after }) => [after?.id, after?.startMs, after?.endMs])
}

describe('filling the gap', () => {
  it('draws a turn out to the next one, whoever has it', () => {
    const [one, next] = [event('a', 0, 100, { subjectId: 'p1' }), event('b', 300, 400, { subjectId: 'p2' })]
    expect(filled([one], 1, contextOf([one, next]))).toEqual([['a', 0, 300]])
    expect(filled([next], -1, contextOf([one, next]))).toEqual([['b', 100, 400]])
  })

  it('draws a phase out to the next of its group', () => {
    const [one, rest] = [phase('a', 0, 100), phase('b', 300, 400, { code: 'break' })]
    expect(filled([one], 1, contextOf([one, rest]))).toEqual([['a', 0, 300]])
  })

  it('goes back to the end of the one that reaches furthest', () => {
    const events = [event('a', 0, 500), event('b', 100, 200), event('c', 900, 1000)]
    expect(filled(events.slice(2), -1, contextOf(events))).toEqual([['c', 500, 1000]])
  })

  it('closes an open state at the next', () => {
    const [one, next] = [event('a', 0, null), event('b', 300, 400)]
    expect(filled([one], 1, contextOf([one, next]))).toEqual([['a', 0, 300]])
  })

  it('is refused without a gap, without a neighbour and for a point', () => {
    const [one, next, point] = [event('a', 0, 100), event('b', 100, 200), event('p', 50)]
    const context = contextOf([one, next, point])
    expect(filled([one], 1, context)).toEqual(['no-gap'])
    expect(filled([next], -1, context)).toEqual(['no-gap'])
    expect(filled([next, point], 1, context)).toEqual(['no-neighbour', 'point-has-no-end'])
  })
})
