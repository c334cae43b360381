import { describe, expect, it } from 'vitest'
import { checkStudy } from '@main/study/check'
import type { Db } from '@main/study/connection'
import { newId } from '@main/study/identifier'
import { lookingNow, makeStudyFile, opened, refusalOf } from '@main/study/made-up-study'
import { historyPage } from '@main/study/queries/history'
import { addPerson, listPeople, updatePerson } from '@main/study/queries/people'
import { currentPerson, renameStudy, studyRow, usePerson } from '@main/study/queries/study'

const sound = (db: Db) => expect(checkStudy(db)).toEqual({ ok: true, problems: [] })

describe('people', () => {
  it('are added, changed and chosen; the first one works at once', () => {
    const { db } = opened(makeStudyFile(), { passphrase: null })
    expect(currentPerson(db)).toBeNull()
    const kari = addPerson(db, { name: 'Kari', role: 'rater' })
    const ola = addPerson(db, { name: 'Ola', role: 'supervisor' })
    expect(currentPerson(db)).toEqual(kari)
    updatePerson(db, { person: { ...ola, reactionOffsetMs: 250 }, training: [], mayNotRate: null })
    usePerson(db, ola.id)
    expect(currentPerson(db)).toEqual({ ...ola, reactionOffsetMs: 250 })
    expect(listPeople(db).map((person) => person.name)).toEqual(['Kari', 'Ola'])
    expect(refusalOf(() => usePerson(db, newId()))).toBe('not-found')
    renameStudy(db, 'Group B')
    expect(studyRow(db).title).toBe('Group B')
    expect(
      historyPage(db, lookingNow(db), { ratingId: null, beforeTxId: null, limit: 2 }).map((entry) => entry.label),
    ).toEqual(['study.rename', 'people.use'])
    sound(db)
  })
})
