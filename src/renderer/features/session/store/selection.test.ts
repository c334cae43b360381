import { describe, expect, it } from 'vitest'
import { chosen, chosenMany, nothingChosen, toggled, withoutEvents } from './selection'

const ids = ({ selection }: { readonly selection: ReadonlySet<string> }) => [...selection]

describe('selection', () => {
  it('is one event alone, in hand', () => {
    expect(chosen('a', 'made')).toEqual({
      hand: { eventId: 'a', how: 'made' },
      selection: new Set(['a']),
      anchorId: 'a',
    })
  })

  it('always has the hand among it', () => {
    expect(chosenMany(['a', 'b', 'c'], 'b').hand?.eventId).toBe('b')
    expect(chosenMany(['a', 'b'], 'z').hand?.eventId).toBe('b')
    expect(chosenMany([])).toEqual(nothingChosen)
  })

  it('takes one more in hand, and keeps the rest when one is taken away', () => {
    const two = toggled(chosen('a', 'taken'), 'b')
    expect(ids(two)).toEqual(['a', 'b'])
    expect(two.hand?.eventId).toBe('b')
    const one = toggled(two, 'b')
    expect(ids(one)).toEqual(['a'])
    expect(one.hand?.eventId).toBe('a')
    expect(toggled(one, 'a')).toEqual(nothingChosen)
  })

  it('keeps the hand when another event is taken away', () => {
    expect(toggled(chosenMany(['a', 'b', 'c'], 'c'), 'a').hand?.eventId).toBe('c')
  })

  it('loses what is gone, and nothing else', () => {
    const three = chosenMany(['a', 'b', 'c'], 'b')
    expect(withoutEvents(three, ['x'])).toBe(three)
    expect(ids(withoutEvents(three, ['a']))).toEqual(['b', 'c'])
    expect(withoutEvents(three, ['b']).hand?.eventId).toBe('c')
    expect(withoutEvents(three, ['a', 'b', 'c'])).toEqual(nothingChosen)
  })

  it('does not forget that the mark in hand was just made', () => {
    const two = { ...chosenMany(['a', 'b'], 'b'), hand: { eventId: 'b', how: 'made' } as const }
    expect(withoutEvents(two, ['a']).hand).toEqual({ eventId: 'b', how: 'made' })
  })
})
