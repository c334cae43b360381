import { expect, it } from 'vitest'
import { checkStudy } from '@main/study/check'
import type { Db } from '@main/study/connection'
import { mark, refusalOf } from '@main/study/made-up-study'
import {
  type Coordinated,
  coordinatedStudy,
  outcomesOf,
  packed,
  ratersStudy,
  receive,
  returnOf,
} from '@main/study/packages/made-up-packages'
import { rowsOfRating } from '@main/study/packages/rating-rows'
import { takeBackPackage } from '@main/study/packages/take-back'
import { chooseVersion, waitingVersions } from '@main/study/packages/versions'
import { giveAssignments } from '@main/study/queries/assignments'
import { declareGold } from '@main/study/queries/gold'
import { openRating, submitRating } from '@main/study/queries/ratings'
import { updateRecording, recordingDetail } from '@main/study/queries/recordings'
import { studyRow } from '@main/study/queries/study'
import { selectRows } from '@main/study/row-store'
import type { MediaRow } from '@main/study/rows'
import { tableNames } from '@main/study/tables'

const sound = { ok: true, problems: [] }

/** Every row of the study that has a history, and what stands beside it. */
function everything(db: Db): string {
  const rows = tableNames.map((table) => [table, selectRows(db, table, 'ORDER BY 1')])
  const carried = db.prepare('SELECT * FROM carriedRecord ORDER BY versionId, position').all()
  return JSON.stringify([rows, carried])
}

const packagesRead = (db: Db): readonly string[] =>
  selectRows(db, 'package', "WHERE direction = 'read' ORDER BY madeMs, id").map(({ id }) => id)

function takeLast(db: Db, personId = studyRow(db).currentPersonId): readonly MediaRow[] {
  return takeBackPackage(db, { personId, packageId: packagesRead(db).at(-1) ?? '' })
}

function returning() {
  const home = coordinatedStudy()
  const away = ratersStudy(home)
  const rating = openRating(away, { personId: home.kari.id, recordingId: home.recordingIds[0] ?? '' })
  mark(away, rating, 1000)
  return { home, away, rating }
}

it('leaves the study as it was, sound, and the package can be read again', () => {
  const { home, away } = returning()
  const path = packed(away, returnOf(home.kari))
  const before = everything(home.db)
  receive(home.db, path)
  const after = everything(home.db)
  expect(after).not.toBe(before)
  takeLast(home.db)
  expect(everything(home.db)).toBe(before)
  expect(checkStudy(home.db)).toEqual(sound)
  expect(outcomesOf(receive(home.db, path))).toEqual(['new'])
  expect(checkStudy(home.db)).toEqual(sound)
})

it('takes back what went on from an earlier package, with its past', () => {
  const { home, away, rating } = returning()
  receive(home.db, packed(away, returnOf(home.kari)))
  const before = everything(home.db)
  mark(away, rating, 2000)
  const second = packed(away, returnOf(home.kari))
  expect(outcomesOf(receive(home.db, second))).toEqual(['continues'])
  takeLast(home.db)
  expect(everything(home.db)).toBe(before)
  expect(checkStudy(home.db)).toEqual(sound)
  expect(outcomesOf(receive(home.db, second))).toEqual(['continues'])
  expect(rowsOfRating(home.db, rating.id)).toEqual(rowsOfRating(away, rating.id))
  expect(checkStudy(home.db)).toEqual(sound)
})

it('takes back a version that waits, and none that has been chosen between', () => {
  const { home, away, rating } = returning()
  receive(home.db, packed(away, returnOf(home.kari)))
  mark(away, rating, 2000)
  mark(home.db, rating, 7000)
  const before = everything(home.db)
  const path = packed(away, returnOf(home.kari))
  expect(outcomesOf(receive(home.db, path))).toEqual(['diverged'])
  takeLast(home.db)
  expect(everything(home.db)).toBe(before)
  receive(home.db, path)
  const personId = studyRow(home.db).currentPersonId
  const [version] = waitingVersions(home.db, personId)
  chooseVersion(home.db, { personId, versionId: version?.versionId ?? '', choice: 'theirs' })
  const chosen = everything(home.db)
  expect(refusalOf(() => takeLast(home.db))).toBe('package-built-on')
  expect(everything(home.db)).toBe(chosen)
})

it.each<[string, (home: Coordinated, ratingId: string) => void]>([
  [
    'marked in it',
    ({ db, kari, recordingIds }) =>
      void mark(db, openRating(db, { personId: kari.id, recordingId: recordingIds[0] ?? '' }), 9000),
  ],
  ['submitted it', ({ db, kari }, ratingId) => void submitRating(db, { personId: kari.id, ratingId })],
])('takes nothing back once somebody has %s', (_, work) => {
  const { home, away, rating } = returning()
  receive(home.db, packed(away, returnOf(home.kari)))
  work(home, rating.id)
  const before = everything(home.db)
  expect(refusalOf(() => takeLast(home.db))).toBe('package-built-on')
  expect(everything(home.db)).toBe(before)
})

it('takes nothing back once it was declared gold', () => {
  const { home, away, rating } = returning()
  submitRating(away, { personId: home.kari.id, ratingId: rating.id })
  receive(home.db, packed(away, returnOf(home.kari)))
  declareGold(home.db, { personId: studyRow(home.db).currentPersonId, ratingId: rating.id, reason: 'agreed' })
  expect(refusalOf(() => takeLast(home.db))).toBe('package-built-on')
})

it('takes work back out of a rater’s study until something stands on it', () => {
  const home = coordinatedStudy()
  const away = ratersStudy(home)
  takeLast(away)
  expect(selectRows(away, 'recording', '')).toEqual([])
  expect(selectRows(away, 'person', '')).toEqual([])
  expect(studyRow(away).currentPersonId).toBeNull()
  expect(checkStudy(away)).toEqual(sound)

  receive(away, packed(home.db, { kind: 'assignment', personId: home.kari.id, recordingIds: null }))
  const [recordingId = ''] = home.recordingIds
  openRating(away, { personId: home.kari.id, recordingId })
  const begun = everything(away)
  expect(refusalOf(() => takeLast(away))).toBe('package-built-on')
  expect(everything(away)).toBe(begun)
})

it('takes nothing back once a recording was changed or given to somebody', () => {
  const home = coordinatedStudy()
  const [recordingId = ''] = home.recordingIds
  const edited = ratersStudy(home)
  const { recording, participants, consents } = recordingDetail(edited, recordingId)
  updateRecording(edited, { id: recordingId, fields: { ...recording, title: 'Other' }, participants, consents })
  expect(refusalOf(() => takeLast(edited))).toBe('package-built-on')
  const given = ratersStudy(home)
  const lead = { ...home.kari, role: 'coordinator' } as const
  given.prepare('UPDATE person SET role = ? WHERE id = ?').run(lead.role, lead.id)
  giveAssignments(given, { personId: lead.id, recordingIds: [recordingId], personIds: [lead.id], dueDate: null })
  expect(refusalOf(() => takeLast(given))).toBe('package-built-on')
})

it('is for whoever read it and who leads the work, and only for a package that was read', () => {
  const { home, away } = returning()
  receive(home.db, packed(away, returnOf(home.kari)))
  expect(refusalOf(() => takeLast(home.db, home.ola.id))).toBe('needs-coordinator')
  expect(refusalOf(() => takeBackPackage(home.db, { personId: null, packageId: 'none' }))).toBe('not-found')
})
