import type { RatingVersion } from '@domain/exchange/package'
import { leadsWork } from '@domain/rating/blinding'
import { SpoleError } from '@contract/error'
import { all, type Db, first } from '@main/study/connection'
import { forgetting } from '@main/study/forgetting'
import { applyChanges } from '@main/study/history/apply'
import { eraseRecording } from '@main/study/history/erase'
import { recordsOf } from '@main/study/history/records'
import { changed } from '@main/study/history/row-change'
import { broughtOf } from '@main/study/packages/carried-media'
import { carriedRecords, hashOfRecords, keepRecords } from '@main/study/packages/past'
import { viewerOf } from '@main/study/readable-rating'
import { findRow } from '@main/study/row-store'
import { Database } from '@main/study/sqlite'
import type { Change, MediaRow } from '@main/study/rows'

interface Asked {
  readonly personId: string | null
  readonly packageId: string
}

/** A step of the history that reading a package made. */
interface ImportStep {
  readonly txId: number
  readonly scope: string
  readonly personId: string | null
}

/**
 * Takes back all that reading a package brought, in one transaction, and answers the media files that came with
 * it. Where anything of it has been changed since, or something else stands on it, nothing is taken back and it says what
 * (`package-built-on`). For whoever read the package, and for who leads the work.
 */
export function takeBackPackage(db: Db, { personId, packageId }: Asked): readonly MediaRow[] {
  return forgetting(db, () => {
    const source = findRow(db, 'package', packageId)
    const steps = source?.direction === 'read' ? stepsOf(db, packageId) : []
    const [came] = steps
    if (source === undefined || came === undefined)
      throw new SpoleError('not-found', { what: 'package', id: packageId })
    // The first package of a study is read while nobody works in it yet.
    const isOwn = came.personId === null || came.personId === personId
    if (!isOwn && !leadsWork(viewerOf(db, personId).role)) throw new SpoleError('needs-coordinator')
    for (const step of steps) refuseBuiltOn(db, step)
    const brought = steps.toReversed().flatMap((step) => takeStepBack(db, personId, step))
    for (const recordingId of broughtRecordings(db, came.txId))
      if (findRow(db, 'recording', recordingId) === undefined) eraseRecording(db, recordingId)
    return broughtOf(db.name, brought)
  })
}

/** The step in which the package itself came, and those of its ratings, which follow it in one transaction of the file. */
function stepsOf(db: Db, packageId: string): readonly ImportStep[] {
  const came = first<ImportStep>(
    db,
    `SELECT changeTx.txId, scope, personId FROM change JOIN changeTx USING (txId)
     WHERE tableName = 'package' AND rowId = ? AND op = 'insert' ORDER BY seq DESC LIMIT 1`,
    packageId,
  )
  if (came === undefined) return []
  const next = first<{ txId: number }>(
    db,
    `SELECT txId FROM changeTx WHERE txId > ? AND (label <> 'package.import' OR scope = 'study') ORDER BY txId LIMIT 1`,
    came.txId,
  )
  return all<ImportStep>(
    db,
    'SELECT txId, scope, personId FROM changeTx WHERE txId >= ? AND txId < ? ORDER BY txId',
    came.txId,
    next?.txId ?? Number.MAX_SAFE_INTEGER,
  )
}

/** A recording that goes again could never be removed, and what was said of it not be forgotten. */
function broughtRecordings(db: Db, txId: number): readonly string[] {
  const sql = `SELECT rowId FROM change WHERE txId = ? AND tableName = 'recording' AND op = 'insert'`
  return all<{ rowId: string }>(db, sql, txId).map(({ rowId }) => rowId)
}

/** A rating that came has been gone on with, chosen between, submitted or timed since. */
function refuseBuiltOn(db: Db, { txId, scope }: ImportStep): void {
  if (scope === 'study') return
  const later = first(db, 'SELECT 1 FROM changeTx WHERE scope = ? AND txId > ? LIMIT 1', scope, txId)
  if (later !== undefined) throw builtOn(titleOf(db, findRow(db, 'rating', scope)?.recordingId))
}

/** Writes the inverse of a step; answers the media that go with it. */
function takeStepBack(db: Db, personId: string | null, step: ImportStep): readonly MediaRow[] {
  const changes = inverseOf(db, step.txId)
  const pasts = changes.flatMap(({ table, after }) =>
    table === 'ratingVersion' && after !== null && findRow(db, 'ratingVersion', after.id) === undefined
      ? [pastBefore(db, after, changes)]
      : [],
  )
  try {
    applyChanges(db, { personId, scope: step.scope, label: 'package.takeBack', action: 'system', changes })
  } catch (error) {
    throw refusalOf(db, error, changes)
  }
  // Records of other histories have none of their own: they went with the version that replaced theirs.
  for (const { version, records } of pasts) keepRecords(db, version.id, records)
  return changes.flatMap(({ table, before, after }) => (table === 'media' && after === null && before ? [before] : []))
}

/** The past of the version that comes back: the beginning of the past of the one that took its place. */
function pastBefore(db: Db, version: RatingVersion, changes: readonly Change[]) {
  const replacing = changes.flatMap(({ table, before, after }) =>
    table === 'ratingVersion' && after === null && before !== null ? [before] : [],
  )
  const records = replacing.flatMap(({ id }) => carriedRecords(db, id)).slice(0, version.records)
  if (hashOfRecords(records) !== version.recordsHash) throw builtOn(titleOf(db, version.recordingId))
  return { version, records }
}

/** The steps back, last first. Of a media file that goes it does not matter what has been found out about it since. */
function inverseOf(db: Db, txId: number): readonly Change[] {
  return recordsOf(db, txId).map(({ rowId, change: { table, before, after }, isErased }) => {
    if (isErased) throw builtOn('')
    const present = table === 'media' && before === null ? findRow(db, 'media', rowId) : undefined
    return changed(table, present ?? after, before)
  })
}

/** A row is not as the package left it, or another row refers to one that would go. */
function refusalOf(db: Db, error: unknown, changes: readonly Change[]): unknown {
  if (error instanceof SpoleError && error.code === 'conflict') {
    const { table, id } = error.detail
    const change = changes.find((each) => each.table === table && idOf(each) === id)
    return builtOn(nameOf(db, change))
  }
  if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_CONSTRAINT')) return error
  return builtOn(changes.flatMap((change) => (change.table === 'recording' ? nameOf(db, change) : [])).join(', '))
}

function idOf({ before, after }: Change): string {
  const row = before ?? after
  return row !== null && 'id' in row ? row.id : ''
}

function nameOf(db: Db, change: Change | undefined): string {
  const row = change?.before ?? change?.after ?? null
  if (row === null) return ''
  if ('title' in row && typeof row.title === 'string') return row.title
  if ('recordingId' in row && row.recordingId !== null) return titleOf(db, row.recordingId)
  return 'name' in row && typeof row.name === 'string' ? row.name : ''
}

function titleOf(db: Db, recordingId: string | undefined): string {
  return (recordingId === undefined ? undefined : findRow(db, 'recording', recordingId)?.title) ?? ''
}

function builtOn(what: string): SpoleError {
  return new SpoleError('package-built-on', { what })
}
