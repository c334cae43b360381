import type { ScoredRating } from '@domain/agreement/scored-rating'

/** A rating of a recording for tests: a rater's own unless they say otherwise, known by the names of both. */
export function madeRating(recordingId: string, raterId: string, said: Partial<ScoredRating> = {}): ScoredRating {
  return {
    ratingId: `${recordingId} ${raterId}`,
    recordingId,
    raterId,
    kind: 'independent',
    isGold: false,
    ratedMs: 0,
    scores: [],
    ...said,
  }
}
