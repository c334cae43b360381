/** Words for the size of a reliability coefficient, each scale with its source; the texts are in the locales. */

export const cicchettiWords = ['poor', 'fair', 'good', 'excellent'] as const
export type CicchettiWord = (typeof cicchettiWords)[number]

export const kooLiWords = ['poor', 'moderate', 'good', 'excellent'] as const
export type KooLiWord = (typeof kooLiWords)[number]

/** Cicchetti 1994, Psychological Assessment 6(4), p. 286: below .40 poor, to .59 fair, to .74 good, from .75 excellent; of the value itself. */
export function cicchettiWord(value: number): CicchettiWord {
  if (value < 0.4) return 'poor'
  if (value < 0.6) return 'fair'
  return value < 0.75 ? 'good' : 'excellent'
}

/** Koo and Li 2016, Journal of Chiropractic Medicine 15(2), p. 161: below .50 poor, to .75 moderate, to .90 good, above excellent. */
function kooLiWord(value: number): KooLiWord {
  if (value < 0.5) return 'poor'
  if (value < 0.75) return 'moderate'
  return value <= 0.9 ? 'good' : 'excellent'
}

/** Koo and Li's words for both ends of the 95 % interval: the size lies from the one to the other, whatever the value. */
export function kooLiRange(interval: {
  readonly lower: number
  readonly upper: number
}): readonly [KooLiWord, KooLiWord] {
  return [kooLiWord(interval.lower), kooLiWord(interval.upper)]
}
