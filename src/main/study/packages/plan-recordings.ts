import type { Package, RecordingOrigin } from '@domain/exchange/package'
import { type Db, first } from '@main/study/connection'
import { canonical } from '@main/study/history/canonical'
import { added, changed } from '@main/study/history/row-change'
import type { ScalePlaces } from '@main/study/packages/plan-scales'
import { tampered } from '@main/study/packages/prove-past'
import type { ReadPackage } from '@main/study/packages/read-package'
import { findRow } from '@main/study/row-store'
import type { Change, Rows } from '@main/study/rows'

/** What happens to everything but ratings. */
export interface RecordingPlan {
  readonly changes: readonly Change[]
  readonly newRecordings: number
  readonly changedRecordings: number
  /** Recordings of which a newer package has been read. */
  readonly older: number
  /** Rows that were changed here and stay so. */
  readonly kept: number
  readonly newScales: number
}

type RecordingTable = 'recording' | 'participant' | 'consent' | 'media' | 'assignment'

interface Tally {
  readonly changes: Change[]
  kept: number
}

/** Plans people, scales and recordings. What somebody has changed here is never overwritten. */
export function planRecordings(db: Db, read: ReadPackage, scales: ScalePlaces): RecordingPlan {
  const people = read.people.filter(({ id }) => findRow(db, 'person', id) === undefined)
  const changes: Change[] = [...people.map((row) => added('person', row)), ...scales.changes]
  const counts = { newRecordings: 0, changedRecordings: 0, older: 0, kept: 0, newScales: scales.changes.length }
  if (read.header.kind === 'return') return { ...counts, changes: [...changes, ...newParticipants(db, read)] }
  for (const recording of read.recordings) {
    const present = findRow(db, 'recording', recording.id)
    const origin = findRow(db, 'recordingOrigin', recording.id)
    if ((origin?.madeMs ?? 0) > read.header.madeMs) {
      counts.older += 1
      continue
    }
    const tally: Tally = { changes: [], kept: 0 }
    for (const [table, row] of rowsOf(read, recording.id)) planRow(db, table, row, tally)
    if (present === undefined) counts.newRecordings += 1
    else if (tally.changes.length > 0) counts.changedRecordings += 1
    counts.kept += tally.kept
    changes.push(
      ...tally.changes,
      ...originChange(origin, originOf(read.header, recording.id, scales), present !== undefined),
    )
  }
  return { ...counts, changes }
}

function rowsOf(read: ReadPackage, recordingId: string): readonly (readonly [RecordingTable, Rows[RecordingTable]])[] {
  const here = (row: { readonly recordingId: string }) => row.recordingId === recordingId
  return [
    ...read.recordings.filter(({ id }) => id === recordingId).map((row) => ['recording', row] as const),
    ...read.participants.filter(here).map((row) => ['participant', row] as const),
    ...read.consents.filter(here).map((row) => ['consent', row] as const),
    ...read.media.filter(here).map((row) => ['media', row] as const),
    ...read.assignments.filter(here).map((row) => ['assignment', row] as const),
  ]
}

function planRow(db: Db, table: RecordingTable, after: Rows[RecordingTable], tally: Tally): void {
  const before = findRow(db, table, after.id)
  if (before === undefined) {
    if (isPlaceTaken(db, table, after)) tally.kept += 1
    else tally.changes.push(added(table, after))
    return
  }
  if ('recordingId' in before && 'recordingId' in after && before.recordingId !== after.recordingId)
    throw tampered('rows of another recording')
  const next = withOwnPath(before, after)
  if (canonical(before) === canonical(next)) return
  if (wasBrought(db, table, after.id)) tally.changes.push(changed(table, before, next))
  else tally.kept += 1
}

/** Where a file lies is this computer's own; it stays for as long as it is the same file. */
function withOwnPath<Row extends object>(before: Row, after: Row): Row {
  if (!('path' in before && 'sha256' in before && 'sha256' in after)) return after
  const isSame = before.sha256 === after.sha256 || after.sha256 === null
  return { ...after, path: isSame ? before.path : '', ...(isSame ? { sha256: before.sha256 } : {}) }
}

/** A row that nobody has changed here since a package brought it may follow its study of origin. */
function wasBrought(db: Db, table: RecordingTable, rowId: string): boolean {
  const last = first<{ label: string }>(
    db,
    `SELECT label FROM change JOIN changeTx USING (txId) WHERE tableName = ? AND rowId = ?
     AND label NOT IN ('media.hash', 'media.relink') ORDER BY seq DESC LIMIT 1`,
    table,
    rowId,
  )
  return last?.label === 'package.import' || last?.label === 'package.takeBack'
}

function isPlaceTaken(db: Db, table: RecordingTable, row: Rows[RecordingTable]): boolean {
  if (table === 'media' && 'position' in row && 'recordingId' in row)
    return (
      first(db, 'SELECT 1 FROM media WHERE recordingId = ? AND position = ?', row.recordingId, row.position) !==
      undefined
    )
  if (table === 'assignment' && 'personId' in row)
    return (
      first(db, 'SELECT 1 FROM assignment WHERE recordingId = ? AND personId = ?', row.recordingId, row.personId) !==
      undefined
    )
  return false
}

function originOf(header: Package, id: string, { ids }: ScalePlaces): RecordingOrigin {
  const [standard = ''] = header.instruments
  return {
    id,
    studyId: header.fromStudyId,
    studyTitle: header.fromStudyTitle,
    packageId: header.id,
    madeMs: header.madeMs,
    instrumentId: ids.get(standard) ?? standard,
  }
}

/** A recording of this study's own stays its own, also when a package knows it. */
function originChange(
  before: RecordingOrigin | undefined,
  after: RecordingOrigin,
  isPresent: boolean,
): readonly Change[] {
  if (isPresent && before === undefined) return []
  if (before?.packageId === after.packageId) return []
  return [{ table: 'recordingOrigin', before: before ?? null, after }]
}

/** A rater may have seen somebody whom the recording did not list; marks that name them need them. */
function newParticipants(db: Db, read: ReadPackage): readonly Change[] {
  return read.participants.flatMap((after): Change[] => {
    const before = findRow(db, 'participant', after.id)
    if (before !== undefined && before.recordingId !== after.recordingId) throw tampered('rows of another recording')
    const isThere = findRow(db, 'recording', after.recordingId) !== undefined
    return before === undefined && isThere ? [{ table: 'participant', before: null, after }] : []
  })
}
