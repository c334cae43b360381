import { problemAt } from '@domain/exchange/foreign-value'
import type { ExchangedRecording, ExchangeProblem } from '@domain/exchange/interchange'
import { placeOf } from '@domain/exchange/origin'
import type { TimeNote } from '@domain/rating/time-note'

export type PlacedComment = Pick<TimeNote, 'atMs' | 'text'>

interface Around {
  /** Length of the recording in milliseconds; 0 when unknown. */
  readonly durationMs: number
  readonly present: readonly PlacedComment[]
}

/** The comments of a recording of a file that are not there yet. */
export function placeComments({ name, comments = [] }: ExchangedRecording, { durationMs, present }: Around) {
  const key = ({ atMs, text }: PlacedComment) => JSON.stringify([atMs, text])
  const taken = new Set(present.map(key))
  const problems: ExchangeProblem[] = []
  const placed = comments.flatMap((comment): PlacedComment[] => {
    const { atMs, text, origin } = comment
    const isOutside = durationMs > 0 && atMs > durationMs
    if (!isOutside && !taken.has(key(comment))) {
      taken.add(key(comment))
      return [{ atMs, text }]
    }
    const where = origin === undefined ? name : placeOf(origin, 'start')
    problems.push(problemAt(isOutside ? 'bad-time' : 'duplicate', where, `${atMs} ms`))
    return []
  })
  return { comments: placed, problems }
}
