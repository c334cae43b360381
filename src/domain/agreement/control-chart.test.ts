import { describe, expect, it } from 'vitest'
import { controlChart } from '@domain/agreement/control-chart'
import { normalFrom } from '@domain/chance/normal'
import { seeded } from '@domain/chance/seeded'

describe('a chart of individual values', () => {
  it('has its limits from the moving range, about the mean of the first values', () => {
    // Moving ranges 2, 2, 1, 1, 1; mean 1.4; s = 1.4 / 1.128; first four have the mean 10.75.
    const chart = controlChart([10, 12, 10, 11, 10, 11])
    const reach = 3 * (1.4 / 1.128) * Math.sqrt(1.25)
    expect(chart?.centre).toBe(10.75)
    expect(chart?.upper).toBeCloseTo(10.75 + reach, 10)
    expect(chart?.lower).toBeCloseTo(10.75 - reach, 10)
    expect(chart).toMatchObject({ baseline: 4, beyond: [], leaning: [] })
  })

  it('has no limit below what values can be', () => {
    const values = [0.1, 0.5, 0.1, 0.4, 0, 0.6]
    expect(controlChart(values)?.lower).toBeLessThan(0)
    expect(controlChart(values, 0)).toEqual({ ...controlChart(values), lower: 0 })
  })

  it('has none for few values, or for values that do not scatter', () => {
    expect(controlChart([1, 2, 1, 2, 1])).toBeNull()
    expect(controlChart([3, 3, 3, 3, 3, 3, 3])).toBeNull()
  })

  it('finds a value beyond the limits, and a long run on one side', () => {
    expect(controlChart([0, 0.1, 0, 0.1, 0, 0.1, 0, 3])?.beyond).toEqual([7])
    const shifted = [0.2, -0.2, 0.2, -0.2, ...Array.from({ length: 10 }, (_, place) => 0.1 + (place % 2) * 0.2)]
    expect(controlChart(shifted)).toMatchObject({ beyond: [], leaning: [11, 12, 13] })
  })

  it('sounds the alarm by chance alone as seldom as is said beside it: about 1 in 20, and 1 in 8 for a run', () => {
    const normal = normalFrom(seeded(7))
    const charts = Array.from({ length: 4000 }, () => controlChart(Array.from({ length: 20 }, normal)))
    const share = (sign: 'beyond' | 'leaning') =>
      charts.filter((chart) => (chart?.[sign].length ?? 0) > 0).length / charts.length
    expect(share('beyond')).toBeCloseTo(1 / 20, 2)
    expect(share('leaning')).toBeCloseTo(1 / 8, 1)
  })
})
