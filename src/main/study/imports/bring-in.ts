import { basename } from 'node:path'
import type { ImportLook, ImportOutcome } from '@contract/calls/imports'
import { SpoleError } from '@contract/error'
import { connect, type Db } from '@main/study/connection'
import { importEvents } from '@main/study/import-events'
import { newestTxId, noteImport } from '@main/study/imports/brought-in'
import { type ImportAsk, lookIntoFile, outcomeOf, readFor } from '@main/study/imports/look'
import { isNothing, type PlannedHere, planHere, workIn } from '@main/study/imports/plan-here'
import type { StudyAt } from '@main/study/packages/receive-package'
import { keepMeanings } from '@main/study/queries/meanings'
import { setTranscript } from '@main/study/queries/transcripts'
import { inTransaction, watchFile } from '@main/study/transaction'

export type OnProgress = (progress: { readonly done: number; readonly total: number }) => void

/** Brings a file into the person's own ratings with everything that is to be made for it, in one transaction. */
export async function bringIn(db: Db, ask: ImportAsk, onProgress?: OnProgress): Promise<ImportOutcome> {
  const { personId } = ask
  if (personId === null) throw new SpoleError('no-person')
  const { found, map, scheme } = await readFor(db, ask)
  const work = workIn(found, map)
  if (work === null) throw new SpoleError('file-unreadable', { path: ask.path })
  onProgress?.({ done: 1, total: 3 })
  return inTransaction(db, () => {
    const before = newestTxId(db)
    const planned = planHere(db, ask, { found, work, map })
    onProgress?.({ done: 2, total: 3 })
    if (scheme !== null) keepMeanings(db, { personId, scheme }, planned.made?.map ?? map)
    return writePlanned(db, { personId, fileName: basename(ask.path), planned, before })
  })
}

interface Planned {
  readonly personId: string
  readonly fileName: string
  readonly planned: PlannedHere
  /** The newest step of the history before anything was made. */
  readonly before: number
}

/** Writes what was planned, and notes which steps of the history that made. */
export function writePlanned(db: Db, { personId, fileName, planned, before }: Planned): ImportOutcome {
  importEvents(db, personId, planned.plan)
  for (const { recordingId, cues } of planned.transcripts) setTranscript(db, { recordingId, fileName, cues })
  const outcome = outcomeOf(planned)
  const lastTxId = newestTxId(db)
  const recordings = [...(planned.made?.newRecordingIds ?? []), ...outcome.into.map(({ recordingId }) => recordingId)]
  if (lastTxId > before)
    noteImport(db, {
      personId,
      fileName,
      firstTxId: before + 1,
      lastTxId,
      recordingIds: [...new Set(recordings)],
      events: outcome.into.reduce((sum, { events }) => sum + events, 0),
      scores: outcome.into.reduce((sum, { scores }) => sum + scores, 0),
    })
  return outcome
}

/** As lookIntoFile, over a connection of its own; it can write only where something is to be made, and takes that back. */
export async function lookInWorker(study: StudyAt, ask: ImportAsk): Promise<ImportLook> {
  const db = connect(study.path, { passphrase: study.passphrase, readOnly: isNothing(ask.makes) })
  try {
    return await lookIntoFile(db, ask)
  } finally {
    db.close()
  }
}

/** As bringIn, over a connection of its own: ending the thread in the middle leaves the study as it was. */
export async function bringInWorker(study: StudyAt, ask: ImportAsk, onProgress: OnProgress): Promise<ImportOutcome> {
  const db = connect(study.path, { passphrase: study.passphrase })
  try {
    watchFile(db)
    return await bringIn(db, ask, onProgress)
  } finally {
    db.close()
  }
}
