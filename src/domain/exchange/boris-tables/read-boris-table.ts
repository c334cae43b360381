import { bareCode } from '@domain/exchange/bare-code'
import type { EventRow } from '@domain/exchange/boris/event-rows'
import { modifiersOf } from '@domain/exchange/boris/modifiers'
import { type Paired, pairRows } from '@domain/exchange/boris/pairing'
import { readTableRows, type TableRow } from '@domain/exchange/boris-tables/table-row'
import { type ForeignReading, mostEvents } from '@domain/exchange/foreign-file'
import type { ForeignTable } from '@domain/exchange/foreign-table'
import { problemAt, quoted, type Report } from '@domain/exchange/foreign-value'
import type { ExchangedCode, ExchangedRecording, ExchangeProblem } from '@domain/exchange/interchange'

/**
 * A table that BORIS exported: of events (a row for each key press) or aggregated (a row for each event), with the
 * columns of today or of 2016. Which one it is, its columns tell; any other table is refused.
 */
export function readBorisTable(table: ForeignTable): ForeignReading {
  const has = (...columns: readonly string[]) =>
    columns.every((column) => table.header.some((name) => name.trim() === column))
  const isAggregated = has('Observation id', 'Behavior', 'Behavior type', 'Start (s)', 'Stop (s)')
  if (!isAggregated && !has('Observation id', 'Behavior', 'Behavior type', 'Time')) {
    return { refusal: { reason: 'wrong-shape', where: 'the first line', value: quoted(table.header.join(', ')) } }
  }
  if (table.rows.length > mostEvents)
    return { refusal: { reason: 'too-many', where: 'rows', value: String(table.rows.length) } }
  const problems: ExchangeProblem[] = []
  const report = (problem: ExchangeProblem): void => void problems.push(problem)
  const rows = readTableRows(table, report)
  const byObservation = Map.groupBy(rows, ({ observation }) => observation)
  const recordings = [...byObservation].map(([name, own]) =>
    recordingOf(name, own, isAggregated ? aggregatedEvents(own, report) : pairedEvents(own, report)),
  )
  const subjects = new Set(rows.map(({ subject }) => subject).filter((subject) => subject !== ''))
  return {
    file: {
      kind: 'events',
      work: {
        recordings,
        codes: codesIn(rows),
        subjects: [...subjects].map((name) => ({ name, description: '' })),
        problems,
      },
    },
  }
}

function aggregatedEvents(rows: readonly TableRow[], report: Report): readonly Paired[] {
  return rows.flatMap((row): Paired[] => {
    const start = pressed(row, 'Start (s)', 'Comment start', report)
    const isState = row.type === 'STATE'
    const endMs = isState ? row.timeMs('Stop (s)') : null
    if (start !== null && isState && endMs === null)
      report(problemAt('unpaired-state', row.where, row.text('Stop (s)')))
    const note = [row.text('Comment start'), row.text('Comment stop')].filter((text) => text !== '')
    return start === null ? [] : [{ row: start, kind: isState ? 'state' : 'point', endMs, note: note.join('\n') }]
  })
}

/** Rows say START and STOP, which follow from their order anyhow, so that they are paired as in a project. */
function pairedEvents(rows: readonly TableRow[], report: Report): readonly Paired[] {
  const states = new Set(rows.filter(({ type }) => type !== 'POINT').map(({ code }) => code))
  const presses = rows.flatMap((row) => pressed(row, 'Time', 'Comment', report) ?? [])
  const inOrder = presses.toSorted((a, b) => a.atMs - b.atMs)
  return pairRows(inOrder, (code) => states.has(code), report)
}

function pressed(row: TableRow, timeColumn: string, commentColumn: string, report: Report): EventRow | null {
  const atMs = row.timeMs(timeColumn)
  if (atMs === null) report(problemAt('bad-time', row.where, row.text(timeColumn)))
  const { where, subject, code, modifiers } = row
  return atMs === null ? null : { where, atMs, subject, code, modifiers, comment: row.text(commentColumn) }
}

function recordingOf(name: string, [first]: readonly TableRow[], events: readonly Paired[]): ExchangedRecording {
  return {
    name,
    date: first?.date ?? null,
    description: first?.description ?? '',
    media: [],
    variables: first?.variables ?? [],
    events: events.map(({ row, kind, endMs, note }) => ({
      rater: '',
      code: row.code,
      subject: row.subject,
      kind,
      startMs: row.atMs,
      endMs,
      modifiers: modifiersOf(row.modifiers, []),
      note,
    })),
    scores: [],
    turns: [],
  }
}

function codesIn(rows: readonly TableRow[]): readonly ExchangedCode[] {
  const codes = new Map<string, ExchangedCode>()
  for (const { code: name, type, category } of rows) {
    const kind = type === 'POINT' ? 'point' : 'state'
    codes.set(name, bareCode(name, { kind, category }))
  }
  return [...codes.values()]
}
