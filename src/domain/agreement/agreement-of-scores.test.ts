import { describe, expect, it } from 'vitest'
import { agreementOfScores } from '@domain/agreement/agreement-of-scores'
import { krippendorff, shroutFleiss, tableOf } from '@domain/agreement/published-scores'
import { agreementWithGold } from '@domain/agreement/pair-agreement'

describe('agreementOfScores', () => {
  it('counts what there is and gives every figure', () => {
    const { recordings, raters, complete, icc, percent, fleiss, pooledKappa, gwet, sem, pairs } =
      agreementOfScores(krippendorff)
    expect({ recordings, raters, complete }).toEqual({ recordings: 12, raters: 4, complete: 8 })
    expect(icc).toMatchObject({ method: 'incomplete', k: expect.closeTo(12 / (8 / 4 + 2 / 3 + 1 / 2 + 1), 10) })
    expect(percent.exact.value).toBeCloseTo(0.81818, 5)
    expect(fleiss.value).toBeCloseTo(0.76117, 5)
    expect(pooledKappa.quadratic.value).toBeCloseTo(0.85771, 5)
    expect(gwet.ac1.value).toBeCloseTo(0.77544, 5)
    expect(sem.agreement.value).toBeGreaterThanOrEqual(sem.consistency.value ?? 0)
    expect(pairs.map((pair) => pair.raters.join(' '))).toEqual(['R1 R2', 'R1 R3', 'R1 R4', 'R2 R3', 'R2 R4', 'R3 R4'])
    expect(pairs[0]).toMatchObject({ recordings: 9, percent: { exact: { value: expect.closeTo(8 / 9, 10) } } })
  })

  it('measures differences with their sign', () => {
    const { pairs, sem } = agreementOfScores(shroutFleiss)
    // Judge 1 less judge 2: 7 5 4 6 5 4.
    expect(pairs[0]?.differences).toEqual({
      recordings: 6,
      mean: { value: expect.closeTo(31 / 6, 10) },
      meanAbsolute: { value: expect.closeTo(31 / 6, 10) },
      spread: { value: expect.closeTo(1.169045, 6) },
      limits: {
        value: expect.closeTo(31 / 6, 10),
        lower: expect.closeTo(2.87538, 5),
        upper: expect.closeTo(7.457954, 5),
      },
    })
    // The variances are those of the published mean squares: residual 1.0194, judges 5.2444.
    expect(sem.consistency.value).toBeCloseTo(Math.sqrt(1.0194), 4)
    expect(sem.agreement.value).toBeCloseTo(Math.sqrt(1.0194 + 5.2444), 4)
  })

  it('measures every rater against gold', () => {
    const table = tableOf([
      [4, 5],
      [2, 2],
      [6, null],
      [3, 5],
    ])
    const gold = new Map([
      ['S1', 4],
      ['S2', 3],
      ['S3', 6],
    ])
    const [first, second] = agreementWithGold(table, gold, 'gold')
    expect(first).toMatchObject({
      raters: ['R1', 'gold'],
      recordings: 3,
      differences: { mean: { value: -1 / 3 }, meanAbsolute: { value: 1 / 3 } },
      percent: { exact: { value: 2 / 3 }, withinOne: { value: 1 } },
    })
    expect(second).toMatchObject({
      recordings: 2,
      differences: { mean: { value: 0 }, spread: { value: null, why: 'too-few-recordings' } },
    })
  })

  it.each([
    ['one rater', [[1], [2], [3]], 'one-rater'],
    [
      'two raters who never meet',
      [
        [1, null],
        [null, 2],
        [3, null],
      ],
      'no-pairs',
    ],
    [
      'two recordings',
      [
        [1, 2],
        [3, 3],
      ],
      'too-few-recordings',
    ],
    [
      'one score only',
      [
        [4, 4],
        [4, 4],
        [4, 4],
      ],
      'no-variance',
    ],
  ])('says why an intraclass correlation has no meaning: %s', (_name, rows, why) => {
    const { icc, sem } = agreementOfScores(tableOf(rows))
    for (const form of Object.values(icc.forms)) expect(form).toEqual({ value: null, why })
    expect(sem.agreement).toEqual({ value: null, why })
  })

  it('shows agreement that needs no variance where there is none', () => {
    const same = tableOf([
      [4, 4],
      [4, 4],
      [4, 4],
    ])
    expect(agreementOfScores(same)).toMatchObject({
      percent: { exact: { value: 1 } },
      gwet: { ac1: { value: null, why: 'no-variance' } },
      pairs: [{ kappa: { linear: { value: null, why: 'no-variance' } }, pearson: { value: null, why: 'no-variance' } }],
    })
    // On a scale of seven grades, all of them agreeing on one is no accident.
    expect(agreementOfScores(same, { min: 1, max: 7 }).gwet.ac1).toEqual({ value: 1 })
  })
})
