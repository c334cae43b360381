import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { connect } from '@main/study/connection'
import { mark, refusalOf } from '@main/study/made-up-study'
import {
  coordinatedStudy,
  packagePassphrase,
  packed,
  ratersStudy,
  receive,
} from '@main/study/packages/made-up-packages'
import { contentsOf } from '@main/study/packages/contents'
import { chooseVersion, waitingVersions } from '@main/study/packages/versions'
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

it('is no way round blinding for a coordinator who rates the recording too', () => {
  const { db, ola, recordingIds } = coordinatedStudy()
  const lead = selectRows(db, 'person', "WHERE role = 'coordinator'")[0]?.id ?? ''
  const wish = { personId: ola.id, recordingIds: null } as const
  expect(contentsOf(db, { kind: 'return', ...wish }).ratings).toHaveLength(1)
  openRating(db, { personId: lead, recordingId: recordingIds[0] ?? '' })
  expect(refusalOf(() => contentsOf(db, { kind: 'return', ...wish }))).toBe('rating-blinded')
  expect(contentsOf(db, { kind: 'assignment', ...wish }).ratings).toEqual([])
})

it('lets nobody who rates a recording too choose between versions of another’s rating', () => {
  const home = coordinatedStudy()
  const [recordingId = ''] = home.recordingIds
  const away = ratersStudy(home)
  mark(away, openRating(away, { personId: home.kari.id, recordingId }), 1000)
  mark(home.db, openRating(home.db, { personId: home.kari.id, recordingId }), 2000)
  receive(home.db, packed(away, { kind: 'return', personId: home.kari.id, recordingIds: null }))
  const lead = selectRows(home.db, 'person', "WHERE role = 'coordinator'")[0]?.id ?? ''
  const [version] = waitingVersions(home.db, lead)
  expect(version?.theirs.events).toBe(1)
  openRating(home.db, { personId: lead, recordingId })
  expect(waitingVersions(home.db, lead)).toEqual([])
  const choice = { personId: lead, versionId: version?.versionId ?? '', choice: 'theirs' } as const
  expect(refusalOf(() => chooseVersion(home.db, choice))).toBe('needs-coordinator')
  expect(waitingVersions(home.db, home.kari.id)).toHaveLength(1)
})

it('is not readable without its passphrase', () => {
  const { db, kari } = coordinatedStudy()
  const bytes = readFileSync(packed(db, { kind: 'assignment', personId: kari.id, recordingIds: null }))
  expect(bytes.includes('Session 1')).toBe(false)
  expect(bytes.includes('SQLite format 3')).toBe(false)
})
