import { describe, expect, it } from 'vitest'
import { checkStudy } from '@main/study/check'
import type { Db } from '@main/study/connection'
import { addRecording, makeStudyFile, opened, refusalOf, smallInstrument } from '@main/study/made-up-study'
import {
  addInstrument,
  defaultInstrument,
  duplicateInstrument,
  getInstrument,
  listInstruments,
  removeInstrument,
  saveInstrument,
  setDefaultInstrument,
} from '@main/study/queries/instruments'
import { addPerson } from '@main/study/queries/people'
import { openRating } from '@main/study/queries/ratings'

const sound = (db: Db) => expect(checkStudy(db)).toEqual({ ok: true, problems: [] })

describe('instruments', () => {
  it('are edited in place until a rating uses them; then an edit is the next version', () => {
    const { db } = opened(makeStudyFile(), { passphrase: null })
    const { id } = defaultInstrument(db)
    const edited = saveInstrument(db, { id, instrument: { ...smallInstrument, shortTitle: 'Edited' } })
    expect(edited).toMatchObject({ id, version: 1, shortTitle: 'Edited', frozen: false })
    const person = addPerson(db, { name: 'Kari', role: 'rater' })
    openRating(db, { personId: person.id, recordingId: addRecording(db).recording.id })
    const next = saveInstrument(db, { id, instrument: { ...smallInstrument, shortTitle: 'Again' } })
    expect(next).toMatchObject({ version: 2, shortTitle: 'Again', isDefault: true, frozen: false })
    expect(next.instrument.version).toBe(2)
    expect(getInstrument(db, id)).toMatchObject({
      frozen: true,
      ratingCount: 1,
      shortTitle: 'Edited',
      isDefault: false,
    })
    expect(refusalOf(() => removeInstrument(db, id))).toBe('instrument-frozen')
    removeInstrument(db, next.id)
    expect(getInstrument(db, id).isDefault).toBe(true)
    sound(db)
  })

  it('are copied under a new key and imported beside what is there', () => {
    const { db } = opened(makeStudyFile(), { passphrase: null })
    const { id } = defaultInstrument(db)
    const copy = duplicateInstrument(db, { id, title: 'Mine' })
    expect(copy).toMatchObject({ key: 'small-2', version: 1, shortTitle: 'Mine', isDefault: false })
    expect(addInstrument(db, smallInstrument)).toMatchObject({ key: 'small', version: 2 })
    setDefaultInstrument(db, copy.id)
    expect(
      listInstruments(db)
        .filter((line) => line.isDefault)
        .map((line) => line.key),
    ).toEqual(['small-2'])
    sound(db)
  })
})
