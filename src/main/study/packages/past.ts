import { hash } from 'node:crypto'
import type { RatingVersion } from '@domain/exchange/package'
import type { Rating } from '@domain/rating/rating'
import { all, type Db, first, run } from '@main/study/connection'
import { beforeFirst, type RecordContent, type RecordHead } from '@main/study/history/chain'
import { isCarriedTable, carriedTables } from '@main/study/packages/travel'
import { studyRow } from '@main/study/queries/study'
import { selectRows } from '@main/study/row-store'
import { tables } from '@main/study/tables'

/**
 * One record of a rating's past, as it stands in the history of the study in which it was done. With the hash before its
 * own it proves itself anywhere.
 */
export interface CarriedRecord extends RecordHead, Omit<RecordContent, 'salt'> {
  readonly salt: string
  readonly studyId: string
  readonly previousHash: string
  readonly contentHash: string
  readonly hash: string
}

const columns = [
  'studyId',
  'previousHash',
  'seq',
  'txId',
  'atMs',
  'personId',
  'action',
  'scope',
  'label',
  'undoesTxId',
  'tableName',
  'rowId',
  'op',
  'before',
  'after',
  'salt',
  'contentHash',
  'hash',
] as const satisfies readonly (keyof CarriedRecord)[]

/** Everything that was ever done to a rating, in whatever study, in order. */
export function pastOf(db: Db, rating: Rating): readonly CarriedRecord[] {
  const version = currentVersion(db, rating)
  const carried = version === undefined ? [] : carriedRecords(db, version.id)
  return [...carried, ...ownRecords(db, rating.id, version?.baseSeq ?? 0)]
}

/** The version from which the present rating goes on, when a package brought one. */
function currentVersion(db: Db, { recordingId, personId }: Rating): RatingVersion | undefined {
  return versionsOf(db, { recordingId, personId }).find(({ state }) => state === 'current')
}

export function versionsOf(
  db: Db,
  { recordingId, personId }: Pick<Rating, 'recordingId' | 'personId'>,
): readonly RatingVersion[] {
  return selectRows(db, 'ratingVersion', 'WHERE recordingId = ? AND personId = ? ORDER BY id', recordingId, personId)
}

export function carriedRecords(db: Db, versionId: string): readonly CarriedRecord[] {
  const list = columns.map((column) => `"${column}"`).join(', ')
  return all<CarriedRecord>(db, `SELECT ${list} FROM carriedRecord WHERE versionId = ? ORDER BY position`, versionId)
}

/** Keeps the past of a version, from a position on. */
export function keepRecords(db: Db, versionId: string, records: readonly CarriedRecord[], from = 0): void {
  const list = columns.map((column) => `"${column}"`).join(', ')
  const sql = `INSERT INTO carriedRecord (versionId, position, ${list}) VALUES (?, ?, ${columns.map(() => '?').join(', ')})`
  for (const [index, record] of records.entries()) {
    if (index >= from) run(db, sql, versionId, index, ...columns.map((column) => record[column]))
  }
}

/** SHA-256 over the records' hashes, one a line. */
export function hashOfRecords(records: readonly Pick<CarriedRecord, 'hash'>[]): string {
  return hash('sha256', records.map((record) => record.hash).join('\n'), 'hex')
}

const record = `SELECT seq, txId, atMs, personId, action, scope, label, undoesTxId, tableName, rowId, op,
    before, after, salt, contentHash, hash,
    (SELECT earlier.hash FROM change AS earlier WHERE earlier.seq = change.seq - 1) AS previousHash
  FROM change JOIN changeTx USING (txId)`

type OwnRecord = Omit<CarriedRecord, 'studyId' | 'previousHash'> & { readonly previousHash: string | null }

/** What was done to the rating in this study after `baseSeq`; what packages did to it is not: they bring their own records. */
function ownRecords(db: Db, ratingId: string, baseSeq: number): readonly CarriedRecord[] {
  const done = all<OwnRecord>(
    db,
    `${record} WHERE txId IN (SELECT txId FROM changeTx WHERE scope = ?) AND seq > ?
     AND label NOT IN ('package.import', 'package.choose', 'package.takeBack') ORDER BY seq`,
    ratingId,
    baseSeq,
  )
  const studyId = studyRow(db).id
  return [...salvagedRecords(db, ratingId, baseSeq), ...done]
    .filter(({ tableName }) => isCarriedTable(tableName))
    .map(({ previousHash, ...rest }) => ({ ...rest, studyId, previousHash: previousHash ?? beforeFirst }))
}

/** A study saved from a damaged one begins with its rows, which stand in nobody's scope. */
function salvagedRecords(db: Db, ratingId: string, baseSeq: number): readonly OwnRecord[] {
  const saved = `label = 'study.salvage' AND seq > ?`
  const isSaved = first(db, `${record} WHERE tableName = 'rating' AND rowId = ? AND ${saved}`, ratingId, baseSeq)
  if (isSaved === undefined) return []
  return carriedTables
    .flatMap((table) => {
      const ids =
        table === 'rating' ? 'SELECT ?' : `SELECT "${tables[table].primaryKey}" FROM "${table}" WHERE ratingId = ?`
      const sql = `${record} WHERE tableName = '${table}' AND rowId IN (${ids}) AND ${saved}`
      return all<OwnRecord>(db, sql, ratingId, baseSeq)
    })
    .toSorted((a, b) => a.seq - b.seq)
}
