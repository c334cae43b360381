/**
 * Gini's coefficient: half the mean difference of all pairs over the mean, Σ|xᵢ − xⱼ| / (2n²x̄). 0 where all have the same,
 * (n − 1)/n where one has all. Null where nobody has anything.
 */
export function gini(amounts: readonly number[]): number | null {
  const sum = amounts.reduce((total, amount) => total + amount, 0)
  if (sum <= 0) return null
  // Over sorted amounts the sum of all differences needs one pass: Σ (2i − n − 1) xᵢ, i from 1.
  const sorted = amounts.toSorted((left, right) => left - right)
  const differences = sorted.reduce((total, amount, place) => total + (2 * (place + 1) - sorted.length - 1) * amount, 0)
  return differences / (sorted.length * sum)
}

/** The same scaled to reach 1 where one has all, so that groups of different size compare: n/(n − 1) times; null for one alone. */
export function scaledGini(amounts: readonly number[]): number | null {
  const value = gini(amounts)
  return value === null || amounts.length < 2 ? null : (value * amounts.length) / (amounts.length - 1)
}
