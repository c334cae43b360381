import { connect } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { added } from '@main/study/history/row-change'
import { migrations } from '@main/study/migrations/list'
import { migrate } from '@main/study/migrations/migrate'
import type { PackageContents } from '@main/study/packages/contents'
import { keepRecords } from '@main/study/packages/past'
import { packageApplicationId } from '@main/study/packages/package-file'
import type { Change } from '@main/study/rows'
import { inTransaction } from '@main/study/transaction'
import { makeWhole } from '@main/study/whole-file'

interface Where {
  readonly path: string
  readonly passphrase: string
  /** The person has been asked whether a file that is there may go. */
  readonly overwrite: boolean
}

/**
 * Writes a package into a file that begins empty, so that nothing can be in it but what was put there: no free page ever held
 * another rating. Every row has its record in a chain of the package's own.
 */
export function writePackage(
  { path, passphrase, overwrite }: Where,
  { header, changes, ratings }: PackageContents,
): void {
  makeWhole(path, overwrite ? null : 'file-exists', (unfinished) => {
    const db = connect(unfinished, { passphrase, create: true })
    try {
      migrate(db, migrations, () => undefined)
      db.pragma(`application_id = ${packageApplicationId}`)
      inTransaction(db, () => {
        applyChanges(db, {
          personId: null,
          scope: 'study',
          label: 'package.make',
          action: 'system',
          atMs: header.madeMs,
          changes: [
            { table: 'package', before: null, after: header },
            ...changes,
            ...ratings.flatMap(({ rows, version }): Change[] => [
              ...rows.map(({ table, row }) => added(table, row)),
              { table: 'ratingVersion', before: null, after: version },
            ]),
          ],
        })
        for (const { version, records } of ratings) keepRecords(db, version.id, records)
      })
    } finally {
      db.close()
    }
  })
}
