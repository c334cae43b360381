import { describe, expect, it } from 'vitest'
import { madeRating } from '@domain/agreement/made-rating'
import { chosenPair, doubleRated } from './chosen-pair'

const rated = doubleRated([
  madeRating('S1', 'A'),
  madeRating('S2', 'A'),
  madeRating('S2', 'B'),
  madeRating('S3', 'A'),
  madeRating('S3', 'B'),
  madeRating('S3', 'C'),
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
