import type { RatingVersion } from '@domain/exchange/package'
import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { lastRecord } from '@main/study/history/last-record'
import { newId } from '@main/study/identifier'
import { keepRecords, versionsOf } from '@main/study/packages/past'
import { type ImportPlan, planImport, type RatingPlan } from '@main/study/packages/plan'
import { tampered } from '@main/study/packages/prove-past'
import type { ReadPackage } from '@main/study/packages/read-package'
import { studyRow } from '@main/study/queries/study'
import { Database } from '@main/study/sqlite'
import type { Change, StudyRow } from '@main/study/rows'
import { inTransaction } from '@main/study/transaction'

interface ImportOptions {
  /** Called after each rating; what it throws takes everything back. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

/**
 * Reads a package into the study: one transaction, all of it or nothing. Done a second time it changes nothing. Nothing of
 * the study is overwritten: a rating that was changed on both sides waits beside the present one.
 */
export function importPackage(db: Db, read: ReadPackage, { onProgress }: ImportOptions = {}): ImportPlan {
  return refusingUnfit(db, () => {
    const plan = planImport(db, read)
    const { currentPersonId: personId } = studyRow(db)
    const changes = [...plan.study.changes, ...itself(db, plan)]
    if (changes.length > 0)
      applyChanges(db, { personId, scope: 'study', label: 'package.import', action: 'do', changes })
    for (const [index, rating] of plan.ratings.entries()) {
      takeIn(db, rating, personId)
      onProgress?.({ done: index + 1, total: plan.ratings.length })
    }
    return plan
  })
}

/** Ids that are taken by other rows, or two rows in one place: no package that Spole makes has them. */
function refusingUnfit(db: Db, work: () => ImportPlan): ImportPlan {
  try {
    return inTransaction(db, work)
  } catch (error) {
    const isTaken = error instanceof SpoleError && error.code === 'conflict'
    const isUnfit = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')
    throw isTaken || isUnfit ? tampered('rows that are something else here') : error
  }
}

/** The package's own row; and where nobody works yet, the person it is for works from now on. */
function itself(db: Db, { read, isKnown }: ImportPlan): readonly Change[] {
  if (isKnown) return []
  const before = studyRow(db)
  const { currentPersonId } = before
  const isFirst = currentPersonId === null && read.header.kind === 'assignment'
  const after: StudyRow = { ...before, currentPersonId: read.header.personId }
  return [
    { table: 'package', before: null, after: { ...read.header, direction: 'read' } },
    ...(isFirst ? [{ table: 'study', before, after } as const] : []),
  ]
}

function takeIn(db: Db, { packed, outcome, present, changes, replaced }: RatingPlan, personId: string | null): void {
  if (outcome !== 'new' && outcome !== 'continues' && outcome !== 'diverged') return
  const state = outcome === 'diverged' ? 'waiting' : 'current'
  const version: RatingVersion = { ...packed.version, id: newId(), state, baseSeq: lastRecord(db).seq }
  const outdated = state === 'current' ? versionsOf(db, version).filter((other) => other.state === 'current') : replaced
  applyChanges(db, {
    personId,
    scope: present?.id ?? packed.version.ratingId,
    label: 'package.import',
    action: 'system',
    changes: [
      // The past of the one that comes begins with all of the past of those that go.
      ...outdated.map((before): Change =>
        state === 'current'
          ? { table: 'ratingVersion', before, after: null }
          : { table: 'ratingVersion', before, after: { ...before, state: 'set-aside' } },
      ),
      ...changes,
      { table: 'ratingVersion', before: null, after: version },
    ],
  })
  keepRecords(db, version.id, packed.records)
}
