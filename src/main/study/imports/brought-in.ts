import type { LastImport } from '@contract/calls/imports'
import { all, type Db, first, run } from '@main/study/connection'
import { latestOfScope } from '@main/study/history/stack'
import { newId } from '@main/study/identifier'

/** What one file made: the steps of the history from the first to the last, in one transaction of the study file. */
export interface BroughtIn extends LastImport {
  readonly personId: string
  readonly firstTxId: number
  readonly lastTxId: number
  readonly recordingIds: readonly string[]
}

type Row = Omit<BroughtIn, 'recordings' | 'recordingIds'> & { readonly recordings: string }

/** Enough to take back what was brought in by mistake today. */
const mostKept = 20

/** Notes what a file made, so that it can be taken back as a whole. */
export function noteImport(db: Db, made: Omit<BroughtIn, 'importId' | 'recordings' | 'atMs'>): void {
  const { personId, fileName, firstTxId, lastTxId, recordingIds, events, scores } = made
  run(
    db,
    `INSERT INTO broughtIn (importId, personId, fileName, atMs, firstTxId, lastTxId, recordings, events, scores)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    newId(),
    personId,
    fileName,
    Date.now(),
    firstTxId,
    lastTxId,
    JSON.stringify(recordingIds),
    events,
    scores,
  )
  run(
    db,
    `DELETE FROM broughtIn WHERE personId = ? AND importId NOT IN
       (SELECT importId FROM broughtIn WHERE personId = ? ORDER BY importId DESC LIMIT ?)`,
    personId,
    personId,
    mostKept,
  )
}

/** The last file that somebody brought in; null when nothing was, or when it cannot be taken back as a whole any more. */
export function lastImport(db: Db, personId: string | null): BroughtIn | null {
  const row = first<Row>(db, 'SELECT * FROM broughtIn WHERE personId = ? ORDER BY importId DESC LIMIT 1', personId)
  if (row === undefined) return null
  const recordingIds = JSON.parse(row.recordings) as readonly string[]
  const found = { ...row, recordings: recordingIds.length, recordingIds }
  return isOnTop(db, found) ? found : null
}

export function forgetImport(db: Db, importId: string): void {
  run(db, 'DELETE FROM broughtIn WHERE importId = ?', importId)
}

/** A recording was removed and what it said erased: what was brought into it cannot be taken back, nor is it named any more. */
export function forgetImports(db: Db, recordingId: string): void {
  run(
    db,
    'DELETE FROM broughtIn WHERE EXISTS (SELECT 1 FROM json_each(broughtIn.recordings) WHERE json_each.value = ?)',
    recordingId,
  )
}

/** The highest number of the history's steps. */
export function newestTxId(db: Db): number {
  return first<{ txId: number | null }>(db, 'SELECT max(txId) AS txId FROM changeTx')?.txId ?? 0
}

export interface ImportStep {
  readonly txId: number
  readonly scope: string
  readonly label: string
  readonly action: string
}

/** The steps that a file made, last first. */
export function stepsOf(db: Db, { firstTxId, lastTxId }: BroughtIn): readonly ImportStep[] {
  return all<ImportStep>(
    db,
    'SELECT txId, scope, label, action FROM changeTx WHERE txId BETWEEN ? AND ? ORDER BY txId DESC',
    firstTxId,
    lastTxId,
  )
}

/** Of each rating the file's step must be the one that undo would take back. */
function isOnTop(db: Db, brought: BroughtIn): boolean {
  return stepsOf(db, brought)
    .filter(({ label }) => label === 'event.import')
    .every(({ scope, txId }) => latestOfScope(db, scope).undoTop === txId)
}
