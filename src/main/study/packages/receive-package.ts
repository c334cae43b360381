import { dirname } from 'node:path'
import type { Viewer } from '@domain/rating/blinding'
import { mayFollowWork } from '@domain/rating/blinding'
import type { ImportReport, PackageFacts, RatingOutcomes } from '@contract/calls/packages'
import { SpoleError } from '@contract/error'
import { isPresent } from '@main/media/on-disk'
import { copyFolderOf } from '@main/media/copy-folder'
import { connect, type Db } from '@main/study/connection'
import { bringFile, carriedBeside, type OnProgress, refuseFullDisk } from '@main/study/packages/carried-media'
import { importPackage } from '@main/study/packages/import-package'
import { type ImportPlan, planImport } from '@main/study/packages/plan'
import { readPackage, type ReadPackage } from '@main/study/packages/read-package'
import { relinkMedia } from '@main/study/queries/media'
import { studyRow } from '@main/study/queries/study'
import { viewerOf } from '@main/study/readable-rating'
import { findRow } from '@main/study/row-store'
import type { MediaRow } from '@main/study/rows'
import { watchFile } from '@main/study/transaction'

/** Where a package is and what opens it. */
export interface PackageAt {
  readonly path: string
  readonly passphrase: string | null
}

export interface Looked {
  readonly facts: PackageFacts
  readonly report: ImportReport | null
}

/** Reads a package and says what it is and what reading it into the study would do. Nothing is changed. */
export async function lookInto(db: Db | null, at: PackageAt, onProgress?: OnProgress): Promise<Looked> {
  const read = readPackage(at.path, at.passphrase, onProgress)
  const facts = await factsOf(read, at.path)
  return { facts, report: db === null ? null : reportOf(planImport(db, read), viewerIn(db), 0) }
}

/** Reads a package into the study, with the media that lie beside it where that is asked. */
export async function receivePackage(
  db: Db,
  at: PackageAt,
  { withMedia, onProgress }: { readonly withMedia: boolean; readonly onProgress?: OnProgress },
): Promise<{ readonly facts: PackageFacts; readonly report: ImportReport }> {
  const read = readPackage(at.path, at.passphrase, onProgress)
  const plan = importPackage(db, read)
  const brought = withMedia ? await bringMedia(db, read, at.path, onProgress) : 0
  return { facts: await factsOf(read, at.path), report: reportOf(plan, viewerIn(db), brought) }
}

function viewerIn(db: Db): Viewer {
  return viewerOf(db, studyRow(db).currentPersonId)
}

export async function factsOf(read: ReadPackage, path: string): Promise<PackageFacts> {
  const { header } = read
  const beside = await carriedBeside(path, read.media)
  return {
    packageId: header.id,
    kind: header.kind,
    fromStudyTitle: header.fromStudyTitle,
    personName: header.personName,
    madeByName: header.madeByName,
    madeMs: header.madeMs,
    recordings: read.recordings.map(({ title, date }) => ({ title, date })),
    instruments: read.instruments.map(({ json, version }) => ({ title: json.shortTitle, version })),
    sizeBytes: read.sizeBytes,
    media: { files: beside.length, sizeBytes: beside.reduce((sum, file) => sum + file.sizeBytes, 0) },
  }
}

/** What an import does, as far as who asks may know it: how others' ratings stand is for those who lead the work. */
function reportOf({ read, isKnown, study, ratings }: ImportPlan, viewer: Viewer, mediaBrought: number): ImportReport {
  const isOwn = read.header.personId === viewer.personId
  const counts: RatingOutcomes = {
    new: 0,
    continues: 0,
    same: 0,
    older: 0,
    diverged: 0,
    waits: 0,
    decided: 0,
    'left-out': 0,
    ...Object.fromEntries([...Map.groupBy(ratings, ({ outcome }) => outcome)].map(([key, all]) => [key, all.length])),
  }
  return {
    isKnown,
    newRecordings: study.newRecordings,
    changedRecordings: study.changedRecordings,
    kept: study.kept,
    newInstruments: study.newScales,
    ratings: isOwn || mayFollowWork(viewer) ? counts : null,
    mediaBrought,
  }
}

/** Copies the media beside a package into the study's own media folder, those that are not here yet. */
async function bringMedia(db: Db, read: ReadPackage, path: string, onProgress?: OnProgress): Promise<number> {
  const beside = await carriedBeside(path, read.media)
  const wanted: MediaRow[] = []
  for (const file of beside) {
    const here = findRow(db, 'media', file.id)
    if (here !== undefined && here.sha256 === file.sha256 && !(await isPresent(here.path))) wanted.push(file)
  }
  if (wanted.length === 0) return 0
  const folder = copyFolderOf(db.name)
  const total = wanted.reduce((sum, file) => sum + file.sizeBytes, 0)
  await refuseFullDisk(dirname(db.name), total)
  let done = 0
  let brought = 0
  for (const file of wanted) {
    const target = await bringFile(file, folder, (bytes) => onProgress?.({ done: (done += bytes), total }))
    if (target === null) throw new SpoleError('media-different', { fileName: file.fileName, expected: file.fileName })
    relinkMedia(db, file.id, { path: target })
    brought += 1
  }
  return brought
}

/** A study that a thread opens for itself. */
export interface StudyAt {
  readonly path: string
  readonly passphrase: string | null
}

/** As lookInto, over a connection of its own. */
export async function lookInWorker(study: StudyAt | null, at: PackageAt, onProgress: OnProgress): Promise<Looked> {
  const db = study === null ? null : connect(study.path, { passphrase: study.passphrase, readOnly: true })
  try {
    return await lookInto(db, at, onProgress)
  } finally {
    db?.close()
  }
}

/** As receivePackage, over a connection of its own: ending the thread in the middle leaves the study as it was. */
export async function receiveInWorker(
  study: StudyAt,
  at: PackageAt,
  withMedia: boolean,
  onProgress: OnProgress,
): Promise<ImportReport> {
  const db = connect(study.path, { passphrase: study.passphrase })
  try {
    watchFile(db)
    return (await receivePackage(db, at, { withMedia, onProgress })).report
  } finally {
    db.close()
  }
}
