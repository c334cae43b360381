import { describe, expect, it } from 'vitest'
import { contextOf, event, phase } from './made-events'
import { copyEvents } from './copy'

describe('copying', () => {
  it('makes the events anew for another person, at the same times', () => {
    const one = event('a', 100, 200, { subjectId: 'p1', note: 'loud' })
    expect(copyEvents([one], { subjectId: 'p2' }, contextOf([one]))).toEqual({
      label: 'event.copy',
      changes: [{ table: 'event', before: null, after: { ...one, id: 'new1', subjectId: 'p2' } }],
    })
  })

  it('turns them into the kind of the other code', () => {
    const one = event('a', 100, 200, { subjectId: 'p1', modifiers: ['work', 'opening'] })
    const result = copyEvents([one], { code: 'warmth' }, contextOf([one]))
    expect('changes' in result && result.changes[0]?.after).toEqual(
      event('new1', 100, undefined, { subjectId: 'p1', modifiers: ['opening'] }),
    )
  })

  it('can stand at another time', () => {
    const one = event('a', 100, 200, { reactionOffsetMs: 30 })
    const result = copyEvents([one], { byMs: 50 }, contextOf([one]))
    expect('changes' in result && result.changes[0]?.after).toEqual(event('new1', 150, 250))
  })

  it('adds nothing that stands there already', () => {
    const [one, other] = [event('a', 100, 200, { subjectId: 'p1' }), event('b', 100, 200, { subjectId: 'p2' })]
    const context = contextOf([one, other])
    expect(copyEvents([one], { subjectId: 'p2' }, context)).toMatchObject({
      refusals: [{ problem: 'nothing-to-copy' }],
    })
    const both = copyEvents([one, other], { subjectId: null }, context)
    expect('changes' in both && both.changes).toHaveLength(1)
  })

  it('does not lay one phase over another', () => {
    const [one, there] = [event('a', 100, 200), phase('b', 150, 300)]
    expect(copyEvents([one], { code: 'phase' }, contextOf([one, there]))).toMatchObject({
      refusals: [{ problem: 'exclusive-overlap' }],
    })
  })
})
