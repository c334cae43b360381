import { leadsWork } from '@domain/rating/blinding'
import type { Person, PersonRole } from '@domain/rating/person'
import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { newId } from '@main/study/identifier'
import { hasLead, isBlinded, refuseUnlessLeading } from '@main/study/queries/blinding'
import { studyRow } from '@main/study/queries/study'
import { findRow, selectRows } from '@main/study/row-store'
import { inTransaction } from '@main/study/transaction'

export function listPeople(db: Db): readonly Person[] {
  return selectRows(db, 'person', 'ORDER BY name, id')
}

/** Adds somebody; the first one added is who works from then on. */
export function addPerson(db: Db, { name, role }: { readonly name: string; readonly role: PersonRole }): Person {
  return inTransaction(db, () => {
    const person: Person = { id: newId(), name, role, reactionOffsetMs: 0 }
    const study = studyRow(db)
    if (leadsWork(role)) refuseRole(db)
    const changes = [{ table: 'person', before: null, after: person } as const]
    const first = { table: 'study', before: study, after: { ...study, currentPersonId: person.id } } as const
    applyChanges(db, {
      personId: study.currentPersonId ?? person.id,
      scope: 'study',
      label: 'people.add',
      action: 'do',
      changes: study.currentPersonId === null ? [...changes, first] : changes,
    })
    return person
  })
}

export function updatePerson(db: Db, person: Person): Person {
  return inTransaction(db, () => {
    const before = findRow(db, 'person', person.id)
    if (before === undefined) throw new SpoleError('not-found', { what: 'person', id: person.id })
    if (before.role !== person.role) refuseRole(db)
    applyChanges(db, {
      personId: studyRow(db).currentPersonId,
      scope: 'study',
      label: 'people.update',
      action: 'do',
      changes: [{ table: 'person', before, after: person }],
    })
    return person
  })
}

/** A role opens ratings, so in a blinded study whoever leads gives it; until there is somebody who leads, anybody does. */
function refuseRole(db: Db): void {
  if (isBlinded(db) && hasLead(db)) refuseUnlessLeading(db, studyRow(db).currentPersonId)
}
