import { describe, expect, it } from 'vitest'
import type { RecordingLine } from '@contract/calls/recordings'
import { checkStudy } from '@main/study/check'
import { all, type Db } from '@main/study/connection'
import { newId } from '@main/study/identifier'
import {
  noteAt,
  addRecording,
  makeStudyFile,
  opened,
  pointAt,
  ratedStudy,
  refusalOf,
  smallInstrument,
  lookingNow,
} from '@main/study/made-up-study'
import { historyPage } from '@main/study/queries/history'
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
import { durationOf, findMedia, mediaOf, relinkMedia, setMediaHash, unhashedMedia } from '@main/study/queries/media'
import { addPerson, listPeople, updatePerson } from '@main/study/queries/people'
import { openRating, reopenRating, submitRating } from '@main/study/queries/ratings'
import { listRecordings, type ListInput } from '@main/study/queries/recording-list'
import { removalPreview, removeRecording } from '@main/study/queries/recording-removal'
import { recordingDetail, updateRecording } from '@main/study/queries/recordings'
import { currentPerson, renameStudy, studyRow, usePerson } from '@main/study/queries/study'
import { addWatched, watchedOf } from '@main/study/queries/watched'
import { applyRatingChanges } from '@main/study/rating-changes'

const everything: ListInput = {
  search: '',
  sort: 'title',
  descending: false,
  filter: 'all',
  personId: null,
  missingMedia: new Set(),
  today: '2026-03-01',
}
const titles = (lines: readonly RecordingLine[]) => lines.map((line) => line.title)
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

describe('recordings', () => {
  it('are searched, filtered and sorted with where my rating stands', () => {
    const { db, person, rating, recording } = ratedStudy()
    const second = addRecording(db, 'Session 10')
    const third = addRecording(db, 'Session 2')
    const { fields, participants, consents } = editable(recordingDetail(db, third.recording.id))
    updateRecording(db, {
      id: third.recording.id,
      fields: { ...fields, deleteBy: '2026-03-15', date: null },
      participants,
      consents,
    })
    const list = (input: Partial<ListInput>) => listRecordings(db, { ...everything, personId: person.id, ...input })
    const missingMedia = new Set(second.media.map((file) => file.id))

    applyRatingChanges(db, {
      personId: person.id,
      ratingId: rating.id,
      label: 'event.add',
      changes: [
        { table: 'event', before: null, after: pointAt(rating, 5) },
        // Item 1 is answered on one of its two dimensions, item 2 on its only one; the overall score is no item.
        ...([1, 2, null] as const).map(
          (item) =>
            ({
              table: 'score',
              before: null,
              after: { id: newId(), ratingId: rating.id, item, dimension: 'quality', value: 4 },
            }) as const,
        ),
      ],
    })
    addWatched(db, { personId: person.id, ratingId: rating.id, intervals: [{ startMs: 0, endMs: 150_000 }] })

    expect(titles(list({}))).toEqual(['Session 1', 'Session 2', 'Session 10'])
    expect(titles(list({ descending: true, sort: 'added' }))).toEqual(['Session 2', 'Session 10', 'Session 1'])
    expect(titles(list({ search: 'session 10' }))).toEqual(['Session 10'])
    expect(titles(list({ filter: 'started' }))).toEqual(['Session 1'])
    expect(titles(list({ filter: 'delete-soon' }))).toEqual(['Session 2'])
    expect(titles(list({ filter: 'missing-media', missingMedia }))).toEqual(['Session 10'])
    expect(titles(list({ sort: 'date', descending: true })).at(-1)).toBe('Session 2')
    expect(list({})[0]?.myRating).toEqual({
      id: rating.id,
      status: 'open',
      scored: 1,
      toScore: 2,
      watchedShare: 0.25,
      eventCount: 1,
    })
    submitRating(db, { personId: person.id, ratingId: rating.id })
    expect(titles(list({ filter: 'to-do' }))).toEqual(['Session 2', 'Session 10'])
    expect(titles(list({ filter: 'submitted' }))).toEqual([recording.recording.title])
    expect(listRecordings(db, everything).every((line) => line.myRating === null)).toBe(true)
  })

  it('are edited with their participants and consents in one step', () => {
    const { db, recording } = ratedStudy()
    const { fields, participants, consents } = editable(recording)
    const after = updateRecording(db, {
      id: recording.recording.id,
      fields: { ...fields, title: 'New' },
      consents: [],
      participants: [...participants.slice(1), { id: null, pseudonym: 'P2', role: 'member' }],
    })
    expect(after.recording.title).toBe('New')
    expect(after.participants.map(({ pseudonym, position }) => [pseudonym, position])).toEqual([
      ['P1', 0],
      ['P2', 1],
    ])
    expect(after.consents).toEqual([])
    expect(consents).toHaveLength(1)
    const before = historyPage(db, lookingNow(db), { ratingId: null, beforeTxId: null, limit: 1 })
    updateRecording(db, { id: recording.recording.id, ...editable(after) })
    expect(historyPage(db, lookingNow(db), { ratingId: null, beforeTxId: null, limit: 1 })).toEqual(before)
    sound(db)
  })

  it('keep somebody whom marks are about, and say why', () => {
    const { db, person, rating, recording } = ratedStudy()
    const [therapist, member] = recording.participants
    const event = { ...pointAt(rating, 5), subjectId: member?.id ?? '' }
    applyRatingChanges(db, {
      personId: person.id,
      ratingId: rating.id,
      label: 'event.add',
      changes: [{ table: 'event', before: null, after: event }],
    })
    const { fields, consents } = editable(recording)
    const participants = therapist === undefined ? [] : [therapist]
    const removing = () => updateRecording(db, { id: recording.recording.id, fields, consents, participants })
    expect(refusalOf(removing)).toBe('participant-marked')
    expect(recordingDetail(db, recording.recording.id).participants).toEqual(recording.participants)
  })

  it('know their media, where they lie and what they hash to', () => {
    const { db, recording } = ratedStudy()
    const [file] = mediaOf(db, recording.recording.id)
    expect(unhashedMedia(db)).toHaveLength(1)
    setMediaHash(db, file?.id ?? '', 'ab'.repeat(32))
    relinkMedia(db, file?.id ?? '', { path: '/elsewhere/s1.mp4', durationMs: 500_000 })
    expect(findMedia(db, file?.id ?? '')).toMatchObject({ sha256: 'ab'.repeat(32), path: '/elsewhere/s1.mp4' })
    expect(unhashedMedia(db)).toEqual([])
    expect(durationOf(db, recording.recording.id)).toBe(500_000)
    sound(db)
  })
})

function editable({ recording, participants, consents }: ReturnType<typeof recordingDetail>) {
  const { id: _id, createdMs: _createdMs, ...fields } = recording
  return { fields, participants, consents }
}

describe('removing a recording', () => {
  it('says what goes, and forgets what the rows said while the chain goes on proving', () => {
    const { db, person, rating, recording } = ratedStudy()
    const apply = (changes: Parameters<typeof applyRatingChanges>[1]['changes']) =>
      applyRatingChanges(db, { personId: person.id, ratingId: rating.id, label: 'event.add', changes })
    const gone = { ...pointAt(rating, 5), note: 'secret words one' }
    apply([{ table: 'event', before: null, after: gone }])
    apply([{ table: 'event', before: gone, after: null }])
    apply([{ table: 'event', before: null, after: { ...gone, id: newId(), note: 'secret words two' } }])
    apply([
      {
        table: 'itemNote',
        before: null,
        after: { id: newId(), ratingId: rating.id, item: 1, text: 'secret words three' },
      },
      noteAt(rating, 'comment', 'secret words five'),
    ])
    const { fields, consents } = editable(recording)
    updateRecording(db, {
      id: recording.recording.id,
      fields: { ...fields, note: 'secret words four' },
      participants: [],
      consents,
    })
    const other = addRecording(db, 'Stays')

    expect(removalPreview(db, lookingNow(db), recording.recording.id)).toEqual({
      ratingCount: 1,
      isAll: false,
      eventCount: 1,
      scoreCount: 0,
      mediaFiles: ['s1.mp4'],
      letterCount: 0,
      copyCount: 0,
    })
    removeRecording(db, recording.recording.id)

    const contents = all<{ text: string }>(db, `SELECT ifnull(before, '') || ifnull(after, '') AS text FROM change`)
      .map((row) => row.text)
      .join()
    for (const words of ['secret words', recording.recording.id]) expect(contents).not.toContain(words)
    expect(contents).toContain('Stays')
    expect(titles(listRecordings(db, everything))).toEqual(['Stays'])
    expect(recordingDetail(db, other.recording.id).participants).toHaveLength(2)
    expect(refusalOf(() => removeRecording(db, recording.recording.id))).toBe('not-found')
    expect(db.prepare('SELECT count(*) FROM eventTally').pluck().get()).toBe(0)
    expect(db.prepare('SELECT count(*) FROM timeNote').pluck().get()).toBe(0)
    sound(db)
  })
})

describe('a rating', () => {
  it('is begun once, submitted by its rater only, and reopened with a reason', () => {
    const { db, person, rating, recording } = ratedStudy()
    const other = addPerson(db, { name: 'Ola', role: 'rater' })
    const asked = { personId: person.id, ratingId: rating.id }
    expect(openRating(db, { personId: person.id, recordingId: recording.recording.id })).toEqual(rating)
    expect(refusalOf(() => openRating(db, { personId: null, recordingId: recording.recording.id }))).toBe('no-person')
    expect(refusalOf(() => openRating(db, { personId: person.id, recordingId: newId() }))).toBe('not-found')
    expect(refusalOf(() => submitRating(db, { ...asked, personId: other.id }))).toBe('not-your-rating')
    expect(refusalOf(() => reopenRating(db, { ...asked, reason: 'x' }))).toBe('rating-open')
    expect(submitRating(db, asked)).toMatchObject({ status: 'submitted', submittedMs: expect.any(Number) })
    expect(refusalOf(() => submitRating(db, asked))).toBe('rating-submitted')
    expect(refusalOf(() => addWatched(db, { ...asked, intervals: [{ startMs: 0, endMs: 1 }] }))).toBe(
      'rating-submitted',
    )
    expect(reopenRating(db, { ...asked, reason: 'forgot item 9' })).toMatchObject({
      status: 'open',
      reopenReason: 'forgot item 9',
    })
    const history = historyPage(db, lookingNow(db), { ratingId: rating.id, beforeTxId: null, limit: 9 })
    expect(history.map(({ label, reason }) => [label, reason])).toEqual([
      ['rating.reopen', 'forgot item 9'],
      ['rating.submit', null],
      ['rating.begin', null],
    ])
    sound(db)
  })

  it('knows what has been played: merged, and cut to the recording', () => {
    const { db, person, rating } = ratedStudy()
    const add = (startMs: number, endMs: number) =>
      addWatched(db, { personId: person.id, ratingId: rating.id, intervals: [{ startMs, endMs }] })
    add(0, 1000)
    add(500, 2000)
    expect(add(590_000, 700_000)).toEqual([
      { startMs: 0, endMs: 2000 },
      { startMs: 590_000, endMs: 600_000 },
    ])
    const before = historyPage(db, lookingNow(db), { ratingId: rating.id, beforeTxId: null, limit: 9 })
    add(100, 200)
    expect(historyPage(db, lookingNow(db), { ratingId: rating.id, beforeTxId: null, limit: 9 })).toEqual(before)
    expect(watchedOf(db, rating.id)).toHaveLength(2)
  })
})
