import { describe, expect, it } from 'vitest'
import { contextOf, event } from './made-events'
import { splitEvents } from './split'

describe('splitting', () => {
  it('gives both halves the subject, the modifiers and the note', () => {
    const more = { subjectId: 'p1', modifiers: ['work'], note: 'loud', reactionOffsetMs: 20 }
    const one = event('a', 0, 400, more)
    expect(splitEvents([one], 150, contextOf([one]))).toEqual({
      label: 'event.split',
      changes: [
        { table: 'event', before: one, after: event('a', 0, 150, more) },
        { table: 'event', before: null, after: event('new1', 150, 400, { ...more, reactionOffsetMs: 0 }) },
      ],
    })
  })

  it('leaves an open state open behind the cut, and cuts only what is there', () => {
    const [open, elsewhere] = [event('a', 0, null), event('b', 500, 600)]
    const result = splitEvents([open, elsewhere], 200, contextOf([open, elsewhere]))
    expect('changes' in result && result.changes.map(({ after }) => [after?.startMs, after?.endMs])).toEqual([
      [0, 200],
      [200, null],
    ])
  })

  it('is refused at an edge and for a point', () => {
    const [one, point] = [event('a', 100, 200), event('p', 150)]
    expect(splitEvents([one], 100, contextOf([one]))).toMatchObject({ refusals: [{ problem: 'not-inside' }] })
    expect(splitEvents([point], 150, contextOf([point]))).toMatchObject({ refusals: [{ problem: 'point-has-no-end' }] })
  })
})
