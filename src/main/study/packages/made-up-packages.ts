import { join } from 'node:path'
import type { Person } from '@domain/rating/person'
import { connect, type Db } from '@main/study/connection'
import { createStudy } from '@main/study/create'
import { addRecording, makeStudyFile, mark, opened, temporaryFolder } from '@main/study/made-up-study'
import { contentsOf, type PackageWish } from '@main/study/packages/contents'
import { importPackage } from '@main/study/packages/import-package'
import { type ImportPlan, type Outcome } from '@main/study/packages/plan'
import { readPackage } from '@main/study/packages/read-package'
import { writePackage } from '@main/study/packages/write-package'
import { addPerson } from '@main/study/queries/people'
import { openRating } from '@main/study/queries/ratings'

/** Packages for tests, between a coordinator's study and a rater's. */

export const packagePassphrase = 'between us'

/** Writes a package of this study into a file. */
export function packed(db: Db, wish: PackageWish, nowMs?: number): string {
  const path = join(temporaryFolder(), 'work.spolepack')
  writePackage({ path, passphrase: packagePassphrase, overwrite: false }, contentsOf(db, wish, nowMs))
  return path
}

/** Reads a package into a study. */
export function receive(db: Db, path: string): ImportPlan {
  return importPackage(db, readPackage(path, packagePassphrase))
}

export function outcomesOf(plan: ImportPlan): readonly Outcome[] {
  return plan.ratings.map(({ outcome }) => outcome)
}

export interface Coordinated {
  readonly db: Db
  readonly kari: Person
  readonly ola: Person
  readonly recordingIds: readonly string[]
}

/** A coordinator's study with two raters and two recordings; Ola has rated the first. */
export function coordinatedStudy(): Coordinated {
  const { db } = opened(makeStudyFile(), { passphrase: null })
  addPerson(db, { name: 'Inger', role: 'coordinator' })
  const kari = addPerson(db, { name: 'Kari', role: 'rater' })
  const ola = addPerson(db, { name: 'Ola', role: 'rater' })
  const recordingIds = ['Session 1', 'Session 2'].map((title) => addRecording(db, title).recording.id)
  const rating = openRating(db, { personId: ola.id, recordingId: recordingIds[0] ?? '' })
  mark(db, rating, 1234, 'Ola saw this')
  return { db, kari, ola, recordingIds }
}

/** A new study for the rater, made from what was assigned. */
export function ratersStudy({ db, kari }: Coordinated): Db {
  const path = join(temporaryFolder(), 'kari.spole')
  createStudy(path, { title: 'Kari’s', passphrase: null, instrument: null })
  const study = opened(path, { passphrase: null })
  receive(study.db, packed(db, { kind: 'assignment', personId: kari.id, recordingIds: null }))
  return study.db
}

/** How a rater sends everything back. */
export function returnOf({ id }: Person): PackageWish {
  return { kind: 'return', personId: id, recordingIds: null }
}

/** Alters a package behind its back, as somebody who has its passphrase could. */
export function alter(path: string, work: (db: Db) => void): string {
  const db = connect(path, { passphrase: packagePassphrase })
  try {
    work(db)
  } finally {
    db.close()
  }
  return path
}
