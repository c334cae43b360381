import { pearson, spearman } from '@domain/agreement/correlation'
import { differencesOf } from '@domain/agreement/differences'
import { noFigure } from '@domain/agreement/figure'
import { kappaOfPair } from '@domain/agreement/kappa'
import { percentAgreement } from '@domain/agreement/percent-agreement'
import type { PairAgreement } from '@domain/agreement/score-agreement'
import { scoresOfRater, type ScoreTable } from '@domain/agreement/score-table'

/** Every two raters of the table, in its order. */
export function pairAgreements(table: ScoreTable): PairAgreement[] {
  const columns = table.raters.map((name, rater) => ({ name, scores: scoresOfRater(table, rater) }))
  return columns.flatMap((a, at) => columns.slice(at + 1).map((b) => pairAgreement(a, b)))
}

/** Each rater against the gold scores, as the pair (rater, `goldName`): differences are rater less gold. */
export function agreementWithGold(
  table: ScoreTable,
  gold: ReadonlyMap<string, number>,
  goldName: string,
): PairAgreement[] {
  const goldScores = Float64Array.from(table.recordings, (recording) => gold.get(recording) ?? Number.NaN)
  return table.raters.map((name, rater) =>
    pairAgreement({ name, scores: scoresOfRater(table, rater) }, { name: goldName, scores: goldScores }),
  )
}

interface Column {
  readonly name: string
  /** A recording a place, NaN where there is no score. */
  readonly scores: Float64Array
}

function pairAgreement(a: Column, b: Column): PairAgreement {
  const both = Array.from(a.scores.keys()).filter((at) => !Number.isNaN(a.scores[at]) && !Number.isNaN(b.scores[at]))
  const ofA = Float64Array.from(both, (at) => a.scores[at] ?? 0)
  const ofB = Float64Array.from(both, (at) => b.scores[at] ?? 0)
  const raters = [a.name, b.name] as const
  const recordings = both.length
  const differences = differencesOf(ofA, ofB)
  if (recordings === 0) {
    const none = noFigure('no-pairs')
    const kappa = { unweighted: none, linear: none, quadratic: none }
    const percent = { exact: none, withinOne: none }
    return { raters, recordings, kappa, percent, pearson: none, spearman: none, differences }
  }
  const kappa = (weights: 'unweighted' | 'linear' | 'quadratic') =>
    recordings < 2 ? noFigure('too-few-recordings') : kappaOfPair(ofA, ofB, weights)
  return {
    raters,
    recordings,
    kappa: { unweighted: kappa('unweighted'), linear: kappa('linear'), quadratic: kappa('quadratic') },
    percent: percentAgreement({
      recordings: both.map(String),
      raters,
      scores: Float64Array.from({ length: recordings * 2 }, (_, at) => (at % 2 === 0 ? ofA : ofB)[at >> 1] ?? 0),
    }),
    pearson: pearson(ofA, ofB),
    spearman: spearman(ofA, ofB),
    differences,
  }
}
