import { type Measure, measuredScores, type ScoredRating } from '@domain/agreement/scored-rating'
import type { ScoreCell } from '@domain/agreement/score-row'

/** The scores of one recording, and how far the outermost two lie apart. */
export interface DifferingRecording {
  readonly recordingId: string
  /** By rater. */
  readonly scores: ReadonlyMap<string, number>
  /** Highest less lowest score; null with one score, which differs from nothing. */
  readonly apart: number | null
}

/** The recordings behind a figure, those with the largest differences first. */
export function byDifference(cells: readonly ScoreCell[]): readonly DifferingRecording[] {
  const recordings = Map.groupBy(cells, ({ recording }) => recording)
  return Array.from(recordings, ([recordingId, ofRecording]) => {
    const scores = new Map(ofRecording.flatMap(({ rater, score }) => (score === null ? [] : [[rater, score] as const])))
    const grades = [...scores.values()]
    return { recordingId, scores, apart: grades.length < 2 ? null : Math.max(...grades) - Math.min(...grades) }
  })
    .filter(({ scores }) => scores.size > 0)
    .toSorted((left, right) => (right.apart ?? -1) - (left.apart ?? -1))
}

/** One measure of a recording, as it was scored. */
export interface DifferingGrade extends DifferingRecording {
  readonly measure: Measure
}

/** A recording of which several measures were scored. */
export interface DifferingSession {
  readonly recordingId: string
  /** Those with the largest differences first. */
  readonly grades: readonly DifferingGrade[]
  /** Mean over the grades of how far the outermost two lie apart; null where nothing was scored twice. */
  readonly apart: number | null
}

/** The recordings behind a figure that rests on several measures, those with the largest differences first. */
export function sessionsByDifference(
  ratings: readonly ScoredRating[],
  measures: readonly Measure[],
): readonly DifferingSession[] {
  const scores = measuredScores(ratings)
  const placed = measures.flatMap((measure) =>
    byDifference(scores.cellsOf(measure)).map((recording) => ({ ...recording, measure })),
  )
  return Array.from(
    Map.groupBy(placed, ({ recordingId }) => recordingId),
    ([recordingId, ofRecording]): DifferingSession => {
      const apart = ofRecording.flatMap((grade) => grade.apart ?? [])
      return {
        recordingId,
        grades: ofRecording.toSorted((left, right) => (right.apart ?? -1) - (left.apart ?? -1)),
        apart: apart.length === 0 ? null : apart.reduce((sum, each) => sum + each, 0) / apart.length,
      }
    },
  ).toSorted((left, right) => (right.apart ?? -1) - (left.apart ?? -1))
}

/** The rater whose score lies farthest from this rater's, to be looked at beside; null where nobody else has scored. */
export function farthestFrom(rater: string, scores: ReadonlyMap<string, number>): string | null {
  const own = scores.get(rater)
  const others = [...scores].filter(([other]) => other !== rater)
  const distance = (score: number): number => (own === undefined ? 0 : Math.abs(score - own))
  return others.toSorted(([, left], [, right]) => distance(right) - distance(left))[0]?.[0] ?? null
}
