import { describe, expect, it } from 'vitest'
import { contextOf, event, phase } from './made-events'
import { changeMany } from './many'

const events = [event('a', 0, 100, { note: 'x' }), event('b', 200, 300), event('p', 50)]

describe('changing many', () => {
  it('is one step', () => {
    const result = changeMany(events, { kind: 'subject', subjectId: 'p1' }, contextOf(events))
    expect(result).toMatchObject({ label: 'event.many', changes: [{}, {}, {}] })
  })

  it('leaves out what already is as asked', () => {
    const result = changeMany(events, { kind: 'code', code: 'turn' }, contextOf(events))
    expect('changes' in result && result.changes.map(({ after }) => after?.id)).toEqual(['p'])
  })

  it('writes behind each note', () => {
    const result = changeMany(events, { kind: 'appendNote', text: ' y ' }, contextOf(events))
    expect('changes' in result && result.changes.map(({ after }) => after?.note)).toEqual(['x · y', 'y', 'y'])
  })

  it('changes none when one cannot be changed, and says which', () => {
    const result = changeMany(events, { kind: 'modifier', id: 'work', on: true }, contextOf(events))
    expect(result).toMatchObject({ refusals: [{ event: { id: 'p' }, problem: 'unknown-modifier' }] })
  })

  it('keeps the name of the step when there is only one event', () => {
    expect(changeMany(events.slice(0, 1), { kind: 'delete' }, contextOf(events))).toMatchObject({
      label: 'event.delete',
    })
  })

  it('makes no phases that overlap, not even of a phase and what lay under it', () => {
    const [first, under] = [phase('d', 400, 500), event('e', 350, 450)]
    expect(changeMany([first, under], { kind: 'code', code: 'break' }, contextOf([first, under]))).toMatchObject({
      refusals: [{ problem: 'exclusive-overlap' }],
    })
    const all = [...events, phase('c', 50, 150)]
    expect(changeMany(events.slice(0, 1), { kind: 'code', code: 'break' }, contextOf(all))).toMatchObject({
      refusals: [{ problem: 'exclusive-overlap' }],
    })
  })
})
