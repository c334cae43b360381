import { describe, expect, it } from 'vitest'
import { type Difference, differencesOf, neighbourDifference } from '@domain/agreement/events/differences'
import { events } from '@domain/agreement/events/made-events'

const choices = { leastOverlap: 0.6, toleranceMs: 500 } as const

describe('what two raters did not see alike', () => {
  it('tells shared events, one event about other people or under other codes, and events of one rater, in order of time', () => {
    const a = events(
      ['warmth', 1000],
      ['turn', 5000, 9000],
      ['affect', 12_000],
      ['rewind', 20_000, 21_000, 'P1'],
      ['affect', 30_000],
    )
    const b = events(
      ['warmth', 1400],
      ['turn', 5200, 9000],
      ['warmth', 12_300],
      ['rewind', 20_000, 21_000, 'P2'],
      ['affect', 31_000],
    )
    const found = differencesOf(a, b, choices)
    expect(found.matches).toEqual([
      { a: a[0], b: b[0] },
      { a: a[1], b: b[1] },
    ])
    expect(found.differences).toEqual([
      { kind: 'otherCode', a: a[2], b: b[2], atMs: 12_000 },
      { kind: 'otherSubject', a: a[3], b: b[3], atMs: 20_000 },
      { kind: 'onlyA', a: a[4], b: null, atMs: 30_000 },
      { kind: 'onlyB', a: null, b: b[4], atMs: 31_000 },
    ])
  })

  it('leaves an event to its own code where another one lies nearer', () => {
    const found = differencesOf(events(['a', 1000]), events(['b', 1000], ['a', 1300]), choices)
    expect(found.matches.map(({ b }) => b.startMs)).toEqual([1300])
    expect(found.differences.map(({ kind }) => kind)).toEqual(['onlyB'])
  })
})

describe('the next difference', () => {
  const { differences } = differencesOf(events(['a', 1000], ['a', 3000]), events(['b', 3000, null, 'P1']), choices)
  const next = (last: Difference | null, atMs: number, step: 1 | -1) =>
    neighbourDifference(differences, { last, atMs }, step)

  it('is looked for from the time on', () => {
    expect(next(null, 0, 1)).toBe(differences[0])
    expect(next(null, 1000, 1)).toBe(differences[0])
    expect(next(null, 1001, 1)).toBe(differences[1])
    expect(next(null, 1000, -1)).toBeUndefined()
    expect(next(null, 9000, -1)).toBe(differences[2])
  })

  it('comes to each that stands at one moment, and starts anew when the time is another', () => {
    const [first, second, third] = differences
    expect(next(second ?? null, 3000, 1)).toBe(third)
    expect(next(third ?? null, 3000, -1)).toBe(second)
    expect(next(third ?? null, 3000, 1)).toBeUndefined()
    expect(next(third ?? null, 500, 1)).toBe(first)
  })
})
