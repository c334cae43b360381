import { type Media, recordingDurationMs } from '@domain/recording/recording'
import { formatClock } from '@domain/time/clock'
import { SpoleError } from '@contract/error'
import { type Db, first } from '@main/study/connection'
import { ratingsOf } from '@main/study/queries/rating-rows'
import { studyRow } from '@main/study/queries/study'
import { viewerOf, visibleRatings } from '@main/study/readable-rating'

type Times = Pick<Media, 'offsetMs' | 'durationMs'>

/** From the first moment of recording time that any file shows to the last. */
function reachOf(media: readonly Times[]) {
  return { start: Math.max(0, Math.min(...media.map(({ offsetMs }) => offsetMs))), end: recordingDurationMs(media) }
}

/** Whether marks or notes of any rater, which stood within the recording, would no longer do so with its files as `after`. */
export function wouldCut(db: Db, recordingId: string, before: readonly Times[], after: readonly Times[]): boolean {
  return cutBy(spansOf(db, recordingId), before, after)
}

/** Marks and notes of every rater must stay within the recording. */
export function refuseCut(db: Db, recordingId: string, before: readonly Times[], after: readonly Times[]): void {
  const spans = spansOf(db, recordingId)
  if (!cutBy(spans, before, after)) return
  const is = reachOf(after)
  const reach = { start: formatClock(is.start), end: formatClock(is.end) }
  const viewer = viewerOf(db, studyRow(db).currentPersonId)
  // Where others' marks stand is theirs to tell: the refusal names it only to who may see them all.
  if (visibleRatings(db, viewer, recordingId).length < spans.length) throw new SpoleError('media-cut-blinded', reach)
  const { from, to } = spanOfAll(spans)
  throw new SpoleError('media-cut', { ...reach, from: formatClock(from), to: formatClock(to) })
}

interface Span {
  readonly from: number | null
  readonly to: number | null
}

function cutBy(spans: readonly Span[], before: readonly Times[], after: readonly Times[]): boolean {
  const [was, is] = [reachOf(before), reachOf(after)]
  const { from, to } = spanOfAll(spans)
  return (is.end < was.end && to > is.end) || (is.start > was.start && from < is.start)
}

function spanOfAll(spans: readonly Span[]): { readonly from: number; readonly to: number } {
  return {
    from: Math.min(...spans.map(({ from }) => from ?? Number.POSITIVE_INFINITY)),
    to: Math.max(...spans.map(({ to }) => to ?? Number.NEGATIVE_INFINITY)),
  }
}

function spansOf(db: Db, recordingId: string): readonly Span[] {
  return ratingsOf(db, recordingId).map(({ id }) => spanOf(db, id))
}

/** The first and the last moment at which something of a rating stands; null where there is nothing. */
function spanOf(db: Db, ratingId: string): Span {
  const span = first<Span>(
    db,
    `SELECT min("from") AS "from", max("to") AS "to" FROM (
       SELECT min(startMs) AS "from", max(ifnull(endMs, startMs)) AS "to" FROM event WHERE ratingId = ?
       UNION ALL
       SELECT min(atMs), max(atMs) FROM timeNote WHERE ratingId = ?)`,
    ratingId,
    ratingId,
  )
  return span ?? { from: null, to: null }
}
