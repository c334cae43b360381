import { describe, expect, it } from 'vitest'
import { contextOf, event } from './made-events'
import { everyEvent, selectByRule } from './rule'

const events = [
  event('a', 0, 1000, { subjectId: 'p1', modifiers: ['work'] }),
  event('b', 500, 600, { subjectId: 'p2' }),
  event('c', 600),
  event('d', 900, 950),
]
const { table } = contextOf(events)

describe('selecting by rule', () => {
  it('takes all of one code that begin from here to there, both ends included', () => {
    expect(selectByRule(table, { ...everyEvent, codes: ['turn'], fromMs: 500, toMs: 900 })).toEqual(['b', 'd'])
    expect(selectByRule(table, { ...everyEvent, codes: ['turn'], fromMs: 900, toMs: 500 })).toEqual(['b', 'd'])
  })

  it('asks for subjects, nobody among them, and for modifiers', () => {
    expect(selectByRule(table, { ...everyEvent, subjectIds: ['p1', null] })).toEqual(['a', 'c', 'd'])
    expect(selectByRule(table, { ...everyEvent, modifiers: ['work'] })).toEqual(['a'])
    expect(selectByRule(table, everyEvent)).toEqual(['a', 'b', 'c', 'd'])
  })
})
