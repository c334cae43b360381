import type { Person } from '@domain/rating/person'
import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import type { HistoryLabel } from '@main/study/history/label'
import { findRow, selectRows } from '@main/study/row-store'
import type { StudyRow } from '@main/study/rows'
import { inTransaction } from '@main/study/transaction'

/** The study's own row. */
export function studyRow(db: Db): StudyRow {
  const [row] = selectRows(db, 'study', 'LIMIT 1')
  if (row === undefined) throw new SpoleError('study-damaged', { path: db.name })
  return row
}

/** Who works now; null before anybody said so. */
export function currentPerson(db: Db): Person | null {
  const { currentPersonId } = studyRow(db)
  return currentPersonId === null ? null : (findRow(db, 'person', currentPersonId) ?? null)
}

export function renameStudy(db: Db, title: string): StudyRow {
  return changeStudy(db, 'study.rename', (before) => ({ ...before, title }))
}

/** Says who works from now on. */
export function usePerson(db: Db, personId: string): Person {
  const person = findRow(db, 'person', personId)
  if (person === undefined) throw new SpoleError('not-found', { what: 'person', id: personId })
  if (studyRow(db).currentPersonId === personId) return person
  changeStudy(db, 'people.use', (before) => ({ ...before, currentPersonId: personId }))
  return person
}

function changeStudy(db: Db, label: HistoryLabel, change: (before: StudyRow) => StudyRow): StudyRow {
  return inTransaction(db, () => {
    const before = studyRow(db)
    const after = change(before)
    const personId = after.currentPersonId
    applyChanges(db, { personId, scope: 'study', label, action: 'do', changes: [{ table: 'study', before, after }] })
    return after
  })
}
