/** Words for the size of a reliability coefficient, each scale with its source; the texts are in the locales. */

const cicchettiWords = ['poor', 'fair', 'good', 'excellent'] as const
export type CicchettiWord = (typeof cicchettiWords)[number]

const kooLiWords = ['poor', 'moderate', 'good', 'excellent'] as const
export type KooLiWord = (typeof kooLiWords)[number]

/** Both scales name numbers with two decimals: a size goes by the number as it is shown, lest 0.598, shown as 0.60, be less than .60. */
function shown(value: number): number {
  return Number(value.toFixed(2))
}

/** Cicchetti 1994, Psychological Assessment 6(4), p. 286: below .40 poor, to .59 fair, to .74 good, from .75 excellent; of the value itself. */
export function cicchettiWord(value: number): CicchettiWord {
  const size = shown(value)
  if (size < 0.4) return 'poor'
  if (size < 0.6) return 'fair'
  return size < 0.75 ? 'good' : 'excellent'
}

/** Koo and Li 2016, Journal of Chiropractic Medicine 15(2), p. 161: below .50 poor, to .75 moderate, to .90 good, above excellent. */
function kooLiWord(value: number): KooLiWord {
  const size = shown(value)
  if (size < 0.5) return 'poor'
  if (size < 0.75) return 'moderate'
  return size <= 0.9 ? 'good' : 'excellent'
}

/** Koo and Li's words for both ends of the 95 % interval: the size lies from the one to the other, whatever the value. */
export function kooLiRange(interval: {
  readonly lower: number
  readonly upper: number
}): readonly [KooLiWord, KooLiWord] {
  return [kooLiWord(interval.lower), kooLiWord(interval.upper)]
}
