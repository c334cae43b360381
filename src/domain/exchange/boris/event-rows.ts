import { foreignText, millisecondsOfSeconds, problemAt, type Report } from '@domain/exchange/foreign-value'

/** One key press as BORIS stores it: of a state, it may be the start or the end. */
export interface EventRow {
  readonly where: string
  readonly atMs: number
  readonly subject: string
  readonly code: string
  /** "a,b|None": one part for each set, as it stands. */
  readonly modifiers: string
  readonly comment: string
}

interface OfObservation {
  readonly observation: string
  /** What BORIS added to every time of the observation. */
  readonly offsetMs: number
}

/**
 * The rows `[time, subject, code, modifiers, comment, …]` of an observation in order of time; what else stands in them
 * (frame and picture numbers) follows from the media. Times before the recording's beginning are left out.
 */
export function readEventRows(
  rows: readonly unknown[],
  { observation, offsetMs }: OfObservation,
  report: Report,
): readonly EventRow[] {
  const read = rows.flatMap((row, index): EventRow[] => {
    const where = `observation ${observation}, event ${index + 1}`
    if (!Array.isArray(row) || row.length < 3) {
      report(problemAt('wrong-shape', where, row))
      return []
    }
    const [time, ...texts]: readonly unknown[] = row
    const storedMs = millisecondsOfSeconds(time)
    const atMs = storedMs === null ? null : storedMs - offsetMs
    const [subject = '', code = '', modifiers = '', comment = ''] = texts
      .slice(0, 4)
      .map((each) => foreignText(each, where, report))
    if (atMs === null || atMs < 0) report(problemAt('bad-time', where, time))
    else if (code === '') report(problemAt('missing-field', where, row))
    else return [{ where, atMs, subject, code, modifiers, comment }]
    return []
  })
  return read.toSorted((a, b) => a.atMs - b.atMs)
}
