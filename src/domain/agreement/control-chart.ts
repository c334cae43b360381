/**
 * Shewhart's chart of individual values (Shewhart 1931; as in Montgomery 2013, Introduction to Statistical Quality Control,
 * section 6.4): a value beyond three standard deviations is seldom chance. The standard deviation comes from how much each value
 * differs from the one before it (mean moving range / 1.128), which a slow drift hardly swells.
 */
export interface ControlChart {
  /** The mean of the first values, from before anything could have changed. */
  readonly centre: number
  readonly lower: number
  readonly upper: number
  /** How many of the first values the centre is the mean of. */
  readonly baseline: number
  /** Places of values that lie beyond the limits. */
  readonly beyond: readonly number[]
  /** Places at which so many values in a row have lain on the same side of the centre that it is a sign of change, if a weaker one. */
  readonly leaning: readonly number[]
}

/** With fewer there are no limits worth the name. */
const fewestForLimits = 6
/** Expected range of two values, in standard deviations (d2 for n = 2). */
const rangeOfTwo = 1.128
/** Eight in a row on one side: the fourth of the Western Electric rules (1956). */
export const leaningAfter = 8

/**
 * The chart of values in order of time; null where there are too few, or where they do not scatter at all. The limits
 * are widened for the centre being a mean of few values: centre ± 3 s √(1 + 1/m). No value can be less than `least`, and no limit
 * is.
 */
export function controlChart(values: readonly number[], least = Number.NEGATIVE_INFINITY): ControlChart | null {
  if (values.length < fewestForLimits) return null
  const ranges = values.slice(1).map((value, before) => Math.abs(value - (values[before] ?? value)))
  const deviation = mean(ranges) / rangeOfTwo
  if (deviation === 0) return null
  const baseline = Math.max(4, Math.floor(values.length / 3))
  const centre = mean(values.slice(0, baseline))
  const reach = 3 * deviation * Math.sqrt(1 + 1 / baseline)
  const [lower, upper] = [Math.max(least, centre - reach), centre + reach]
  return {
    centre,
    lower,
    upper,
    baseline,
    beyond: placesWhere(values, (value) => value < lower || value > upper),
    leaning: placesAfterRun(values.map((value) => Math.sign(value - centre))),
  }
}

function placesWhere(values: readonly number[], holds: (value: number) => boolean): readonly number[] {
  return values.flatMap((value, place) => (holds(value) ? [place] : []))
}

function placesAfterRun(sides: readonly number[]): readonly number[] {
  let run = 0
  return sides.flatMap((side, place) => {
    run = side !== 0 && side === sides[place - 1] ? run + 1 : 1
    return run >= leaningAfter ? [place] : []
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
