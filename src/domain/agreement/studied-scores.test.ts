import { describe, expect, it } from 'vitest'
import { gStudy, gStudyOfItems } from '@domain/agreement/generalizability'
import { madeRating } from '@domain/agreement/made-rating'
import { brennanSet3, shroutFleiss } from '@domain/agreement/published-scores'
import type { PlacedScore, ScoredRating } from '@domain/agreement/scored-rating'
import { studyOfScores } from '@domain/agreement/studied-scores'

const rating = (recordingId: string, raterId: string, scores: readonly PlacedScore[]): ScoredRating =>
  madeRating(recordingId, raterId, { scores })

const brennanRatings = [...Map.groupBy(brennanSet3, ({ recording, rater }) => `${recording} ${rater}`).values()].map(
  (cells) =>
    rating(
      cells[0]?.recording ?? '',
      cells[0]?.rater ?? '',
      cells.map(({ item, score }) => ({ item, dimension: 'quality', value: score })),
    ),
)

describe('studyOfScores', () => {
  it('takes the items of one dimension alone as a facet, overall scores left out', () => {
    const other: PlacedScore[] = [
      { item: null, dimension: 'quality', value: 1 },
      { item: 1, dimension: 'adherence', value: 7 },
    ]
    const ratings = brennanRatings.map((each) => ({ ...each, scores: [...each.scores, ...other] }))
    expect(studyOfScores(ratings, { design: 'sxixr', dimension: 'quality' })).toEqual({
      result: gStudyOfItems(brennanSet3),
      recordings: 10,
      raters: 2,
      complete: 10,
    })
  })

  it('counts a cell once where a rater rated a recording twice', () => {
    const once = studyOfScores(brennanRatings, { design: 'sxixr', dimension: 'quality' })
    const twice = studyOfScores([...brennanRatings, ...brennanRatings.slice(0, 3)], {
      design: 'sxixr',
      dimension: 'quality',
    })
    expect(twice).toEqual(once)
  })

  it('studies a measure in the other designs, and says how many recordings all raters scored', () => {
    const { recordings, raters, scores } = shroutFleiss
    const ratings = recordings.flatMap((recording, row) =>
      raters.map((rater, column) =>
        rating(recording, rater, [
          { item: null, dimension: 'quality', value: scores[row * raters.length + column] ?? 'not-rated' },
        ]),
      ),
    )
    const measure = { kind: 'overall', dimension: 'quality' } as const
    for (const design of ['sxr', 'r:s'] as const) {
      expect(studyOfScores(ratings, { design, measure })).toEqual({
        result: gStudy(design, shroutFleiss),
        recordings: 6,
        raters: 4,
        complete: 6,
      })
    }
    expect(studyOfScores(ratings.slice(1), { design: 'sxr', measure }).complete).toBe(5)
  })
})
