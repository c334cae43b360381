import type { Scale } from '@domain/agreement/agreement-of-scores'
import type { ScoreCell } from '@domain/agreement/score-row'
import { WrongUse } from '@main/cli/command'
import { isExportOfScores, rowsOfExport, type ScoreLine } from '@main/cli/exported-scores'
import { openTable } from '@main/cli/read-table'

const columns = ['recording', 'rater', 'item', 'dimension', 'score'] as const

/** What an overall score is called in place of an item. */
export const overall = 'overall'
/** What each rater's mean over the items is called in place of an item. */
export const meanItem = 'mean'
/** No scale goes beyond; figures of larger numbers would lose digits. */
const largest = 1_000_000

/** A score of a table in a file: items and dimensions are whatever the file calls them. */
export interface FileScore extends ScoreCell {
  readonly item: string
  readonly dimension: string
  /** The grades of its scale; null where the file does not name them. */
  readonly grades: Scale | null
}

/**
 * The scores of a CSV file, or of a table of scores that Spole gave out; an empty score is missing, and an empty item is the overall
 * score. A score that is none, lies outside the scale or is there twice refuses the file in one sentence that says where.
 */
export function scoresOfFile(path: string, scale?: Scale): readonly FileScore[] {
  const lines = new Map<string, number>()
  const table = openTable(path)
  const rows: readonly ScoreLine[] = isExportOfScores(table) ? rowsOfExport(table, path) : table.rows(columns)
  return rows.map((row) => {
    const where = `in line ${row.line} of ${path}`
    for (const name of ['recording', 'rater'] as const)
      if (row[name] === '') throw new WrongUse(`The ${name} is missing ${where}.`)
    const { recording, rater, dimension, line } = row
    const item = row.item === '' ? overall : row.item
    const key = JSON.stringify([recording, rater, item, dimension])
    const before = lines.get(key)
    if (before !== undefined) {
      throw new WrongUse(`Lines ${before} and ${line} of ${path} score the same recording, rater, item and dimension.`)
    }
    lines.set(key, line)
    const grades = scale ?? row.grades
    return { recording, rater, item, dimension, score: scoreOf(row, where, grades), grades: grades ?? null }
  })
}

function scoreOf({ score, grades }: ScoreLine, where: string, scale: Scale | undefined): number | null {
  if (score === '') return null
  // Spreadsheets of some languages write 3,5.
  const value = /^[-+]?\d{1,12}(?:[.,]\d{1,15})?$/u.test(score) ? Number(score.replace(',', '.')) : Number.NaN
  const text = `The score ${where} (column “${grades === undefined ? 'score' : 'grade'}”) is “${score.slice(0, 40)}”`
  if (Number.isNaN(value)) throw new WrongUse(`${text}, not a number; leave it empty where there is none.`)
  const { min, max } = scale ?? { min: -largest, max: largest }
  if (value < min || value > max) throw new WrongUse(`${text}, which lies outside ${min} to ${max}.`)
  return value
}

/** `1-7`: the lowest and the highest grade. */
export function scaleOf(text: string | undefined): Scale | undefined {
  if (text === undefined) return undefined
  const [, min, max] = /^(\d{1,3})-(\d{1,3})$/u.exec(text) ?? []
  const scale = { min: Number(min), max: Number(max) }
  if (scale.max > scale.min) return scale
  throw new WrongUse(`--scale is the lowest and the highest grade, such as 1-7, not “${text}”.`)
}

/** Items in their order: numbers by size, then names, the mean of items and the overall score last. */
export function byItem(left: string, right: string): number {
  if (left === right) return 0
  for (const last of [overall, meanItem]) if (left === last || right === last) return left === last ? 1 : -1
  return left.localeCompare(right, 'en', { numeric: true })
}
