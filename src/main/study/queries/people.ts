import type { MayNotRate } from '@domain/rating/assignment'
import { leadsWork, mayFollowWork, type Viewer } from '@domain/rating/blinding'
import type { Person, PersonRole } from '@domain/rating/person'
import type { Training } from '@domain/rating/training'
import type { PersonRecord } from '@contract/calls/people'
import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { newId } from '@main/study/identifier'
import { hasLead, isBlinded, refuseUnlessLeading } from '@main/study/queries/blinding'
import { studyRow } from '@main/study/queries/study'
import { findRow, selectRows } from '@main/study/row-store'
import { stepsBetween } from '@main/study/steps-between'
import type { Change } from '@main/study/rows'
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

interface Entry {
  /** Null for a new one. */
  readonly id: string | null
}

interface EditedPerson {
  readonly person: Person
  readonly training: readonly (Pick<Training, 'kind' | 'date' | 'note'> & Entry)[]
  /** Null leaves it as it is. */
  readonly mayNotRate: readonly (Pick<MayNotRate, 'recordingId' | 'therapist'> & Entry)[] | null
}

/** What is kept of somebody; what they may not rate is told to themselves and to whoever leads the work. */
export function personRecord(db: Db, viewer: Viewer, personId: string): PersonRecord {
  const isTold = viewer.personId === personId || mayFollowWork(viewer)
  return { training: trainingOf(db, personId), mayNotRate: isTold ? mayNotRateOf(db, personId) : null }
}

/** Saves somebody with everything that is kept of them, in one step; lists are given whole. */
export function updatePerson(db: Db, { person, training, mayNotRate }: EditedPerson): Person {
  return inTransaction(db, () => {
    const personId = person.id
    const before = findRow(db, 'person', person.id)
    if (before === undefined) throw new SpoleError('not-found', { what: 'person', id: person.id })
    if (before.role !== person.role) refuseRole(db)
    const own = <Row extends Entry>(row: Row) => ({ ...row, id: row.id ?? newId(), personId })
    const present = mayNotRateOf(db, personId)
    const changes: readonly Change[] = [
      ...stepsBetween([before], [person]).map((step) => ({ table: 'person', ...step }) as const),
      ...stepsBetween(trainingOf(db, personId), training.map(own)).map(
        (step) => ({ table: 'training', ...step }) as const,
      ),
      ...stepsBetween(present, mayNotRate?.map(own) ?? present).map(
        (step) => ({ table: 'mayNotRate', ...step }) as const,
      ),
    ]
    if (changes.length > 0) {
      const by = studyRow(db).currentPersonId
      applyChanges(db, { personId: by, scope: 'study', label: 'people.update', action: 'do', changes })
    }
    return person
  })
}

function trainingOf(db: Db, personId: string): readonly Training[] {
  return selectRows(db, 'training', 'WHERE personId = ? ORDER BY date, id', personId)
}

function mayNotRateOf(db: Db, personId: string): readonly MayNotRate[] {
  return selectRows(db, 'mayNotRate', 'WHERE personId = ? ORDER BY id', personId)
}

/** A role opens ratings, so in a blinded study whoever leads gives it; until there is somebody who leads, anybody does. */
function refuseRole(db: Db): void {
  if (isBlinded(db) && hasLead(db)) refuseUnlessLeading(db, studyRow(db).currentPersonId)
}
