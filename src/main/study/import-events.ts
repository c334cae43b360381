import { type ExchangeMap, recordingMeant } from '@domain/exchange/exchange-map'
import { problemAt } from '@domain/exchange/foreign-value'
import type { ExchangedRecording, ExchangeProblem, Interchange } from '@domain/exchange/interchange'
import { type PlacedEvent, placeEvents } from '@domain/exchange/place-events'
import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import { newId } from '@main/study/identifier'
import { eventsInPages } from '@main/study/queries/events'
import { defaultInstrument } from '@main/study/queries/instruments'
import { durationOf } from '@main/study/queries/media'
import { openRating } from '@main/study/queries/ratings'
import { applyRatingChanges } from '@main/study/rating-changes'
import { findRow, selectRows } from '@main/study/row-store'
import type { InstrumentRow } from '@main/study/tables'
import { inTransaction } from '@main/study/transaction'

interface Asked {
  readonly personId: string | null
  readonly work: Interchange
  readonly map: ExchangeMap
}

interface PlannedRecording {
  readonly recordingId: string
  readonly title: string
  readonly events: readonly PlacedEvent[]
}

/** What would come from a file, and what would not; nothing has been written. */
export interface PlannedImport {
  readonly recordings: readonly PlannedRecording[]
  readonly problems: readonly ExchangeProblem[]
}

/**
 * Where the events of a file would go in this person's own ratings; while nobody has said who works, in new ones. A
 * rating that is submitted is refused.
 */
export function planImport(db: Db, { personId, work, map }: Asked): PlannedImport {
  const here = selectRows(db, 'recording', 'ORDER BY id')
  const recordings: PlannedRecording[] = []
  const problems: (readonly ExchangeProblem[])[] = [work.problems]
  for (const recording of work.recordings) {
    const meant = recordingMeant(recording.name, here, map)
    if (meant === undefined) problems.push([problemAt('unknown-recording', recording.name, recording.name)])
    if (meant === undefined || meant === null) continue
    const placed = placeIn(db, { personId, recordingId: meant.id, recording, map })
    recordings.push({ recordingId: meant.id, title: meant.title, events: placed.events })
    problems.push(placed.problems)
  }
  return { recordings, problems: problems.flat() }
}

/** Brings in what was planned, in one transaction; each rating takes it back in one step. Answers how many events came. */
export function importEvents(db: Db, personId: string | null, { recordings }: PlannedImport): number {
  if (personId === null) throw new SpoleError('no-person')
  return inTransaction(db, () => {
    for (const { recordingId, events } of recordings) {
      if (events.length === 0) continue
      const { id: ratingId } = openRating(db, { personId, recordingId })
      const changes = events.map(
        (event) => ({ table: 'event', before: null, after: { ...event, id: newId(), ratingId } }) as const,
      )
      applyRatingChanges(db, { personId, ratingId, label: 'event.import', changes })
    }
    return recordings.reduce((sum, { events }) => sum + events.length, 0)
  })
}

interface Placing {
  readonly personId: string | null
  readonly recordingId: string
  readonly recording: ExchangedRecording
  readonly map: ExchangeMap
}

function placeIn(db: Db, { personId, recordingId, recording, map }: Placing) {
  const [rating] = selectRows(
    db,
    'rating',
    `WHERE recordingId = ? AND personId = ? AND kind = 'independent'`,
    recordingId,
    personId,
  )
  if (rating?.status === 'submitted') throw new SpoleError('rating-submitted')
  return placeEvents(recording, {
    instrument: instrumentFor(db, recordingId, rating?.instrumentId).json,
    participants: selectRows(db, 'participant', 'WHERE recordingId = ? ORDER BY position', recordingId),
    durationMs: durationOf(db, recordingId),
    map,
    present: rating === undefined ? [] : eventsInPages(db, rating.id),
  })
}

/** The instrument of a rating that is there, or the one with which it would be begun. */
function instrumentFor(db: Db, recordingId: string, ofRating: string | undefined): InstrumentRow {
  const id = ofRating ?? findRow(db, 'recordingOrigin', recordingId)?.instrumentId
  return (id === undefined ? undefined : findRow(db, 'instrument', id)) ?? defaultInstrument(db)
}
