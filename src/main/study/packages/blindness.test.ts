import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { connect } from '@main/study/connection'
import { mark, refusalOf } from '@main/study/made-up-study'
import { coordinatedStudy, packagePassphrase, packed } from '@main/study/packages/made-up-packages'
import { contentsOf } from '@main/study/packages/contents'
import { openRating, submitRating } from '@main/study/queries/ratings'
import { usePerson } from '@main/study/queries/study'
import { selectRows } from '@main/study/row-store'

/** Every byte of the package without its cipher, free pages too. */
function bytesOf(path: string): Buffer {
  const db = connect(path, { passphrase: packagePassphrase })
  // Rekeying to none writes each page as it is; a copy made by VACUUM would leave out what lies in free pages.
  db.rekey(Buffer.alloc(0))
  expect(db.pragma('freelist_count', { simple: true })).toBe(0)
  db.close()
  return readFileSync(path)
}

it('leaves no trace of other raters’ work in an assignment package', () => {
  const { db, kari, ola, recordingIds } = coordinatedStudy()
  const own = openRating(db, { personId: kari.id, recordingId: recordingIds[1] ?? '' })
  mark(db, own, 777, 'Kari saw this')
  const hers = openRating(db, { personId: ola.id, recordingId: recordingIds[1] ?? '' })
  mark(db, hers, 4321, 'Ola saw that')
  submitRating(db, { personId: ola.id, ratingId: hers.id })
  const bytes = bytesOf(packed(db, { kind: 'assignment', personId: kari.id, recordingIds: null }))
  expect(bytes.includes('Kari saw this')).toBe(true)
  expect(bytes.includes(own.id)).toBe(true)
  const others = [
    'Ola',
    ola.id,
    ...selectRows(db, 'rating', 'WHERE personId = ?', ola.id).map(({ id }) => id),
    ...selectRows(db, 'event', 'WHERE ratingId <> ?', own.id).map(({ id }) => id),
  ]
  expect(others).toHaveLength(6)
  for (const trace of others) expect(bytes.includes(trace)).toBe(false)
  // Nor is it told where the files lie on the coordinator's computer.
  expect(bytes.includes('/nowhere/')).toBe(false)
})

it('is no way round blinding for a rater', () => {
  const { db, kari, ola, recordingIds } = coordinatedStudy()
  usePerson(db, kari.id)
  expect(refusalOf(() => contentsOf(db, { kind: 'return', personId: ola.id, recordingIds: null }))).toBe(
    'rating-blinded',
  )
  const forOla = contentsOf(db, { kind: 'assignment', personId: ola.id, recordingIds })
  expect(forOla.ratings).toEqual([])
})

it('is not readable without its passphrase', () => {
  const { db, kari } = coordinatedStudy()
  const bytes = readFileSync(packed(db, { kind: 'assignment', personId: kari.id, recordingIds: null }))
  expect(bytes.includes('Session 1')).toBe(false)
  expect(bytes.includes('SQLite format 3')).toBe(false)
})
