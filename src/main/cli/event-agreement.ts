import type { ComparedEvent, RatedEvents } from '@domain/agreement/events/compared-event'
import {
  type EventAgreement,
  type EventAgreementChoices,
  eventAgreements,
} from '@domain/agreement/events/event-agreement'
import { TooManyPairs } from '@domain/agreement/events/too-many-pairs'
import { type Surroundings, WrongUse } from '@main/cli/command'
import { confusionLines, plainAmounts, plainDetail } from '@main/cli/event-detail'
import { plainFigures } from '@main/cli/plain-figures'
import { printed } from '@main/cli/printed'
import { millisecondsOf, readTable, type TableRow } from '@main/cli/read-table'
import { linesOfTable } from '@main/cli/table-lines'

const columns = ['recording', 'rater', 'code', 'subject', 'startMs', 'endMs'] as const

interface Asked extends EventAgreementChoices {
  readonly file: string
  readonly isJson: boolean
  /** What stands behind the figures is answered too. */
  readonly hasDetail: boolean
}

/** Agreement of every pair of raters on the events of each recording in a table. */
export function agreementOnEvents({ file, isJson, hasDetail, ...choices }: Asked, { out }: Surroundings): number {
  const rated = ratedEvents(file)
  const found = compared(rated, choices)
  if (found.length === 0) throw new WrongUse(`${file} has no recording with events of two raters.`)
  if (isJson && hasDetail) {
    const groups = found.map((pair) => ({ ...plain(pair), detail: plainDetail(pair, rated, choices.toleranceMs) }))
    out(JSON.stringify({ ...choices, groups, amounts: plainAmounts(rated) }))
  } else if (isJson) out(JSON.stringify({ ...choices, groups: found.map(plain) }))
  else for (const line of [...linesFor(found, choices), ...(hasDetail ? found.flatMap(confusionLines) : [])]) out(line)
  return 0
}

/** The events of each rater by recording, in the order of the file. */
function ratedEvents(file: string): readonly RatedEvents[] {
  const rows = Map.groupBy(readTable(file, columns), ({ recording, rater }) => JSON.stringify([recording, rater]))
  return [...rows.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    return [{ recording: first.recording, rater: first.rater, events: own.map((row) => eventOf(row, file)) }]
  })
}

function eventOf(row: TableRow<(typeof columns)[number]>, file: string): ComparedEvent {
  const where = `in line ${row.line} of ${file}`
  for (const name of ['recording', 'rater', 'code'] as const)
    if (row[name] === '') throw new WrongUse(`The ${name} is missing ${where}.`)
  const startMs = millisecondsOf(row.startMs, `startMs ${where}`)
  const endMs = row.endMs === '' ? null : millisecondsOf(row.endMs, `endMs ${where}`)
  if (endMs !== null && endMs < startMs) throw new WrongUse(`The event ${where} ends before it starts.`)
  return { id: String(row.line), code: row.code, subject: row.subject === '' ? null : row.subject, startMs, endMs }
}

function compared(rated: readonly RatedEvents[], choices: EventAgreementChoices): readonly EventAgreement[] {
  try {
    return eventAgreements(rated, choices)
  } catch (error) {
    if (error instanceof TooManyPairs) throw new WrongUse('Too many events lie within the tolerance of one another.')
    throw error
  }
}

function plain({ recording, raters, timeUnit, easyDiag, match }: EventAgreement) {
  const { kappa, kappaMax, raw, linkedShare } = easyDiag
  const { matched, onlyA, onlyB, precision, recall, f1 } = match
  return {
    recording,
    raters,
    ...plainFigures({ timeUnitKappa: timeUnit.kappa }),
    easyDiag: plainFigures({ kappa, kappaMax, raw, linkedShare }),
    match: { matched, onlyA, onlyB, ...plainFigures({ precision, recall, f1 }) },
  }
}

function linesFor(found: readonly EventAgreement[], { toleranceMs, unitMs }: EventAgreementChoices): readonly string[] {
  const head = ['recording', 'raters', 'time-unit κ', 'EasyDIAg κ', 'κ max', 'raw', 'linked']
  const rows = found.map(({ recording, raters, timeUnit, easyDiag, match }) => [
    recording,
    raters.join(' / '),
    ...[timeUnit.kappa, easyDiag.kappa, easyDiag.kappaMax, easyDiag.raw, easyDiag.linkedShare].map(printed),
    ...[match.matched, match.onlyA, match.onlyB].map(String),
    ...[match.precision, match.recall, match.f1].map(printed),
  ])
  return [
    ...linesOfTable([[...head, 'matched', 'only A', 'only B', 'precision', 'recall', 'F1'], ...rows]),
    '',
    `Time-unit kappa every ${unitMs} ms from the first event on, “nothing” being a label. EasyDIAg: states that overlap by 60 %,`,
    `points at most ${toleranceMs} ms apart. Points matched at most ${toleranceMs} ms apart by best assignment; A is the first rater.`,
    'A dash stands where a figure has no meaning (--json says why).',
  ]
}
