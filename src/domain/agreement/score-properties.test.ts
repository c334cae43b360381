import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementOfScores } from '@domain/agreement/agreement-of-scores'
import { coefficients } from '@domain/agreement/decision-study'
import type { Figure } from '@domain/agreement/figure'
import { gStudy } from '@domain/agreement/generalizability'
import { tableOf } from '@domain/agreement/published-scores'
import type { ScoreAgreement } from '@domain/agreement/score-agreement'
import type { ScoreTable } from '@domain/agreement/score-table'

type Rows = readonly (readonly (number | null)[])[]

const grade = fc.integer({ min: 1, max: 7 })

/** Sessions by raters; now and then a cell is missing, or none. */
function rowsOf(cell: fc.Arbitrary<number | null>): fc.Arbitrary<(number | null)[][]> {
  return fc
    .integer({ min: 2, max: 5 })
    .chain((raters) =>
      fc.array(fc.array(cell, { minLength: raters, maxLength: raters }), { minLength: 3, maxLength: 12 }),
    )
}

const full = rowsOf(grade)
const incomplete = rowsOf(fc.option(grade, { freq: 4 }))

/** Every figure of a table that does not say who is who, by name. */
function figuresOf({ icc, alpha, fleiss, pooledKappa, gwet, percent, correlation, sem }: ScoreAgreement) {
  const named: [string, Figure][] = [
    ...Object.entries(icc.forms),
    ...Object.entries(alpha),
    ...Object.entries(pooledKappa),
    ...Object.entries(gwet),
    ...Object.entries(percent),
    ...Object.entries(correlation),
    ...Object.entries(sem),
    ['fleiss', fleiss],
  ]
  return named.map(([name, figure]) => [name, figure.value ?? ('why' in figure ? figure.why : '')] as const)
}

/** What these figures are to be again, but for rounding. */
function again(figures: readonly (readonly [string, number | string])[]) {
  return figures.map(([name, value]) => [name, typeof value === 'number' ? expect.closeTo(value, 6) : value])
}

function transposed(rows: Rows): (number | null)[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null))
}

describe('agreement of any scores', () => {
  it('does not depend on the order of recordings and raters', () => {
    fc.assert(
      fc.property(incomplete, fc.infiniteStream(fc.nat()), (rows, numbers) => {
        const shuffled = <Value>(list: readonly Value[]): Value[] =>
          list
            .map((value) => ({ value, by: numbers.next().value ?? 0 }))
            .sort((a, b) => a.by - b.by)
            .map(({ value }) => value)
        const other = tableOf(transposed(shuffled(transposed(shuffled(rows)))))
        expect(figuresOf(agreementOfScores(other))).toEqual(again(figuresOf(agreementOfScores(tableOf(rows)))))
      }),
    )
  })

  it('does not depend on what recordings and raters are called', () => {
    fc.assert(
      fc.property(incomplete, (rows) => {
        const table = tableOf(rows)
        const named = {
          ...table,
          recordings: table.recordings.map((name) => `x${name}`),
          raters: table.raters.toReversed(),
        }
        expect(figuresOf(agreementOfScores(named))).toEqual(again(figuresOf(agreementOfScores(table))))
      }),
    )
  })

  it('depends on distances only, but for the ratio level', () => {
    fc.assert(
      fc.property(incomplete, fc.constantFrom(-1000, 3, 1e7), (rows, offset) => {
        const moved = agreementOfScores(
          tableOf(rows.map((row) => row.map((score) => (score === null ? null : score + offset)))),
        )
        const there = agreementOfScores(tableOf(rows))
        const noRatio = { ratio: { value: 0 } }
        const [left, right] = [there, moved].map((all) => figuresOf({ ...all, alpha: { ...all.alpha, ...noRatio } }))
        expect(right).toEqual(again(left ?? []))
      }),
    )
  })

  it('keeps to its limits', () => {
    fc.assert(
      fc.property(incomplete, (rows) => {
        const { icc, alpha, gwet, percent, correlation, fleiss, pooledKappa, sem } = agreementOfScores(tableOf(rows))
        for (const { value } of Object.values({ ...alpha, ...gwet, ...pooledKappa, fleiss })) {
          if (value !== null) expect(value).toBeLessThanOrEqual(1 + 1e-12)
        }
        for (const { value } of Object.values(correlation))
          if (value !== null) expect(Math.abs(value)).toBeLessThanOrEqual(1)
        for (const { value } of Object.values(sem)) if (value !== null) expect(value).toBeGreaterThanOrEqual(0)
        if (percent.exact.value !== null) {
          expect(percent.exact.value).toBeGreaterThanOrEqual(0)
          expect(percent.withinOne.value).toBeGreaterThanOrEqual(percent.exact.value)
          expect(percent.withinOne.value).toBeLessThanOrEqual(1)
        }
        for (const form of Object.values(icc.forms)) {
          if (form.value === null) continue
          expect(form.upper).toBeLessThanOrEqual(1 + 1e-12)
          // Where the limits meet they are the same but for rounding.
          expect(form.lower - form.upper).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(form.upper)))
          expect(Number.isNaN(form.lower)).toBe(false)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('has the value of a complete table within its limits', () => {
    fc.assert(
      fc.property(full, (rows) => {
        for (const form of Object.values(agreementOfScores(tableOf(rows)).icc.forms)) {
          if (form.value === null) continue
          expect(form.lower).toBeLessThanOrEqual(form.value + 1e-12)
          expect(form.upper).toBeGreaterThanOrEqual(form.value - 1e-12)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('is 1 where all agree, and alpha is 1 only there', () => {
    fc.assert(
      fc.property(incomplete, (rows) => {
        const agreeing = rows.map((row, at) => row.map((score) => (score === null ? null : 1 + (at % 5))))
        const { alpha, fleiss, pooledKappa, percent, icc } = agreementOfScores(tableOf(agreeing))
        const all = [...Object.values(alpha), fleiss, pooledKappa.linear, percent.exact, ...Object.values(icc.forms)]
        expect(all.every(({ value }) => value === null || Math.abs(value - 1) < 1e-9)).toBe(true)
        const isFull = rows.every((row) => new Set(row.filter((score) => score !== null)).size < 2)
        const values = Object.values(agreementOfScores(tableOf(rows)).alpha).map(({ value }) => value)
        expect(values.every((value) => value === null || (value === 1) === isFull)).toBe(true)
      }),
    )
  })

  it('does not ask which of two raters comes first', () => {
    fc.assert(
      fc.property(incomplete, (rows) => {
        const pair = (table: ScoreTable) => agreementOfScores(table).pairs[0]
        const two = rows.map((row) => row.slice(0, 2))
        const [there, back] = [pair(tableOf(two)), pair(tableOf(two.map((row) => row.toReversed())))]
        fc.pre(there !== undefined)
        for (const weights of ['unweighted', 'linear', 'quadratic'] as const) {
          const value = there?.kappa[weights].value ?? null
          expect(back?.kappa[weights].value).toEqual(value === null ? null : expect.closeTo(value, 12))
        }
        const bias = there?.differences.mean.value ?? null
        expect(back?.differences.mean.value).toEqual(bias === null ? null : expect.closeTo(-bias, 12))
      }),
    )
  })

  it('gives two raters’ kappa pooled as kappa, where no cell is missing', () => {
    fc.assert(
      fc.property(full, (rows) => {
        const { pairs, pooledKappa } = agreementOfScores(tableOf(rows.map((row) => row.slice(0, 2))))
        for (const weights of ['unweighted', 'linear', 'quadratic'] as const) {
          const value = pairs[0]?.kappa[weights].value ?? null
          if (value === null) continue
          expect(pooledKappa[weights].value).toBeCloseTo(value, 9)
        }
      }),
    )
  })

  it('has ICC(2,1) = phi and ICC(3,1) = E rho2 for one rater, whatever is missing', () => {
    fc.assert(
      fc.property(incomplete, (rows) => {
        const table = tableOf(rows)
        const study = gStudy('sxr', table)
        const { '2,1': agreement, '3,1': consistency } = agreementOfScores(table).icc.forms
        fc.pre(study.value !== null && study.value.components.every(({ estimate }) => estimate >= 0))
        if (study.value === null || agreement.value === null || consistency.value === null) return
        const { relative, absolute } = coefficients(study.value, 1, null, 'random')
        expect(absolute.value).toBeCloseTo(agreement.value, 9)
        expect(relative.value).toBeCloseTo(consistency.value, 9)
      }),
    )
  })

  it('finds raters who differ by a constant fully consistent, whatever is missing', () => {
    fc.assert(
      fc.property(incomplete, (rows) => {
        const shifted = rows.map((row, at) => row.map((score, rater) => (score === null ? null : (at % 4) + 2 * rater)))
        const { '3,1': consistency, '2,1': agreement } = agreementOfScores(tableOf(shifted)).icc.forms
        if (consistency.value === null || agreement.value === null) return
        expect(consistency.value).toBeCloseTo(1, 9)
        expect(agreement.value).toBeLessThan(1)
      }),
    )
  })
  it('has quadratic kappa of two raters = the concordance coefficient of Lin (1989)', () => {
    fc.assert(
      fc.property(full, (rows) => {
        const [pair] = agreementOfScores(tableOf(rows.map((row) => row.slice(0, 2)))).pairs
        const value = pair?.kappa.quadratic.value ?? null
        fc.pre(value !== null)
        const [a, b] = [0, 1].map((rater) => rows.map((row) => row[rater] ?? 0))
        const [meanA, meanB] = [meanOf(a ?? []), meanOf(b ?? [])]
        const product = meanOf(rows.map((row) => ((row[0] ?? 0) - meanA) * ((row[1] ?? 0) - meanB)))
        const squares = meanOf(rows.map((row) => ((row[0] ?? 0) - meanA) ** 2 + ((row[1] ?? 0) - meanB) ** 2))
        expect(value).toBeCloseTo((2 * product) / (squares + (meanA - meanB) ** 2), 9)
      }),
    )
  })

  it('has nominal alpha = Fleiss’ kappa but for the number N of scores: 1 - alpha = (1 - kappa)(N - 1) / N', () => {
    fc.assert(
      fc.property(full, (rows) => {
        const { alpha, fleiss } = agreementOfScores(tableOf(rows))
        fc.pre(fleiss.value !== null && alpha.nominal.value !== null)
        const scores = rows.flat().length
        expect(1 - (alpha.nominal.value ?? 0)).toBeCloseTo(((1 - (fleiss.value ?? 0)) * (scores - 1)) / scores, 9)
      }),
    )
  })

  it('has AC2 on any scale that holds the grades at least as high as on a shorter one', () => {
    fc.assert(
      fc.property(incomplete, (rows) => {
        const table = tableOf(rows)
        const on = (max: number) => agreementOfScores(table, { min: 1, max }).gwet.ac2Quadratic.value
        const [short, long] = [on(7), on(9)]
        fc.pre(short !== null && long !== null)
        expect(long ?? 0).toBeGreaterThanOrEqual((short ?? 0) - 1e-9)
      }),
    )
  })
})

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
