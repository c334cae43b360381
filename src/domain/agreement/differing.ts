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
