import { describe, expect, it } from 'vitest'
import { madeRating } from '@domain/agreement/made-rating'
import type { ScoredRating } from '@domain/agreement/scored-rating'
import { madeInstrument, madeItem } from '@domain/instrument/made-instrument'
import { chosenMeasures, comparedRatings, ratedCounts, wholeStudy, withGoldRatings } from './selection'
import type { StudyScores } from '@renderer/lib/study-scores'

const recording = (id: string, date: string | null) => ({ id, title: id, date, group: '', therapists: [] })

const instrument = madeInstrument({ items: [madeItem(1)] })

const rating = (recordingId: string, raterId: string, kind: ScoredRating['kind'] = 'independent'): ScoredRating =>
  madeRating(recordingId, raterId, { kind, isGold: kind === 'gold' })

const scores: StudyScores = {
  instrument,
  versions: [1],
  ratings: [rating('S1', 'A'), rating('S1', 'B'), rating('S1', 'gold', 'gold'), rating('S2', 'A'), rating('S3', 'B')],
  recordings: new Map([
    ['S1', recording('S1', '2026-01-01')],
    ['S2', recording('S2', '2026-02-01')],
    ['S3', recording('S3', null)],
  ]),
  raters: new Map(),
}

const idsOf = (ratings: readonly ScoredRating[]) => ratings.map(({ ratingId }) => ratingId)

describe('what is compared', () => {
  it('is the raters alone, unless gold is asked for as one of them', () => {
    expect(idsOf(comparedRatings(scores, wholeStudy))).toEqual(['S1 A', 'S1 B', 'S2 A', 'S3 B'])
    expect(idsOf(comparedRatings(scores, { ...wholeStudy, gold: 'with-gold' }))).toContain('S1 gold')
    expect(idsOf(comparedRatings(scores, { ...wholeStudy, gold: 'gold-recordings' }))).toEqual(['S1 A', 'S1 B'])
  })

  it('leaves out raters and dates; a session without a date is in no span', () => {
    expect(idsOf(comparedRatings(scores, { ...wholeStudy, without: ['A'] }))).toEqual(['S1 B', 'S3 B'])
    expect(idsOf(comparedRatings(scores, { ...wholeStudy, from: '2026-02-01' }))).toEqual(['S2 A'])
    expect(idsOf(comparedRatings(scores, { ...wholeStudy, to: '2026-01-31' }))).toEqual(['S1 A', 'S1 B'])
  })

  it('comes with the gold ratings of those recordings for measuring against', () => {
    expect(idsOf(withGoldRatings(scores, { ...wholeStudy, to: '2026-01-31' }))).toEqual(['S1 A', 'S1 B', 'S1 gold'])
  })
})

it('counts recordings, raters, and the recordings that all of the raters have rated', () => {
  const counts = ratedCounts(comparedRatings(scores, wholeStudy))
  expect(counts).toEqual({ recordings: 3, raters: 2, complete: 1 })
  expect(ratedCounts([])).toEqual({ recordings: 0, raters: 0, complete: 0 })
})

it('asks for items, means and overall scores that the scale has', () => {
  const kindsOf = (scope: 'all' | 'overall') =>
    chosenMeasures(scores.instrument, { dimension: null, scope }).map(({ kind, dimension }) => `${kind} ${dimension}`)
  expect(kindsOf('all')).toEqual([
    'item adherence',
    'mean adherence',
    'item quality',
    'mean quality',
    'overall quality',
  ])
  expect(kindsOf('overall')).toEqual(['overall quality'])
})
