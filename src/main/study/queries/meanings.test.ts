import { expect, it } from 'vitest'
import { makeStudyFile, opened } from '@main/study/made-up-study'
import { keepMeanings, meaningsSaid } from '@main/study/queries/meanings'
import { addPerson } from '@main/study/queries/people'

const map = {
  recordings: { 'visit 4': 'some-recording' },
  codes: { halt: 'stop', rest: null },
  subjects: { Anna: 'P1' },
  tiers: { Speech: 'values-are-codes' },
} as const

it('keeps what a person said last of the names of a scheme, without the recordings of the one file', () => {
  const { db } = opened(makeStudyFile(), { passphrase: null })
  const { id: personId } = addPerson(db, { name: 'Kari', role: 'rater' })
  expect(meaningsSaid(db, { personId, scheme: 'a' })).toBeNull()
  keepMeanings(db, { personId, scheme: 'a' }, { ...map, codes: {} })
  keepMeanings(db, { personId, scheme: 'a' }, map)
  expect(meaningsSaid(db, { personId, scheme: 'a' })?.map).toEqual({ ...map, recordings: {} })
  expect(meaningsSaid(db, { personId, scheme: 'b' })).toBeNull()
})

it('tells nobody what another person said', () => {
  const { db } = opened(makeStudyFile(), { passphrase: null })
  const [kari, ola] = ['Kari', 'Ola'].map((name) => addPerson(db, { name, role: 'rater' }).id)
  keepMeanings(db, { personId: kari ?? '', scheme: 'a' }, map)
  expect(meaningsSaid(db, { personId: ola ?? '', scheme: 'a' })).toBeNull()
})
