import { all, type Db } from '@main/study/connection'
import type { Change } from '@main/study/rows'

/** What a step did to one row, as the history keeps it. */
export interface HistoryRecord {
  readonly rowId: string
  readonly change: Change
  /** Its contents were erased: only that it was is still known. */
  readonly isErased: boolean
}

interface RawRecord {
  readonly tableName: string
  readonly rowId: string
  readonly before: string | null
  readonly after: string | null
  readonly erased: 0 | 1
}

/** What a step did, last first: the order in which it can be taken back. */
export function recordsOf(db: Db, txId: number): readonly HistoryRecord[] {
  const records = all<RawRecord>(
    db,
    'SELECT tableName, rowId, before, after, erased FROM change WHERE txId = ? ORDER BY seq DESC',
    txId,
  )
  return records.map(({ tableName, rowId, before, after, erased }) => ({
    rowId,
    // Written from a Change by applyChanges, so it reads back as one.
    change: { table: tableName, before: parse(before), after: parse(after) } as Change,
    isErased: erased === 1,
  }))
}

function parse(text: string | null): unknown {
  return text === null ? null : JSON.parse(text)
}
