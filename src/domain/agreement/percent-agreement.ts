import { noFigure } from '@domain/agreement/figure'
import type { PercentAgreement } from '@domain/agreement/score-agreement'
import { type ScoreTable, scoresOfRecording } from '@domain/agreement/score-table'

/** Scores that are this near to one another or to one step apart are so but for rounding. */
const rounding = 1e-9

/**
 * Shares of pairs of raters that agree exactly and within one step: the share in each recording with at least two scores, and
 * the mean of these over recordings (Gwet 2014, equation 2.13).
 */
export function percentAgreement(table: ScoreTable): PercentAgreement {
  if (table.raters.length < 2) return { exact: noFigure('one-rater'), withinOne: noFigure('one-rater') }
  let [paired, exact, withinOne] = [0, 0, 0]
  for (let recording = 0; recording < table.recordings.length; recording += 1) {
    const scores = scoresOfRecording(table, recording).filter((score) => !Number.isNaN(score))
    if (scores.length < 2) continue
    let [same, near] = [0, 0]
    for (let a = 1; a < scores.length; a += 1) {
      for (let b = 0; b < a; b += 1) {
        const apart = Math.abs((scores[a] ?? 0) - (scores[b] ?? 0))
        if (apart <= rounding) same += 1
        if (apart <= 1 + rounding) near += 1
      }
    }
    const pairs = (scores.length * (scores.length - 1)) / 2
    paired += 1
    exact += same / pairs
    withinOne += near / pairs
  }
  if (paired === 0) return { exact: noFigure('no-pairs'), withinOne: noFigure('no-pairs') }
  return { exact: { value: exact / paired }, withinOne: { value: withinOne / paired } }
}
