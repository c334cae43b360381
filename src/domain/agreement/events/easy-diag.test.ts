import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matrixOf, sumsOf } from '@domain/agreement/events/contingency'
import { easyDiag } from '@domain/agreement/events/easy-diag'
import { fittedChance } from '@domain/agreement/events/fitted-chance'
import { events } from '@domain/agreement/events/made-events'

const choices = { leastOverlap: 0.6, toleranceMs: 500 } as const

describe('EasyDIAg', () => {
  const first = events(
    ['turn', 10_000, 20_000],
    ['rewind', 30_000, 34_000],
    ['turn', 50_000, 60_000],
    ['affect', 70_000, 80_000],
    ['turn', 90_000, 95_000],
  )
  const second = events(
    ['turn', 11_000, 20_000],
    ['rewind', 30_000, 35_000],
    ['turn', 56_000, 66_000],
    ['turn', 70_000, 79_000],
    ['affect', 110_000, 112_000],
  )

  it('gives the worked example', () => {
    const found = easyDiag(first, second, choices)
    expect(found.table.labels).toEqual(['affect', 'rewind', 'turn', ''])
    expect(matrixOf(found.table)).toEqual([
      [0, 0, 2, 0],
      [0, 2, 0, 0],
      [0, 0, 2, 2],
      [1, 0, 1, 0],
    ])
    expect(found.raw).toEqual({ value: 0.4 })
    expect(fittedChance(sumsOf(found.table))).toBeCloseTo(0.24375, 10)
    expect(found.kappa.value).toBeCloseTo(0.20661, 5)
    // Sums 2 2 4 2 and 1 2 5 2: their smaller ones make .9.
    expect(found.kappaMax.value).toBeCloseTo((0.9 - 0.24375) / (1 - 0.24375), 10)
    expect(found.linkedShare).toEqual({ value: 0.6 })
  })

  it('tells labels from cutting: linked events alone agree on two of three', () => {
    const { linkedOnly, codes } = easyDiag(first, second, choices)
    expect(linkedOnly.raw.value).toBeCloseTo(2 / 3, 10)
    // Rows affect, rewind, turn 1 1 1; columns 0 1 2: expected (0 + 1 + 2) / 9.
    expect(linkedOnly.kappa.value).toBeCloseTo((2 / 3 - 1 / 3) / (1 - 1 / 3), 10)
    expect(codes.map(({ code }) => code)).toEqual(['affect', 'rewind', 'turn'])
    expect(codes[2]?.positive.value).toBeCloseTo(4 / 9, 10)
    // Of ten: 2 both, 2 only the first, 3 only the second, 3 neither.
    expect(codes[2]?.kappa.value).toBeCloseTo((0.5 - 0.5) / (1 - 0.5), 10)
    expect(codes[1]).toEqual({ code: 'rewind', kappa: { value: 1 }, positive: { value: 1 } })
  })

  it('links the largest overlap first, each event once, and never over subjects', () => {
    const found = easyDiag(
      events(['a', 0, 1000], ['a', 100, 1000], ['a', 0, 1000, 'P1']),
      events(['b', 50, 1000], ['b', 0, 1000, 'P2']),
      choices,
    )
    expect(found.links.map(({ a, b }) => [a.startMs, b.startMs])).toEqual([[0, 50]])
    expect(found.linkedShare.value).toBeCloseTo(2 / 5, 10)
  })

  it('prefers the same code where overlaps are equal', () => {
    const same = events(['a', 0, 1000], ['b', 0, 1000])
    expect(easyDiag(same, same.toReversed(), choices).kappa.value).toBeCloseTo(1, 10)
  })

  it('links points that lie within the tolerance, the nearest first', () => {
    const found = easyDiag(events(['a', 1000], ['a', 1400]), events(['b', 1500], ['a', 3000]), choices)
    expect(found.links.map(({ a, b }) => [a.startMs, b.startMs])).toEqual([[1400, 1500]])
    expect(found.links[0]?.b.code).toBe('b')
  })

  it('has no meaning without events or with one label', () => {
    expect(easyDiag([], [], choices)).toMatchObject({
      kappa: { value: null, why: 'no-events' },
      kappaMax: { value: null, why: 'no-events' },
      raw: { value: null, why: 'no-events' },
      linkedShare: { value: null, why: 'no-events' },
      linkedOnly: { kappa: { value: null, why: 'no-events' } },
      codes: [],
    })
    const one = events(['a', 0, 1000])
    // With all events unmatched kappa would be 0 by construction; that nothing is linked is a fact.
    for (const found of [easyDiag([], one, choices), easyDiag(one, [], choices)]) {
      expect(found).toMatchObject({
        kappa: { value: null, why: 'no-events' },
        kappaMax: { value: null, why: 'no-events' },
        raw: { value: 0 },
        linkedShare: { value: 0 },
      })
    }
    expect(easyDiag(one, one, choices).kappa).toEqual({ value: null, why: 'one-label' })
    expect(easyDiag(one, events(['a', 5000, 6000]), choices).linkedOnly.kappa).toEqual({
      value: null,
      why: 'no-events',
    })
  })

  it('expects by chance what fitting cell by cell comes to', () => {
    const cells = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 16, maxLength: 16 })
    fc.assert(
      fc.property(cells, (counts) => {
        counts[15] = 0
        const rows = Float64Array.from([0, 1, 2, 3], (row) => sum(counts.slice(4 * row, 4 * row + 4)))
        const columns = Float64Array.from([0, 1, 2, 3], (column) => sum(counts.filter((_, at) => at % 4 === column)))
        const total = sum(counts)
        expect(fittedChance({ rows, columns, agreed: 0, total })).toBeCloseTo(
          fittedCellByCell(rows, columns) / total,
          5,
        )
      }),
    )
  })
})

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function fittedCellByCell(rows: Float64Array, columns: Float64Array): number {
  const fitted: number[] = Array.from({ length: 16 }, (_, at) => (at === 15 ? 0 : 1))
  const scale = (places: (index: number) => readonly number[], sums: Float64Array): void => {
    for (const [index, wanted] of sums.entries()) {
      const at = places(index)
      const now = sum(at.map((place) => fitted[place] ?? 0))
      for (const place of at) fitted[place] = now === 0 ? 0 : ((fitted[place] ?? 0) * wanted) / now
    }
  }
  for (let round = 0; round < 200; round++) {
    scale((row) => [0, 1, 2, 3].map((column) => 4 * row + column), rows)
    scale((column) => [0, 1, 2, 3].map((row) => 4 * row + column), columns)
  }
  return sum([0, 5, 10].map((place) => fitted[place] ?? 0))
}
