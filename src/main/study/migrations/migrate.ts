import { SpoleError } from '@contract/error'
import { applicationId, type Db } from '@main/study/connection'
import { inTransaction } from '@main/study/transaction'

/** One numbered step of the tables. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

/** The version that a file must have after migrating. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}

export function versionOf(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** Refuses a file that a newer Spole has written. */
export function refuseNewer(db: Db, migrations: readonly Migration[]): void {
  const fileVersion = versionOf(db)
  const appVersion = newestVersion(migrations)
  if (fileVersion > appVersion) throw new SpoleError('study-newer', { fileVersion, appVersion })
}

/** Brings the tables up to date in one transaction; `beforeMigrating` runs first when there are rows to lose. */
export function migrate(db: Db, migrations: readonly Migration[], beforeMigrating: () => void): void {
  refuseNewer(db, migrations)
  const present = versionOf(db)
  const steps = migrations.filter((migration) => migration.version > present)
  if (steps.length === 0) return
  if (present > 0) beforeMigrating()
  inTransaction(db, () => {
    for (const step of steps) db.exec(step.sql)
    db.pragma(`application_id = ${applicationId}`)
    db.pragma(`user_version = ${newestVersion(migrations)}`)
  })
}
