import { bareCode } from '@domain/exchange/bare-code'
import { type ForeignReading, mostEvents } from '@domain/exchange/foreign-file'
import type { ForeignTable } from '@domain/exchange/foreign-table'
import { foreignText, problemAt, quoted, type Report } from '@domain/exchange/foreign-value'
import type {
  ExchangedEvent,
  ExchangedRecording,
  ExchangedScore,
  ExchangeProblem,
  ExchangeProblemReason,
} from '@domain/exchange/interchange'
import { type Columns, columnsOf } from '@domain/exchange/tables/columns'
import type { ColumnMeaning, TableMap } from '@domain/exchange/tables/table-map'
import { itemIn, scoreIn, timeIn } from '@domain/exchange/tables/table-value'

interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

interface Named {
  /** What a recording is called that no column names. */
  readonly name: string
  readonly map: TableMap
}

/**
 * Any table of events (a code and a start) or of scores (item and score, or a column for each item), by what a person has
 * said of its columns and what their headings propose. A row that does not fit is told by line and column.
 */
export function readTable(table: ForeignTable, { name, map }: Named): ForeignReading {
  const columns = columnsOf(table, map)
  const { places, wide } = columns
  const hasEvents = places.has('code') && places.has('start')
  const hasScores = (places.has('item') && places.has('score')) || wide.length > 0
  if (!hasEvents && !hasScores)
    return { refusal: { reason: 'wrong-shape', where: 'the first line', value: quoted(table.header.join(', ')) } }
  if (table.rows.length * Math.max(1, wide.length) > mostEvents)
    return { refusal: { reason: 'too-many', where: 'rows', value: String(table.rows.length) } }
  const problems: ExchangeProblem[] = []
  const report: Report = (problem) => void problems.push(problem)
  const byRecording = Map.groupBy(table.rows, (row) => textOf(columns, row, 'recording', report) || name)
  const recordings = [...byRecording].map(([title, rows]): ExchangedRecording => ({
    name: title,
    date: null,
    description: '',
    media: [],
    variables: [],
    events: hasEvents ? rows.flatMap((row) => eventIn(columns, row, report)) : [],
    scores: hasEvents ? [] : rows.flatMap((row) => scoresIn(columns, row, report)),
    turns: [],
  }))
  const events = recordings.flatMap((recording) => recording.events)
  const subjects = new Set(events.map(({ subject }) => subject).filter((subject) => subject !== ''))
  const codes = [...new Set(events.map(({ code }) => code))].map((code) => bareCode(code))
  return {
    file: {
      kind: 'events',
      work: { recordings, codes, subjects: [...subjects].map((each) => ({ name: each, description: '' })), problems },
    },
  }
}

function cellOf({ places }: Columns, { cells }: Row, meaning: ColumnMeaning & string): string {
  return cells[places.get(meaning) ?? -1]?.trim() ?? ''
}

function whereOf({ header, places }: Columns, { line }: Row, meaning: ColumnMeaning & string): string {
  return `line ${line}, column “${header[places.get(meaning) ?? -1]?.trim() ?? meaning}”`
}

function textOf(columns: Columns, row: Row, meaning: ColumnMeaning & string, report: Report): string {
  return foreignText(cellOf(columns, row, meaning), whereOf(columns, row, meaning), report)
}

function eventIn(columns: Columns, row: Row, report: Report): readonly ExchangedEvent[] {
  const tell = (reason: ExchangeProblemReason, meaning: ColumnMeaning & string) =>
    report(problemAt(reason, whereOf(columns, row, meaning), cellOf(columns, row, meaning)))
  const time = (meaning: 'start' | 'end' | 'duration'): number | null | undefined => {
    const text = cellOf(columns, row, meaning)
    if (text === '') return null
    const ms = timeIn(text, columns.forms.get(meaning) ?? 'seconds', columns.frameRate)
    if (ms === null) tell('bad-time', meaning)
    return ms ?? undefined
  }
  const code = textOf(columns, row, 'code', report)
  const startMs = time('start')
  const endMs = time('end')
  const durationMs = time('duration')
  if (code === '') tell('missing-field', 'code')
  if (startMs === null) tell('missing-field', 'start')
  if (code === '' || typeof startMs !== 'number' || endMs === undefined || durationMs === undefined) return []
  const until = endMs ?? (durationMs === null ? null : startMs + durationMs)
  return [
    {
      rater: textOf(columns, row, 'rater', report),
      code,
      subject: textOf(columns, row, 'subject', report),
      kind: null,
      startMs,
      endMs: until === startMs ? null : until,
      modifiers: [],
      note: textOf(columns, row, 'note', report),
      origin: { where: `line ${row.line}`, columns: columns.names },
    },
  ]
}

function scoresIn(columns: Columns, row: Row, report: Report): readonly ExchangedScore[] {
  const { wide, names, header } = columns
  const where = `line ${row.line}`
  const rater = textOf(columns, row, 'rater', report)
  const note = textOf(columns, row, 'note', report)
  if (!columns.places.has('item') || !columns.places.has('score')) {
    if (note !== '') report(problemAt('wrong-shape', whereOf(columns, row, 'note'), note))
    return wide.flatMap(({ place, column }): ExchangedScore[] => {
      const text = row.cells[place]?.trim() ?? ''
      const value = scoreIn(text)
      const heading = header[place]?.trim() ?? ''
      if (value === null && text !== '') report(problemAt('bad-number', `${where}, column “${heading}”`, text))
      const origin = { where, columns: { item: heading, dimension: heading, value: heading } }
      return value === null ? [] : [{ rater, ...column, value, note: '', origin }]
    })
  }
  const item = itemIn(cellOf(columns, row, 'item'))
  const value = scoreIn(cellOf(columns, row, 'score'))
  if (item === undefined || value === null) {
    const meaning = item === undefined ? 'item' : 'score'
    const text = cellOf(columns, row, meaning)
    report(problemAt(text === '' ? 'missing-field' : 'bad-number', whereOf(columns, row, meaning), text))
    return []
  }
  const dimension = textOf(columns, row, 'dimension', report)
  return [{ rater, item, dimension, value, note, origin: { where, columns: names } }]
}
