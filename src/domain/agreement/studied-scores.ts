import { type Design, type GStudyOrNot, gStudy, gStudyOfItems, type ItemCell } from '@domain/agreement/generalizability'
import { completeRecordings, scoreTable } from '@domain/agreement/score-table'
import { type Measure, measuredScores, rowsOf, type ScoredRating } from '@domain/agreement/scored-rating'

/** What a generalizability study is made of: one measure, or all items of a dimension with items as a facet. */
export type Studied =
  | { readonly design: Exclude<Design, 'sxixr'>; readonly measure: Measure }
  | { readonly design: 'sxixr'; readonly dimension: string }

export interface StudyOfScores {
  readonly result: GStudyOrNot
  /** Recordings and raters with any score. */
  readonly recordings: number
  readonly raters: number
  /** Recordings of which every rater scored something. */
  readonly complete: number
}

/** The generalizability study of what ratings say of a measure, or of the items of a dimension. */
export function studyOfScores(ratings: readonly ScoredRating[], studied: Studied): StudyOfScores {
  if (studied.design !== 'sxixr') {
    const table = scoreTable(measuredScores(ratings).cellsOf(studied.measure))
    return { result: gStudy(studied.design, table), ...countsOf(table) }
  }
  const cells = itemCells(ratings, studied.dimension)
  return { result: gStudyOfItems(cells), ...countsOf(scoreTable(cells)) }
}

/** Each cell once; where it is given twice the later one counts, as in a table of scores. */
function itemCells(ratings: readonly ScoredRating[], dimension: string): readonly ItemCell[] {
  const cells = new Map<string, ItemCell>()
  for (const { recording, rater, item, dimension: of, score } of rowsOf(ratings)) {
    if (item === null || of !== dimension) continue
    cells.set(JSON.stringify([recording, rater, item]), { recording, rater, item, score })
  }
  return [...cells.values()]
}

function countsOf(table: ReturnType<typeof scoreTable>) {
  return {
    recordings: table.recordings.length,
    raters: table.raters.length,
    complete: completeRecordings(table),
  }
}
