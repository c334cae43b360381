import { agreementOfScores } from '@domain/agreement/agreement-of-scores'
import { agreementOnAmounts } from '@domain/agreement/events/amounts'
import { differencesOf } from '@domain/agreement/events/differences'
import { agreementOfPair } from '@domain/agreement/events/event-agreement'
import { usualOverlap } from '@domain/agreement/events/linking'
import { matchCurve, tolerancesAround } from '@domain/agreement/events/point-match'
import { driftOf } from '@domain/agreement/drift'
import { agreementWithGold } from '@domain/agreement/pair-agreement'
import { measuredScores, measureKey, type ScoredRating } from '@domain/agreement/scored-rating'
import { scoreTable } from '@domain/agreement/score-table'
import { meanByRecording, type ScoreCell } from '@domain/agreement/score-row'
import { studyOfScores } from '@domain/agreement/studied-scores'
import type { AnswerTo, Computations, MeasuredAgreement, Question } from './questions'

/** How each kind of question is answered from the ratings that it names. A step may be followed by a pause. */
export type Answering = {
  [Kind in keyof Computations]: (
    ratings: readonly ScoredRating[],
    question: Question<Kind>,
  ) => Generator<number, AnswerTo<Kind>>
}

/** Each yields how far it is (0 to 1) wherever it could stop. */
export const answering: Answering = {
  *measures(ratings, { measures, scales }) {
    const scores = measuredScores(ratings)
    const answer: MeasuredAgreement[] = []
    for (const [place, measure] of measures.entries()) {
      yield place / measures.length
      const scale = measure.kind === 'mean' ? undefined : scales[measure.dimension]
      answer.push({ measure, agreement: agreementOfScores(scoreTable(scores.cellsOf(measure)), scale) })
    }
    return answer
  },
  *gold(ratings, { measures }) {
    yield 0
    const own = measuredScores(ratings.filter(({ kind, isGold }) => kind === 'independent' && !isGold))
    const gold = measuredScores(ratings.filter(({ isGold }) => isGold))
    // A score's place is its recording and its measure, so that all measures make one table.
    const placed = (scores: typeof own): readonly ScoreCell[] =>
      measures.flatMap((measure) =>
        scores.cellsOf(measure).map((cell) => ({ ...cell, recording: `${cell.recording} ${measureKey(measure)}` })),
      )
    return agreementWithGold(scoreTable(placed(own)), meanByRecording(placed(gold)), 'gold')
  },
  *drift(ratings, { reference, dimension }) {
    yield 0
    const ofDimension = ratings.map((rating) => ({
      ...rating,
      scores: rating.scores.filter((score) => dimension === null || score.dimension === dimension),
    }))
    return driftOf(ofDimension, reference)
  },
  *generalizability(ratings, { studied }) {
    yield 0
    return studyOfScores(ratings, studied)
  },
  *events(_, { ratingIds: [ratingA, ratingB], events: [eventsA, eventsB], choices }) {
    yield 0
    const { toleranceMs } = choices
    const pair = agreementOfPair({ rater: ratingA, events: eventsA }, { rater: ratingB, events: eventsB }, choices)
    yield 0.4
    return { ...pair, curve: matchCurve(eventsA, eventsB, tolerancesAround(toleranceMs)) }
  },
  *differences(_, { events: [eventsA, eventsB], toleranceMs }) {
    yield 0
    return differencesOf(eventsA, eventsB, { leastOverlap: usualOverlap, toleranceMs })
  },
  *amounts(_, { rated }) {
    yield 0
    return agreementOnAmounts(rated)
  },
}
