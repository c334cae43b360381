import { describe, expect, it } from 'vitest'
import { iccOf } from '@domain/agreement/icc'
import { type IccForm, iccForms } from '@domain/agreement/score-agreement'
import { shroutFleiss, tableOf } from '@domain/agreement/published-scores'

/** Forms' values from R's psych::ICC and, with more digits and limits, recomputed from the published mean squares. */
const expected: Record<IccForm, readonly [number, number, number]> = {
  '1,1': [0.1657, -0.1329, 0.7226],
  '2,1': [0.2898, 0.0188, 0.7611],
  '3,1': [0.7148, 0.3425, 0.9459],
  '1,k': [0.4428, -0.8844, 0.9124],
  '2,k': [0.6201, 0.0711, 0.9272],
  '3,k': [0.9093, 0.6757, 0.9859],
}

describe('iccOf', () => {
  it.each(iccForms)('gives ICC(%s) of Shrout and Fleiss with its limits', (form) => {
    const { forms, k, method } = iccOf(shroutFleiss)
    const [value, lower, upper] = expected[form]
    expect({ k, method }).toEqual({ k: 4, method: 'complete' })
    expect(forms[form]).toEqual({
      value: expect.closeTo(value, 4),
      lower: expect.closeTo(lower, 4),
      upper: expect.closeTo(upper, 4),
    })
  })

  it('gives what was printed: Shrout and Fleiss 1979, table 4 (as in R’s psych, man/ICC.Rd), and its mean squares', () => {
    const { forms } = iccOf(shroutFleiss)
    const printed = { '1,1': '0.17', '2,1': '0.29', '3,1': '0.71', '1,k': '0.44', '2,k': '0.62', '3,k': '0.91' }
    expect(Object.fromEntries(iccForms.map((form) => [form, forms[form].value?.toFixed(2)]))).toEqual(printed)
    const [between, judges, error, within] = [11.2417, 32.4861, 1.0194, 6.2639]
    const [n, k] = [6, 4]
    expect(forms['1,1'].value).toBeCloseTo((between - within) / (between + (k - 1) * within), 4)
    expect(forms['2,1'].value).toBeCloseTo(
      (between - error) / (between + (k - 1) * error + (k * (judges - error)) / n),
      4,
    )
    expect(forms['3,1'].value).toBeCloseTo((between - error) / (between + (k - 1) * error), 4)
  })

  it('has no mean of raters where nothing but rounding is left to divide by, in whatever order', () => {
    const rows = [
      [5, 1],
      [3, 6],
      [6, 1],
    ]
    for (const table of [tableOf(rows), tableOf(rows.toReversed())]) {
      expect(iccOf(table).forms['2,k']).toEqual(iccOf(tableOf(rows)).forms['2,k'])
    }
  })
})
