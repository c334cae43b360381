/** One rater's score of one recording; no score is a missing cell. */
export interface ScoreCell {
  readonly recording: string
  readonly rater: string
  readonly score: number | null
}

/** A score of one item on one dimension; an overall score has no item. */
export interface ScoreRow extends ScoreCell {
  readonly item: number | null
  readonly dimension: string
}

/** The mean of all scores of each recording, whoever gave them: what several gold ratings of one recording stand for. */
export function meanByRecording(cells: readonly ScoreCell[]): ReadonlyMap<string, number> {
  const scored = Map.groupBy(
    cells.flatMap(({ recording, score }) => (score === null ? [] : [{ recording, score }])),
    ({ recording }) => recording,
  )
  return new Map(
    Array.from(scored, ([recording, own]) => [recording, own.reduce((sum, { score }) => sum + score, 0) / own.length]),
  )
}

/**
 * Each rater's mean over the items of each recording; overall scores are left out. An item that a rater did not score is
 * left out of that rater's mean.
 */
export function meanOfItems(rows: readonly (ScoreCell & { readonly item: number | string | null })[]): ScoreCell[] {
  const sums = new Map<string, Map<string, { sum: number; count: number }>>()
  for (const { recording, rater, item, score } of rows) {
    if (item === null || score === null) continue
    let byRater = sums.get(recording)
    if (byRater === undefined) sums.set(recording, (byRater = new Map()))
    let sum = byRater.get(rater)
    if (sum === undefined) byRater.set(rater, (sum = { sum: 0, count: 0 }))
    sum.sum += score
    sum.count += 1
  }
  return [...sums].flatMap(([recording, byRater]) =>
    Array.from(byRater, ([rater, { sum, count }]) => ({ recording, rater, score: sum / count })),
  )
}
