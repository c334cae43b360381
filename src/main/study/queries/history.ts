import type { HistoryEntry } from '@contract/calls/study'
import { all, type Db } from '@main/study/connection'

interface Page {
  readonly ratingId: string | null
  readonly beforeTxId: number | null
  readonly limit: number
}

type EntryRow = Omit<HistoryEntry, 'ratingId'> & { readonly scope: string }

const columns = `SELECT changeTx.txId, atMs, ifnull(person.name, '') AS personName, action, label, scope,
    (SELECT count(*) FROM change WHERE change.txId = changeTx.txId) AS rowCount,
    CASE label WHEN 'rating.reopen'
      THEN (SELECT after ->> 'reopenReason' FROM change WHERE change.txId = changeTx.txId AND tableName = 'rating')
    END AS reason
  FROM changeTx LEFT JOIN person ON person.id = changeTx.personId`

/** The history's transactions, newest first: of one rating, or of the whole study. */
export function historyPage(db: Db, { ratingId, beforeTxId, limit }: Page): readonly HistoryEntry[] {
  const before = beforeTxId ?? Number.MAX_SAFE_INTEGER
  const rows =
    ratingId === null
      ? all<EntryRow>(db, `${columns} WHERE txId < ? ORDER BY txId DESC LIMIT ?`, before, limit)
      : all<EntryRow>(db, `${columns} WHERE scope = ? AND txId < ? ORDER BY txId DESC LIMIT ?`, ratingId, before, limit)
  return rows.map(({ scope, ...entry }) => ({ ...entry, ratingId: scope === 'study' ? null : scope }))
}
