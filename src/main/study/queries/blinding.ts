import { leadsWork } from '@domain/rating/blinding'
import { SpoleError } from '@contract/error'
import { type Db, first } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { studyRow } from '@main/study/queries/study'
import { findRow } from '@main/study/row-store'
import { inTransaction } from '@main/study/transaction'

/** Whether raters of this study are blind to one another; they are until somebody says otherwise. */
export function isBlinded(db: Db): boolean {
  return findRow(db, 'blinding', studyRow(db).id)?.isOn ?? true
}

/** Switches blinding on or off, for who leads the work. */
export function setBlinding(
  db: Db,
  { personId, isOn }: { readonly personId: string | null; readonly isOn: boolean },
): void {
  inTransaction(db, () => {
    refuseUnlessLeading(db, personId)
    if (isBlinded(db) === isOn) return
    const studyId = studyRow(db).id
    applyChanges(db, {
      personId,
      scope: 'study',
      label: isOn ? 'blinding.on' : 'blinding.off',
      action: 'do',
      changes: [{ table: 'blinding', before: findRow(db, 'blinding', studyId) ?? null, after: { studyId, isOn } }],
    })
  })
}

/** Refuses everybody but coordinators and supervisors. */
export function refuseUnlessLeading(db: Db, personId: string | null): void {
  const person = personId === null ? undefined : findRow(db, 'person', personId)
  if (person === undefined || !leadsWork(person.role)) throw new SpoleError('needs-coordinator')
}

/** Whether the study has anybody who leads the work. */
export function hasLead(db: Db): boolean {
  return first(db, `SELECT 1 FROM person WHERE role IN ('coordinator', 'supervisor') LIMIT 1`) !== undefined
}
