import type { ForeignTable } from '@domain/exchange/foreign-table'
import { foreignText, problemAt, type Report } from '@domain/exchange/foreign-value'
import type { ExchangeProblemReason } from '@domain/exchange/interchange'
import { asWritten } from '@domain/exchange/own-tables/as-written'

/** A row of a table that Spole wrote. */
export interface OwnRow {
  readonly where: string
  /** Nothing where the table has no such column. */
  readonly text: (column: string) => string
  /** Whole digits; null for an empty cell, undefined (and reported) for anything else. */
  readonly whole: (column: string, reason: 'bad-time' | 'bad-number') => number | null | undefined
  readonly report: (reason: ExchangeProblemReason, column: string) => void
}

/** The rows of a table with what stands in each column, cells taken to the letter. */
export function ownRows({ sheet, header, rows }: ForeignTable, report: Report): readonly OwnRow[] {
  const places = new Map(header.map((name, place) => [name.trim(), place]))
  return rows.map(({ line, cells }) => {
    const where = sheet === undefined ? `line ${line}` : `${sheet}, line ${line}`
    const cell = (column: string) => cells[places.get(column) ?? -1] ?? ''
    const tell = (reason: ExchangeProblemReason, column: string) =>
      report(problemAt(reason, `${where}, column “${column}”`, cell(column)))
    return {
      where,
      text: (column) => foreignText(asWritten(cell(column)), `${where}, column “${column}”`, report),
      whole: (column, reason) => {
        const text = cell(column).trim()
        if (text === '') return null
        if (/^\d{1,12}$/u.test(text)) return Number(text)
        tell(reason, column)
        return undefined
      },
      report: tell,
    }
  })
}
