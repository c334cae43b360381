import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkStudy } from '@main/study/check'
import type { Db } from '@main/study/connection'
import { undo } from '@main/study/history/undo'
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
import { chooseVersion, waitingVersions } from '@main/study/packages/versions'
import { mark, refusalOf } from '@main/study/made-up-study'
import { saveInstrument } from '@main/study/queries/instruments'
import { openRating, submitRating } from '@main/study/queries/ratings'
import { removeRecording } from '@main/study/queries/recording-removal'
import { studyRow } from '@main/study/queries/study'
import { addWatched } from '@main/study/queries/watched'
import { findRow, selectRows } from '@main/study/row-store'

const sound = { ok: true, problems: [] }
const lastHash = (db: Db) => db.prepare('SELECT hash FROM change ORDER BY seq DESC LIMIT 1').pluck().get()

function ratingOf(db: Db, { kari, recordingIds }: Coordinated, index = 0) {
  return openRating(db, { personId: kari.id, recordingId: recordingIds[index] ?? '' })
}

it('carries work out and back: what comes home is what was rated, and both studies prove', () => {
  const home = coordinatedStudy()
  const away = ratersStudy(home)
  expect(studyRow(away).currentPersonId).toBe(home.kari.id)
  const rating = ratingOf(away, home)
  mark(away, rating, 1000)
  mark(away, rating, 2000)
  undo(away, { personId: home.kari.id, ratingId: rating.id })
  addWatched(away, { personId: home.kari.id, ratingId: rating.id, intervals: [{ startMs: 0, endMs: 9000 }] })
  submitRating(away, { personId: home.kari.id, ratingId: rating.id })
  expect(outcomesOf(receive(home.db, packed(away, returnOf(home.kari))))).toEqual(['new'])
  expect(rowsOfRating(home.db, rating.id)).toEqual(rowsOfRating(away, rating.id))
  expect(checkStudy(home.db)).toEqual(sound)
  expect(checkStudy(away)).toEqual(sound)
})

it('changes nothing when it is read twice', () => {
  const home = coordinatedStudy()
  const away = ratersStudy(home)
  const sent = packed(home.db, { kind: 'assignment', personId: home.kari.id, recordingIds: null })
  mark(away, ratingOf(away, home), 1000)
  const returned = packed(away, returnOf(home.kari))
  receive(home.db, returned)
  receive(away, sent)
  const before = [lastHash(home.db), lastHash(away)]
  expect(outcomesOf(receive(home.db, returned))).toEqual(['same'])
  receive(away, sent)
  expect([lastHash(home.db), lastHash(away)]).toEqual(before)
})

it('brings what was done since, and refuses what is older than that', () => {
  const home = coordinatedStudy()
  const away = ratersStudy(home)
  const rating = ratingOf(away, home)
  mark(away, rating, 1000)
  const first = packed(away, returnOf(home.kari))
  const early = packed(away, returnOf(home.kari))
  receive(home.db, first)
  mark(away, rating, 2000)
  expect(outcomesOf(receive(home.db, packed(away, returnOf(home.kari))))).toEqual(['continues'])
  expect(rowsOfRating(home.db, rating.id)).toEqual(rowsOfRating(away, rating.id))
  const before = lastHash(home.db)
  expect(refusalOf(() => receive(home.db, early))).toBe('package-older')
  expect(outcomesOf(receive(home.db, first))).toEqual(['older'])
  expect(lastHash(home.db)).toBe(before)
  expect(checkStudy(home.db)).toEqual(sound)
})

function parted() {
  const home = coordinatedStudy()
  const away = ratersStudy(home)
  const rating = ratingOf(away, home)
  mark(away, rating, 1000)
  receive(home.db, packed(away, returnOf(home.kari)))
  mark(away, rating, 2000)
  mark(away, rating, 3000)
  mark(home.db, rating, 7000)
  const path = packed(away, returnOf(home.kari))
  const ours = rowsOfRating(home.db, rating.id)
  expect(outcomesOf(receive(home.db, path))).toEqual(['diverged'])
  expect(rowsOfRating(home.db, rating.id)).toEqual(ours)
  const personId = studyRow(home.db).currentPersonId
  const [version] = waitingVersions(home.db, personId)
  return { home, away, rating, path, ours, personId, versionId: version?.versionId ?? '', version }
}

it('keeps two versions of a rating that both sides changed, for whom it concerns', () => {
  const { home, path, version } = parted()
  expect(version).toMatchObject({
    personName: 'Kari',
    recordingTitle: 'Session 1',
    ours: { events: 2, scores: 0, status: 'open' },
    theirs: { events: 3, scores: 0, status: 'open' },
    differing: { events: 3, scores: 0 },
  })
  expect(outcomesOf(receive(home.db, path))).toEqual(['waits'])
  expect(waitingVersions(home.db, home.ola.id)).toEqual([])
  expect(waitingVersions(home.db, home.kari.id)).toHaveLength(1)
  expect(checkStudy(home.db)).toEqual(sound)
})

it('goes on from theirs when they are chosen, and knows ours again', () => {
  const { home, away, rating, path, personId, versionId } = parted()
  const oursSent = packed(home.db, { kind: 'assignment', personId: home.kari.id, recordingIds: null })
  expect(refusalOf(() => chooseVersion(home.db, { personId: home.ola.id, versionId, choice: 'theirs' }))).toBe(
    'needs-coordinator',
  )
  chooseVersion(home.db, { personId, versionId, choice: 'theirs' })
  expect(rowsOfRating(home.db, rating.id)).toEqual(rowsOfRating(away, rating.id))
  expect(waitingVersions(home.db, personId)).toEqual([])
  expect(outcomesOf(receive(home.db, path))).toEqual(['same'])
  mark(away, rating, 4000)
  expect(outcomesOf(receive(home.db, packed(away, returnOf(home.kari))))).toEqual(['continues'])
  // The rater took ours over meanwhile and sends it back: it was set aside here.
  expect(outcomesOf(receive(away, oursSent))).toEqual(['diverged'])
  expect(checkStudy(home.db)).toEqual(sound)
})

it('keeps ours when they are chosen, and does not ask again for the same', () => {
  const { home, away, rating, path, ours, personId, versionId } = parted()
  chooseVersion(home.db, { personId, versionId, choice: 'ours' })
  expect(rowsOfRating(home.db, rating.id)).toEqual(ours)
  const before = lastHash(home.db)
  expect(outcomesOf(receive(home.db, path))).toEqual(['decided'])
  expect(lastHash(home.db)).toBe(before)
  mark(away, rating, 4000)
  expect(outcomesOf(receive(home.db, packed(away, returnOf(home.kari))))).toEqual(['diverged'])
  expect(checkStudy(home.db)).toEqual(sound)
})

it('joins ratings that were begun on both sides by a choice', () => {
  const home = coordinatedStudy()
  const away = ratersStudy(home)
  const [here, there] = [ratingOf(home.db, home), ratingOf(away, home)]
  mark(home.db, here, 1)
  mark(away, there, 2)
  expect(outcomesOf(receive(home.db, packed(away, returnOf(home.kari))))).toEqual(['diverged'])
  const personId = studyRow(home.db).currentPersonId
  const [version] = waitingVersions(home.db, personId)
  chooseVersion(home.db, { personId, versionId: version?.versionId ?? '', choice: 'theirs' })
  expect(selectRows(home.db, 'event', 'WHERE ratingId = ?', here.id).map(({ startMs }) => startMs)).toEqual([2])
  mark(away, there, 3)
  expect(outcomesOf(receive(home.db, packed(away, returnOf(home.kari))))).toEqual(['continues'])
  expect(
    outcomesOf(receive(away, packed(home.db, { kind: 'assignment', personId: home.kari.id, recordingIds: null }))),
  ).toEqual(['same'])
  expect(checkStudy(home.db)).toEqual(sound)
})

it('lets a rater go on at home with what was begun in the coordinator’s study', () => {
  const home = coordinatedStudy()
  const rating = ratingOf(home.db, home)
  mark(home.db, rating, 1)
  const away = ratersStudy(home)
  mark(away, rating, 2)
  expect(outcomesOf(receive(home.db, packed(away, returnOf(home.kari))))).toEqual(['continues'])
  expect(rowsOfRating(home.db, rating.id)).toEqual(rowsOfRating(away, rating.id))
})

it('does not bring back a recording that has been removed', () => {
  const home = coordinatedStudy()
  const away = ratersStudy(home)
  mark(away, ratingOf(away, home, 0), 1)
  mark(away, ratingOf(away, home, 1), 2)
  removeRecording(home.db, home.recordingIds[0] ?? '')
  const plan = receive(home.db, packed(away, returnOf(home.kari)))
  expect(outcomesOf(plan).toSorted()).toEqual(['left-out', 'new'])
  expect(findRow(home.db, 'recording', home.recordingIds[0] ?? '')).toBeUndefined()
  expect(checkStudy(home.db)).toEqual(sound)
})

it('forgets what packages brought when their recording is removed', () => {
  const { home, rating } = parted()
  removeRecording(home.db, rating.recordingId)
  expect(home.db.prepare('SELECT count(*) FROM carriedRecord').pluck().get()).toBe(0)
  expect(checkStudy(home.db)).toEqual(sound)
})

it('finds a record that was altered after it had been received', () => {
  const { home } = parted()
  home.db.exec(
    'UPDATE carriedRecord SET atMs = atMs + 1 WHERE position = 1 AND versionId = (SELECT min(id) FROM ratingVersion)',
  )
  expect(checkStudy(home.db)).toMatchObject({ ok: false, problems: [expect.stringContaining('package')] })
})

it('freezes a scale that was sent', () => {
  const home = coordinatedStudy()
  const [scale] = selectRows(home.db, 'instrument', '')
  if (scale === undefined) throw new Error('there is one')
  const away = ratersStudy(home)
  const saved = saveInstrument(away, { id: scale.id, instrument: { ...scale.json, shortTitle: 'Other' } })
  expect(saved.version).toBe(2)
})

it('brings every sequence of marks and undoing home, whenever it is sent', () => {
  const steps = fc.array(fc.constantFrom('mark', 'undo', 'send'), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(steps, (sequence) => {
      const home = coordinatedStudy()
      const away = ratersStudy(home)
      const rating = ratingOf(away, home)
      for (const [index, step] of [...sequence, 'send'].entries()) {
        if (step === 'mark') mark(away, rating, index * 10)
        else if (step === 'undo') refusalOf(() => undo(away, { personId: home.kari.id, ratingId: rating.id }))
        else receive(home.db, packed(away, returnOf(home.kari)))
      }
      expect(rowsOfRating(home.db, rating.id)).toEqual(rowsOfRating(away, rating.id))
      expect(checkStudy(home.db)).toEqual(sound)
    }),
    { numRuns: 8 },
  )
}, 60_000)
