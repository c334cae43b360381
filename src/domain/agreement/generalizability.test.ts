import { describe, expect, it } from 'vitest'
import { coefficients, decisionStudy, observedCoefficients, ratersNeeded } from '@domain/agreement/decision-study'
import { type GStudyOrNot, gStudy, gStudyOfItems } from '@domain/agreement/generalizability'
import { brennanSet3, huynh, krippendorff, shroutFleiss, tableOf } from '@domain/agreement/published-scores'
import { componentsOf } from '@domain/agreement/squared-totals'

function studyOf(result: GStudyOrNot) {
  if (result.value === null) throw new Error(`no study: ${result.why}`)
  return result.value
}

function estimatesOf(result: GStudyOrNot): Record<string, number> {
  return Object.fromEntries(studyOf(result).components.map(({ name, estimate }) => [name, estimate]))
}

describe('gStudy', () => {
  it('gives the components and the decision study of Shrout and Fleiss’ data', () => {
    const result = gStudy('sxr', shroutFleiss)
    expect(estimatesOf(result)).toEqual({
      s: expect.closeTo(2.5556, 4),
      r: expect.closeTo(5.2444, 4),
      sr: expect.closeTo(1.0194, 4),
    })
    const rows = decisionStudy(studyOf(result), [1, 2, 3, 4, 5], [], 'random')
    const relative = [0.7148, 0.8337, 0.8826, 0.9093, 0.9261]
    const absolute = [0.2898, 0.4493, 0.5503, 0.6201, 0.671]
    expect(rows).toEqual(
      relative.map((value, at) => ({
        raters: at + 1,
        items: null,
        relative: { value: expect.closeTo(value, 4) },
        absolute: { value: expect.closeTo(absolute[at] ?? 0, 4) },
      })),
    )
    expect(observedCoefficients(studyOf(result), 'random').absolute.value).toBeCloseTo(0.6201, 4)
  })

  it('gives Brennan’s answers for persons by items (his synthetic data set 1, Huynh 1977)', () => {
    const result = gStudy('sxr', huynh)
    const { s, r, sr } = estimatesOf(result)
    for (const [estimate, published] of [
      [s, 0.0574],
      [r, 0.0754],
      [sr, 0.1269],
    ] as const) {
      expect(estimate).toBeCloseTo(published, 4)
    }
    // In thousandths.
    const published = { 5: [693, 586], 10: [819, 740], 12: [844, 773], 15: [871, 810], 20: [901, 850] }
    for (const [raters, [relative, absolute]] of Object.entries(published)) {
      const { relative: erho2, absolute: phi } = coefficients(studyOf(result), Number(raters), null, 'random')
      // The book rounds the components first: equal to within one in the third digit.
      expect(Math.abs(1000 * (erho2.value ?? 0) - (relative ?? 0))).toBeLessThan(1.51)
      expect(Math.abs(1000 * (phi.value ?? 0) - (absolute ?? 0))).toBeLessThan(1.51)
    }
  })

  it('needs no complete table: components by projections of the whole design, recomputed independently', () => {
    const result = gStudy('sxr', krippendorff)
    expect(estimatesOf(result)).toEqual({
      s: expect.closeTo(1.24566926, 8),
      r: expect.closeTo(0.01703624, 8),
      sr: expect.closeTo(0.20710169, 8),
    })
    expect(studyOf(result).method).toBe('henderson-3')
  })

  it('takes raters as nested in their sessions: the one-way analysis of Shrout and Fleiss', () => {
    const result = gStudy('r:s', shroutFleiss)
    expect(estimatesOf(result)).toEqual({
      s: expect.closeTo((11.2417 - 6.2639) / 4, 4),
      'r:s': expect.closeTo(6.2639, 4),
    })
    const { relative, absolute } = observedCoefficients(studyOf(result), 'random')
    expect(relative.value).toBeCloseTo(0.4428, 4)
    expect(absolute).toEqual(relative)
  })

  it('shows a negative estimate and counts it as 0', () => {
    const result = gStudy(
      'sxr',
      tableOf([
        [1, 3],
        [3, 1],
        [2, 2.5],
      ]),
    )
    const [s] = studyOf(result).components
    expect(s).toMatchObject({ name: 's', used: 0, share: 0 })
    expect(s?.estimate).toBeLessThan(0)
    expect(observedCoefficients(studyOf(result), 'random').relative).toEqual({ value: 0 })
    expect(studyOf(result).components.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  it.each([
    ['one rater', tableOf([[1], [2]]), 'one-rater'],
    ['one session', tableOf([[1, 2]]), 'too-few-recordings'],
    [
      'raters who never meet',
      tableOf([
        [1, null],
        [null, 2],
      ]),
      'no-pairs',
    ],
    [
      'one score only',
      tableOf([
        [4, 4],
        [4, 4],
      ]),
      'no-variance',
    ],
    [
      'raters each with a session of their own',
      tableOf([
        [1, 2, null],
        [null, null, 3],
        [null, null, null],
      ]),
      'not-estimable',
    ],
  ])('says why there is none: %s', (_name, table, why) => {
    expect(gStudy('sxr', table)).toEqual({ value: null, why })
  })
})

describe('gStudyOfItems', () => {
  const result = gStudyOfItems(brennanSet3)

  it('gives the components of Brennan’s synthetic data set 3', () => {
    expect(estimatesOf(result)).toEqual({
      s: expect.closeTo(0.5528, 4),
      i: expect.closeTo(0.4417, 4),
      r: expect.closeTo(0.0074, 4),
      si: expect.closeTo(0.575, 4),
      sr: expect.closeTo(0.1009, 4),
      ir: expect.closeTo(0.1565, 4),
      sir: expect.closeTo(0.9352, 4),
    })
    expect(studyOf(result)).toMatchObject({ method: 'anova', recordings: 10, items: 4, ratersPerRecording: 2 })
  })

  it('gives the sums of squares that Brennan prints, from the components and their expectations', () => {
    const { s = 0, i = 0, r = 0, si = 0, sr = 0, ir = 0, sir = 0 } = estimatesOf(result)
    const [ns, ni, nr] = [10, 4, 2]
    const sums = {
      s: (ns - 1) * (sir + nr * si + ni * sr + ni * nr * s),
      i: (ni - 1) * (sir + nr * si + ns * ir + ns * nr * i),
      r: (nr - 1) * (sir + ni * sr + ns * ir + ns * ni * r),
      si: (ns - 1) * (ni - 1) * (sir + nr * si),
      sr: (ns - 1) * (nr - 1) * (sir + ni * sr),
      ir: (ni - 1) * (nr - 1) * (sir + ns * ir),
      sir: (ns - 1) * (ni - 1) * (nr - 1) * sir,
    }
    const printed = { s: 62.2, i: 37.45, r: 3.2, si: 56.3, sr: 12.05, ir: 7.5, sir: 25.25 }
    for (const [source, sum] of Object.entries(printed)) expect(sums[source as keyof typeof sums]).toBeCloseTo(sum, 8)
  })

  it.each([
    [4, 1, 0.536, 0.4652],
    [4, 2, 0.6399, 0.5541],
    [4, 4, 0.7085, 0.6127],
    [8, 1, 0.6561, 0.5978],
    [8, 2, 0.7536, 0.689],
    [1, 1, 0.2555, 0.1996],
  ])('gives the coefficients for %i items and %i raters', (items, raters, relative, absolute) => {
    expect(coefficients(studyOf(result), raters, items, 'random')).toEqual({
      relative: { value: expect.closeTo(relative, 4) },
      absolute: { value: expect.closeTo(absolute, 4) },
    })
  })

  it('gives the published .64 and .55, and .81 and .79 for fixed items', () => {
    const random = observedCoefficients(studyOf(result), 'random')
    const fixed = observedCoefficients(studyOf(result), 'fixed')
    expect([random.relative.value, random.absolute.value].map((value) => value?.toFixed(2))).toEqual(['0.64', '0.55'])
    expect(fixed.relative.value).toBeCloseTo(0.8063, 4)
    expect(fixed.absolute.value).toBeCloseTo(0.7851, 4)
  })

  it('says how many raters are needed, or that no number is enough', () => {
    const study = studyOf(result)
    for (const target of [0.7, 0.8]) {
      const { value } = ratersNeeded(study, target, 'relative', 16, 'random')
      if (value === null) throw new Error('some number is enough')
      expect(coefficients(study, value, 16, 'random').relative.value).toBeGreaterThanOrEqual(target)
      if (value > 1) expect(coefficients(study, value - 1, 16, 'random').relative.value).toBeLessThan(target)
    }
    expect(ratersNeeded(study, 0.9, 'absolute', 4, 'random')).toEqual({ value: null, why: 'out-of-reach' })
  })

  it('takes missing cells, and shows the negative estimate that they lead to', () => {
    const missing = gStudyOfItems(brennanSet3.filter((_, at) => at % 7 !== 3))
    expect(studyOf(missing).method).toBe('henderson-1')
    // Recomputed independently, from traces of the projections of every effect.
    expect(estimatesOf(missing)).toEqual({
      s: expect.closeTo(0.63307804, 8),
      i: expect.closeTo(0.59997958, 8),
      r: expect.closeTo(-0.02005815, 8),
      si: expect.closeTo(0.32064628, 8),
      sr: expect.closeTo(0.13291952, 8),
      ir: expect.closeTo(0.10924035, 8),
      sir: expect.closeTo(1.15720862, 8),
    })
    expect(studyOf(missing).components.find(({ name }) => name === 'r')).toMatchObject({ used: 0, share: 0 })
  })

  it('says that one item does not tell its parts apart', () => {
    const one = brennanSet3.filter(({ item }) => item === 1)
    expect(gStudyOfItems(one)).toEqual({ value: null, why: 'not-estimable' })
  })
})

it('two ways to the components agree where no cell is missing', () => {
  const cells = Array.from(huynh.scores.keys())
  const factors = [
    Int32Array.from(cells, (cell) => Math.floor(cell / huynh.raters.length)),
    Int32Array.from(cells, (cell) => cell % huynh.raters.length),
  ]
  const [, s, r, sr] = componentsOf({ factors, score: huynh.scores }) ?? []
  expect(estimatesOf(gStudy('sxr', huynh))).toEqual({
    s: expect.closeTo(s ?? 0, 12),
    r: expect.closeTo(r ?? 0, 12),
    sr: expect.closeTo(sr ?? 0, 12),
  })
})
