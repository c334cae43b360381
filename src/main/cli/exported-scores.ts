import type { Scale } from '@domain/agreement/agreement-of-scores'
import { asWritten } from '@domain/exchange/own-tables/as-written'
import { WrongUse } from '@main/cli/command'
import type { ReadTable, TableRow } from '@main/cli/read-table'

/** A score as it stands in a file. */
export type ScoreLine = TableRow<'recording' | 'rater' | 'item' | 'dimension' | 'score'> & {
  /** The grades of its scale, where the file names them. */
  readonly grades?: Scale
}

const columns = [
  'recording_id',
  'rater_id',
  'rater',
  'rating_kind',
  'rating_status',
  'instrument',
  'item',
  'dimension',
  'grade',
  'scale_min',
  'scale_max',
] as const

/** Whether a table is one of scores that Spole gave out. */
export function isExportOfScores({ names }: Pick<ReadTable, 'names'>): boolean {
  return columns.every((column) => names.includes(column)) && !names.includes('score')
}

/**
 * The scores of a table that Spole gave out which its window compares: those of submitted ratings that each rater made alone. Recordings
 * go by their identifiers, raters by their names. A table with several scales is refused: their items have nothing in common.
 */
export function rowsOfExport(table: ReadTable, path: string): readonly ScoreLine[] {
  const rows = table
    .rows(columns)
    .filter((row) => row.rating_kind === 'independent' && row.rating_status === 'submitted')
  const scales = [...new Set(rows.map(({ instrument }) => instrument))]
  if (scales.length > 1)
    throw new WrongUse(
      `${path} has scores of several scales (${scales.map((name) => `“${name}”`).join(', ')}): keep the lines of one.`,
    )
  const ids = Map.groupBy(rows, ({ rater }) => rater)
  const isShared = (rater: string): boolean => new Set(ids.get(rater)?.map((row) => row.rater_id)).size > 1
  return rows.map((row) => {
    const name = asWritten(row.rater)
    return {
      recording: row.recording_id,
      rater: isShared(row.rater) ? `${name} (${row.rater_id})` : name,
      item: row.item,
      dimension: row.dimension,
      score: row.grade,
      line: row.line,
      grades: { min: Number(row.scale_min), max: Number(row.scale_max) },
    }
  })
}
