import { measureKey, type ScoredRating } from '@domain/agreement/scored-rating'

/**
 * By measure (`measureKey`): in how many recordings one rater gave a grade where another answered that there is none, not rated or
 * not applicable. Figures of agreement take the latter for missing, so that no figure counts this disagreement.
 */
export function partlyGraded(ratings: readonly ScoredRating[]): ReadonlyMap<string, number> {
  const answers = new Map<string, { readonly measure: string; isGraded: boolean; isRefused: boolean }>()
  for (const { recordingId, scores } of ratings) {
    for (const { item, dimension, value } of scores) {
      const measure = measureKey(item === null ? { kind: 'overall', dimension } : { kind: 'item', item, dimension })
      const place = `${recordingId} ${measure}`
      const found = answers.get(place) ?? { measure, isGraded: false, isRefused: false }
      if (typeof value === 'number') found.isGraded = true
      else found.isRefused = true
      answers.set(place, found)
    }
  }
  const counts = new Map<string, number>()
  for (const { measure, isGraded, isRefused } of answers.values())
    if (isGraded && isRefused) counts.set(measure, (counts.get(measure) ?? 0) + 1)
  return counts
}
