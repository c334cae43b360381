import { bareCode } from '@domain/exchange/bare-code'
import { type ForeignReading, mostEvents } from '@domain/exchange/foreign-file'
import type { ForeignTable } from '@domain/exchange/foreign-table'
import type { Report } from '@domain/exchange/foreign-value'
import type {
  ExchangedCode,
  ExchangedComment,
  ExchangedEvent,
  ExchangedRecording,
  ExchangedScore,
  ExchangedTurn,
  ExchangeProblem,
} from '@domain/exchange/interchange'
import { type OwnRow, ownRows } from '@domain/exchange/own-tables/own-row'

const columnsOf = {
  events: ['event_id', 'code', 'kind', 'start_ms', 'end_ms'],
  scores: ['score_id', 'scope', 'item', 'dimension', 'grade', 'answer'],
  comments: ['comment_id', 'at_ms', 'comment'],
  turns: ['turn', 'speaker', 'start_ms', 'end_ms', 'text'],
} as const
type OwnTable = keyof typeof columnsOf

/** Which of Spole's own tables this is, by its columns; null for another one. */
export function ownTableOf({ header }: Pick<ForeignTable, 'header'>): OwnTable | null {
  const names = new Set(header.map((name) => name.trim()))
  const has = (table: OwnTable) => columnsOf[table].every((column) => names.has(column))
  return (['events', 'scores', 'comments', 'turns'] as const).find(has) ?? null
}

/** A table of events, scores, comments or speech turns that Spole wrote, back in every field that a study has. */
export function readOwnTable(table: ForeignTable, kind: OwnTable): ForeignReading {
  if (table.rows.length > mostEvents)
    return { refusal: { reason: 'too-many', where: 'rows', value: String(table.rows.length) } }
  const problems: ExchangeProblem[] = []
  const report: Report = (problem) => void problems.push(problem)
  const rows = ownRows(table, report).filter(isIndependent)
  const byRecording = Map.groupBy(rows, (row) => row.text('recording_id') || row.text('recording'))
  const titles = Map.groupBy(byRecording.values(), ([first]) => first?.text('recording'))
  const recordings = [...byRecording].map(([id, own]): ExchangedRecording => {
    const [first] = own
    const title = first?.text('recording') ?? ''
    const isOnly = title !== '' && titles.get(title)?.length === 1
    return {
      name: isOnly ? title : `${title} (${id})`,
      id,
      date: /^\d{4}-\d\d-\d\d$/u.exec(first?.text('date') ?? '')?.[0] ?? null,
      description: '',
      media: [],
      variables: [],
      events: kind === 'events' ? own.flatMap(eventIn) : [],
      scores: kind === 'scores' ? own.flatMap(scoreIn) : [],
      turns: kind === 'turns' ? own.flatMap(turnIn) : [],
      comments: kind === 'comments' ? own.flatMap(commentIn) : [],
    }
  })
  const events = recordings.flatMap((recording) => recording.events)
  const subjects = new Set(events.map(({ subject }) => subject).filter((subject) => subject !== ''))
  return {
    file: {
      kind: 'events',
      work: {
        recordings,
        codes: codesIn(events),
        subjects: [...subjects].map((name) => ({ name, description: '' })),
        problems,
      },
    },
  }
}

/** What was agreed on afterwards, or made to measure others by, is no rating of a rater's own. */
function isIndependent(row: OwnRow): boolean {
  const kind = row.text('rating_kind')
  if (kind === '' || kind === 'independent') return true
  row.report('not-independent', 'rating_kind')
  return false
}

/** By name, else by what else tells the ratings of several people apart. */
function raterIn(row: OwnRow): string {
  return row.text('rater') || row.text('rater_id') || row.text('rating_id')
}

function eventIn(row: OwnRow): readonly ExchangedEvent[] {
  const code = row.text('code')
  const kind = row.text('kind')
  const startMs = row.whole('start_ms', 'bad-time')
  const endMs = row.whole('end_ms', 'bad-time')
  if (code === '') row.report('missing-field', 'code')
  if (kind !== 'point' && kind !== 'state') row.report('wrong-shape', 'kind')
  if (startMs === null) row.report('missing-field', 'start_ms')
  if (kind === 'point' && typeof endMs === 'number') row.report('kind-mismatch', 'end_ms')
  if (code === '' || (kind !== 'point' && kind !== 'state')) return []
  if (typeof startMs !== 'number' || endMs === undefined || (kind === 'point' && endMs !== null)) return []
  const modifiers = row.text('modifiers')
  return [
    {
      rater: raterIn(row),
      code,
      subject: row.text('subject'),
      kind,
      startMs,
      endMs,
      modifiers: modifiers === '' ? [] : modifiers.split('|').map((value) => ({ set: 'modifiers', value })),
      note: row.text('note'),
      reactionOffsetMs: row.whole('reaction_offset_ms', 'bad-number') ?? 0,
      id: row.text('event_id'),
      origin: { where: row.where, columns: eventColumns },
    },
  ]
}

const eventColumns = {
  code: 'code',
  kind: 'kind',
  subject: 'subject',
  start: 'start_ms',
  end: 'end_ms',
  modifiers: 'modifiers',
}

function scoreIn(row: OwnRow): readonly ExchangedScore[] {
  const scope = row.text('scope')
  const item = row.whole('item', 'bad-number')
  const dimension = row.text('dimension')
  const answer = row.text('answer')
  const grade = row.whole('grade', 'bad-number')
  const isAbsent = answer === 'not-rated' || answer === 'not-applicable'
  if (scope !== 'item' && scope !== 'overall') row.report('wrong-shape', 'scope')
  else if ((item === null) === (scope === 'item')) row.report('wrong-shape', 'item')
  else if (dimension === '') row.report('missing-field', 'dimension')
  else if (!isAbsent && answer !== 'graded') row.report('wrong-shape', 'answer')
  else if ((grade === null) !== isAbsent && grade !== undefined) row.report('wrong-shape', 'grade')
  else if (item !== undefined && grade !== undefined) {
    return [
      {
        rater: raterIn(row),
        item,
        dimension,
        value: isAbsent ? answer : (grade ?? 'not-rated'),
        note: row.text('note'),
        instrument: row.text('instrument'),
        origin: { where: row.where, columns: scoreColumns },
      },
    ]
  }
  return []
}

const scoreColumns = { item: 'item', dimension: 'dimension', value: 'grade', note: 'note' }

function commentIn(row: OwnRow): readonly ExchangedComment[] {
  const atMs = row.whole('at_ms', 'bad-time')
  const text = row.text('comment')
  if (atMs === null) row.report('missing-field', 'at_ms')
  if (text === '') row.report('missing-field', 'comment')
  if (typeof atMs !== 'number' || text === '') return []
  return [
    { rater: raterIn(row), atMs, text, origin: { where: row.where, columns: { start: 'at_ms', note: 'comment' } } },
  ]
}

function turnIn(row: OwnRow): readonly ExchangedTurn[] {
  const startMs = row.whole('start_ms', 'bad-time')
  const endMs = row.whole('end_ms', 'bad-time')
  if (startMs === null) row.report('missing-field', 'start_ms')
  if (endMs === null) row.report('missing-field', 'end_ms')
  if (typeof startMs !== 'number' || typeof endMs !== 'number') return []
  if (endMs <= startMs) {
    row.report('end-before-start', 'end_ms')
    return []
  }
  return [{ speaker: row.text('speaker'), startMs, endMs, text: row.text('text') }]
}

function codesIn(events: readonly ExchangedEvent[]): readonly ExchangedCode[] {
  const kinds = new Map(events.map(({ code, kind }) => [code, kind]))
  return [...kinds].map(([name, kind]) => bareCode(name, { kind }))
}
