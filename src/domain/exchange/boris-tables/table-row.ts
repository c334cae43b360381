import type { ExchangedRecording } from '@domain/exchange/interchange'
import { asWritten } from '@domain/exchange/own-tables/as-written'
import { cellsByName, type ForeignTable } from '@domain/exchange/foreign-table'
import { foreignText, millisecondsOfSeconds, problemAt, type Report } from '@domain/exchange/foreign-value'

/** What the two tables of BORIS say alike of an event. */
export interface TableRow {
  readonly where: string
  readonly observation: string
  readonly date: string | null
  readonly description: string
  readonly variables: ExchangedRecording['variables']
  readonly subject: string
  readonly code: string
  readonly category: string
  /** As in a project: sets parted by bars. */
  readonly modifiers: string
  /** POINT, START or STOP in the table of events, POINT or STATE in the aggregated one. */
  readonly type: string
  /** A time of the recording in a column, in milliseconds; null where there is none. */
  readonly timeMs: (column: string) => number | null
  readonly text: (column: string) => string
}

/** The rows of a table that BORIS wrote. Those that name no behaviour become problems. */
export function readTableRows(table: ForeignTable, report: Report): readonly TableRow[] {
  const bare = cellsByName(table)
  // What Spole writes is kept from being run by spreadsheet programs; nothing that BORIS writes begins like that.
  const cell: typeof bare = (cells, column) => asWritten(bare(cells, column))
  const names = table.header.map((name) => name.trim())
  const variableColumns = names.slice(names.indexOf('FPS (frame/s)') + 1, names.indexOf('Subject'))
  const hasVariables = names.includes('FPS (frame/s)') && names.includes('Subject')
  const modifierColumns = names.filter((name) => /^Modifier #\d{1,3}$/u.test(name))
  return table.rows.flatMap(({ line, cells }): TableRow[] => {
    const where = `line ${line}`
    const text = (column: string) => foreignText(cell(cells, column), where, report)
    const code = text('Behavior')
    if (code === '') {
      report(problemAt('missing-field', where, cells.join(' ')))
      return []
    }
    // BORIS adds the offset to every time of an observation; tables of 2016 have no such column, and no offset.
    const offsetMs = millisecondsOfSeconds(cell(cells, 'Time offset (s)')) ?? 0
    const subject = text('Subject')
    const category = text('Behavioral category')
    return [
      {
        where,
        observation: text('Observation id'),
        date: dateIn(text('Observation date')),
        description: text('Description'),
        variables: hasVariables ? variableColumns.map((name) => ({ name, value: text(name) })) : [],
        subject: subject === 'No focal subject' ? '' : subject,
        code,
        category: category === 'Not defined' ? '' : category,
        modifiers:
          modifierColumns.length === 0 ? text('Modifiers') : modifierColumns.map((column) => text(column)).join('|'),
        type: text('Behavior type').toUpperCase(),
        timeMs: (column) => {
          const ms = millisecondsOfSeconds(cell(cells, column))
          return ms === null || ms < offsetMs ? null : ms - offsetMs
        },
        text,
      },
    ]
  })
}

function dateIn(text: string): string | null {
  return /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d:\d\d)?/u.exec(text)?.[0].replace(' ', 'T') ?? null
}
