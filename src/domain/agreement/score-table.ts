import type { ScoreCell } from '@domain/agreement/score-row'

/** What was scored by whom: recordings by raters, with missing cells. */
export interface ScoreTable {
  readonly recordings: readonly string[]
  readonly raters: readonly string[]
  /** Recording by recording, `raters.length` scores each; a missing cell is NaN. */
  readonly scores: Float64Array
}

/**
 * The table of some scores, in the order in which recordings and raters come first. Recordings and raters without any
 * score are left out; where a cell is given twice, the later one counts.
 */
export function scoreTable(cells: readonly ScoreCell[]): ScoreTable {
  const recordings = new Map<string, number>()
  const raters = new Map<string, number>()
  for (const { recording, rater, score } of cells) {
    if (score === null) continue
    if (!recordings.has(recording)) recordings.set(recording, recordings.size)
    if (!raters.has(rater)) raters.set(rater, raters.size)
  }
  const scores = new Float64Array(recordings.size * raters.size).fill(Number.NaN)
  for (const { recording, rater, score } of cells) {
    const row = recordings.get(recording)
    const column = raters.get(rater)
    if (score !== null && row !== undefined && column !== undefined) scores[row * raters.size + column] = score
  }
  return { recordings: [...recordings.keys()], raters: [...raters.keys()], scores }
}

/** One recording's scores, a rater a place. */
export function scoresOfRecording({ raters, scores }: ScoreTable, recording: number): Float64Array {
  return scores.subarray(recording * raters.length, (recording + 1) * raters.length)
}

/** One rater's scores, a recording a place. */
export function scoresOfRater({ recordings, raters, scores }: ScoreTable, rater: number): Float64Array {
  return Float64Array.from(recordings, (_, recording) => scores[recording * raters.length + rater] ?? Number.NaN)
}

/** How many raters scored each recording. */
export function ratersPerRecording(table: ScoreTable): Int32Array {
  return Int32Array.from(table.recordings, (_, recording) =>
    scoresOfRecording(table, recording).reduce((count, score) => count + (Number.isNaN(score) ? 0 : 1), 0),
  )
}

/** How many recordings were scored by every rater. */
export function completeRecordings(table: ScoreTable): number {
  return ratersPerRecording(table).filter((count) => count === table.raters.length).length
}
