import { solve } from '@domain/agreement/linear-system'

/** Scores with the level of each factor; at most one score for each combination of levels. */
export interface Crossing {
  /** A factor a place: the level of each score. */
  readonly factors: readonly Int32Array[]
  /** Counted from any origin; near the scores, so that no digits are lost. */
  readonly score: Float64Array
}

/**
 * Variance components of fully crossed random factors with missing cells by squared totals and their expectations: the analogous
 * analysis of variance of Brennan (2001, chapter 7), which is Henderson's method 1 (1953). Where no cell is missing these are the
 * ordinary estimates. Effects are numbered by the factors in them as bits, so 0b101 is the first with the third; the component of
 * an effect stands at its number (place 0, the mean, is left as 0). Null where the components cannot be told apart.
 */
export function componentsOf({ factors, score }: Crossing): Float64Array | null {
  const effects = Array.from({ length: 2 ** factors.length }, (_, effect) => levelsOf(factors, effect, score.length))
  const totals = effects.map(({ level, counts }) => squaredTotals(level, counts, score))
  const expectations = effects.map((a, effectA) =>
    effects.map((_, effectB) => expectation(a, effects[effectA | effectB] ?? a)),
  )
  const solution = solve(expectations, totals)
  if (solution === null) return null
  const spread = solution.slice(1).reduce((sum, value) => sum + Math.abs(value), 0)
  return Float64Array.from(solution, (value, effect) =>
    effect === 0 || Math.abs(value) < rounding * spread ? 0 : value,
  )
}

/** A component that is smaller than this beside all of them is rounding. */
const rounding = 1e-11

interface Levels {
  /** The level of each score. */
  readonly level: Int32Array
  /** How many scores each level has. */
  readonly counts: Float64Array
  /** Some score of each level. */
  readonly example: Int32Array
}

function levelsOf(factors: readonly Int32Array[], effect: number, scores: number): Levels {
  const inEffect = factors.filter((_, factor) => (effect & (1 << factor)) !== 0)
  const level = new Int32Array(scores)
  let counts: number[] = scores === 0 ? [] : [scores]
  let example = scores === 0 ? [] : [0]
  for (const factor of inEffect) {
    const known = new Map<number, number>()
    const width = factor.reduce((most, value) => Math.max(most, value), 0) + 1
    counts = []
    example = []
    for (let at = 0; at < scores; at += 1) {
      const key = (level[at] ?? 0) * width + (factor[at] ?? 0)
      let place = known.get(key)
      if (place === undefined) {
        place = known.size
        known.set(key, place)
        counts.push(0)
        example.push(at)
      }
      counts[place] = (counts[place] ?? 0) + 1
      level[at] = place
    }
  }
  return { level, counts: Float64Array.from(counts), example: Int32Array.from(example) }
}

/** T(effect): the sum over its levels of the squared sum of scores / their number. */
function squaredTotals(level: Int32Array, counts: Float64Array, score: Float64Array): number {
  const sums = new Float64Array(counts.length)
  for (let at = 0; at < score.length; at += 1) {
    const place = level[at] ?? 0
    sums[place] = (sums[place] ?? 0) + (score[at] ?? 0)
  }
  return sums.reduce((sum, value, place) => sum + value ** 2 / (counts[place] ?? 1), 0)
}

/**
 * How often the component of b is in the expected T(a): over the levels of a and b together, the squared number of scores / that
 * of the level of a which they lie in.
 */
function expectation(a: Levels, both: Levels): number {
  return both.counts.reduce((sum, count, place) => {
    const levelOfA = a.level[both.example[place] ?? 0] ?? 0
    return sum + count ** 2 / (a.counts[levelOfA] ?? 1)
  }, 0)
}
