import type { RatingChange } from '@domain/history/change'
import type { RatingVersion } from '@domain/exchange/package'
import type { Instrument } from '@domain/instrument/instrument'
import type { Rating } from '@domain/rating/rating'
import type { Participant } from '@domain/recording/recording'
import { SpoleError } from '@contract/error'
import { makeCodebook } from '@main/study/codebook'
import { contentHashOf, recordHashOf } from '@main/study/history/chain'
import type { PackedRating } from '@main/study/packages/contents'
import { type CarriedRecord, hashOfRecords } from '@main/study/packages/past'
import { changesBetween, renamed, rowsAfter } from '@main/study/packages/rating-rows'
import { carriedRecordSchema } from '@main/study/packages/row-schemas'
import { isCarriedTable, type CarriedRow } from '@main/study/packages/travel'
import { rowCheck } from '@main/study/rating-changes'

/**
 * Proves that a rating's past holds: each record by its hash, neighbours of one study by each other's, all of them in order
 * and none left out of the list, and the rows by what the records say last.
 */
export function provePast({ version, rows, records }: PackedRating, rating: Rating): void {
  proveRecords(version, records)
  const names = { id: rating.id, instrumentId: rating.instrumentId }
  if (changesBetween(renamed(parsed(records), names), rows).length > 0)
    throw tampered('rows that its history does not give')
}

/** The part of the proof that needs no rows: a version that waits or was set aside has none. */
export function proveRecords(version: RatingVersion, records: readonly CarriedRecord[]): void {
  if (version.records !== records.length || version.recordsHash !== hashOfRecords(records))
    throw tampered('its list of records')
  let before: CarriedRecord | null = null
  for (const record of records) {
    proveRecord(record)
    if (before?.studyId === record.studyId) proveOrder(before, record)
    before = record
  }
  if (before?.atMs !== version.changedMs) throw tampered('when it was changed')
}

function proveRecord(record: CarriedRecord): void {
  if (!carriedRecordSchema.safeParse(record).success || !isCarriedTable(record.tableName))
    throw tampered('a record of its history')
  if (contentHashOf(record) !== record.contentHash) throw tampered(`record ${record.seq} of its history`)
  if (recordHashOf(record.previousHash, record, record.contentHash) !== record.hash)
    throw tampered(`record ${record.seq} of its history`)
}

/** Between two records there may be others, of other ratings; where there are none the one follows from the other. */
function proveOrder(before: CarriedRecord, next: CarriedRecord): void {
  const isNeighbour = next.seq === before.seq + 1
  if (next.seq <= before.seq || (isNeighbour && next.previousHash !== before.hash))
    throw tampered('the order of its history')
}

function parsed(records: readonly CarriedRecord[]): readonly CarriedRow[] {
  try {
    return rowsAfter(records)
  } catch (error) {
    if (error instanceof SyntaxError) throw tampered('a record of its history')
    throw error
  }
}

/** Proves that each row can stand in its rating: by the scale, the participants and the order of times. */
export function proveRows(
  rows: readonly CarriedRow[],
  instrument: Instrument,
  participants: readonly Participant[],
): void {
  const participantIds = new Set(participants.map(({ id }) => id))
  // How long the recording is says the study that it comes into.
  const check = rowCheck({ codebook: makeCodebook(instrument), participantIds, durationMs: 0 })
  try {
    for (const change of changesToCheck(rows)) check(change)
  } catch (error) {
    if (error instanceof SpoleError) throw tampered(`a mark or score (${error.code})`)
    throw error
  }
}

/** The rows that a scale has a say in, as the changes that would make them. */
function changesToCheck(rows: readonly CarriedRow[]): readonly RatingChange[] {
  return rows.flatMap((entry): RatingChange[] => {
    switch (entry.table) {
      case 'event':
        return [{ table: entry.table, before: null, after: entry.row }]
      case 'score':
        return [{ table: entry.table, before: null, after: entry.row }]
      case 'itemNote':
        return [{ table: entry.table, before: null, after: entry.row }]
      case 'timeNote':
        return [{ table: entry.table, before: null, after: entry.row }]
      default:
        return []
    }
  })
}

/** The refusal of a package in which something does not hold. */
export function tampered(what: string): SpoleError {
  return new SpoleError('package-tampered', { what })
}
