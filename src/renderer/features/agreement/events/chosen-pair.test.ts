import { describe, expect, it } from 'vitest'
import type { ScoredRating } from '@domain/agreement/scored-rating'
import { chosenPair, doubleRated } from './chosen-pair'

const rating = (recordingId: string, raterId: string): ScoredRating => ({
  ratingId: `${recordingId} ${raterId}`,
  recordingId,
  raterId,
  kind: 'independent',
  isGold: false,
  ratedMs: 0,
  scores: [],
})

const rated = doubleRated([
  rating('S1', 'A'),
  rating('S2', 'A'),
  rating('S2', 'B'),
  rating('S3', 'A'),
  rating('S3', 'B'),
  rating('S3', 'C'),
])

function chosen(recordingId: string | null, firstRater: string | null, secondRater: string | null) {
  const pair = chosenPair(rated, { recordingId, firstRater, secondRater })
  return pair === null ? null : [pair.first.ratingId, pair.second.ratingId]
}

describe('the pair of ratings whose events are compared', () => {
  it('is of a recording that was rated twice', () => {
    expect([...rated.keys()]).toEqual(['S2', 'S3'])
    expect(chosen(null, null, null)).toEqual(['S2 A', 'S2 B'])
    expect(chosen('S1', 'A', 'B')).toEqual(['S2 A', 'S2 B'])
    expect(chosenPair(new Map(), { recordingId: 'S2', firstRater: null, secondRater: null })).toBeNull()
  })

  it('is the chosen one, in the chosen order', () => {
    expect(chosen('S3', 'C', 'A')).toEqual(['S3 C', 'S3 A'])
    expect(chosen('S3', null, 'A')).toEqual(['S3 B', 'S3 A'])
  })

  it('is never a rating with itself, nor one that is not there', () => {
    expect(chosen('S3', 'B', 'B')).toEqual(['S3 B', 'S3 A'])
    expect(chosen('S2', 'C', 'A')).toEqual(['S2 B', 'S2 A'])
  })
})
