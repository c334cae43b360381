import { describe, expect, it } from 'vitest'
import type { PersonRole } from '@domain/rating/person'
import { checkStudy } from '@main/study/check'
import type { Db } from '@main/study/connection'
import { addRecording, makeStudyFile, opened, refusalOf } from '@main/study/made-up-study'
import { previewPlan, remakePlan, writePlan } from '@main/study/queries/assignment-plans'
import {
  assignmentBoard,
  giveAssignments,
  removeAssignments,
  reverseAssignments,
  setDueDates,
} from '@main/study/queries/assignments'
import { historyPage } from '@main/study/queries/history'
import { addPerson, personRecord, updatePerson } from '@main/study/queries/people'
import { openRating, submitRating } from '@main/study/queries/ratings'
import { listRecordings } from '@main/study/queries/recording-list'
import { removeRecording } from '@main/study/queries/recording-removal'
import { viewerOf } from '@main/study/readable-rating'

const today = '2026-05-01'

/** A coordinator, three raters and six recordings. */
function plannedStudy() {
  const { db } = opened(makeStudyFile(), { passphrase: null })
  const [lead, ...raters] = (
    [
      ['Nora', 'coordinator'],
      ['Kari', 'rater'],
      ['Ola', 'rater'],
      ['Per', 'rater'],
    ] as const satisfies readonly (readonly [string, PersonRole])[]
  ).map(([name, role]) => addPerson(db, { name, role }))
  const recordings = [1, 2, 3, 4, 5, 6].map((number) => addRecording(db, `Session ${number}`).recording)
  const [kari, ola] = raters
  if (lead === undefined || kari === undefined || ola === undefined) throw new Error('people were added')
  const planning = {
    personId: lead.id,
    design: { kind: 'each', raters: 2 },
    which: 'all',
    raterIds: raters.map(({ id }) => id),
    dueDate: '2026-04-30',
    seed: 4,
  } as const
  return { db, lead, kari, ola, raters, recordings, planning }
}

const board = (db: Db, personId: string) => assignmentBoard(db, viewerOf(db, personId), today)
const sound = (db: Db) => expect(checkStudy(db)).toEqual({ ok: true, problems: [] })

describe('a plan', () => {
  it('is shown before it is written, written in one step, and taken back in one', () => {
    const { db, lead, planning } = plannedStudy()
    const preview = previewPlan(db, planning)
    expect(preview.loads.map(({ name, before, added }) => [name, before, added])).toEqual([
      ['Kari', 0, 4],
      ['Ola', 0, 4],
      ['Per', 0, 4],
    ])
    expect(board(db, lead.id).lines).toEqual([])
    expect(writePlan(db, planning)).toEqual(preview)
    expect(board(db, lead.id).lines).toHaveLength(12)
    sound(db)
    reverseAssignments(db, lead.id, 'undo')
    expect(board(db, lead.id)).toMatchObject({ lines: [], plans: [], undo: { redoLabel: 'assignment.plan' } })
    reverseAssignments(db, lead.id, 'redo')
    expect(board(db, lead.id).lines).toHaveLength(12)
    sound(db)
  })

  it('is made again from its seed and settings, and says when it was changed since', () => {
    const { db, lead, planning } = plannedStudy()
    writePlan(db, planning)
    const [plan] = board(db, lead.id).plans
    expect(plan).toMatchObject({ seed: 4, design: planning.design, recordingCount: 6, dueDate: '2026-04-30' })
    expect(remakePlan(db, lead.id, plan?.id ?? '')).toMatchObject({ isSame: true, preview: { added: 12 } })
    removeAssignments(db, { personId: lead.id, ids: [board(db, lead.id).lines[0]?.id ?? ''] })
    expect(remakePlan(db, lead.id, plan?.id ?? '').isSame).toBeNull()
  })

  it('keeps what stands: assignments by hand and ratings that were begun', () => {
    const { db, lead, kari, ola, recordings, planning } = plannedStudy()
    const [first, second] = recordings.map(({ id }) => id)
    openRating(db, { personId: ola.id, recordingId: second ?? '' })
    giveAssignments(db, { personId: lead.id, recordingIds: [first ?? ''], personIds: [kari.id], dueDate: null })
    writePlan(db, { ...planning, which: 'all' })
    const has = board(db, lead.id).lines.map((line) => `${line.recordingId} ${line.personId}`)
    expect(new Set(has).size).toBe(has.length)
    expect(has).toHaveLength(11)
    expect(has).not.toContain(`${second} ${ola.id}`)
    expect(previewPlan(db, { ...planning, which: 'unassigned' }).problem).toEqual({ kind: 'no-recordings' })
  })

  it('that is impossible says what stands in the way and writes nothing', () => {
    const { db, lead, kari, ola, recordings, planning } = plannedStudy()
    for (const person of [kari, ola]) {
      updatePerson(db, {
        person,
        training: [],
        mayNotRate: [{ id: null, recordingId: recordings[0]?.id ?? '', therapist: null }],
      })
    }
    expect(writePlan(db, planning)).toMatchObject({
      problem: { kind: 'too-few-allowed', wanted: 2 },
      titles: ['Session 1'],
    })
    expect(board(db, lead.id)).toMatchObject({ lines: [], plans: [], undo: { undoLabel: null } })
  })
})

describe('assignments', () => {
  it('tell the coordinator all, and a rater only the own ones in the own order', () => {
    const { db, lead, kari, ola, planning } = plannedStudy()
    writePlan(db, planning)
    const own = board(db, kari.id)
    expect(own).toMatchObject({ isWhole: false, plans: [], undo: { undoLabel: null } })
    expect(own.lines.map(({ personName, position }) => [personName, position])).toEqual(
      [0, 1, 2, 3].map((position) => ['Kari', position]),
    )
    const [begun, done] = own.lines
    openRating(db, { personId: kari.id, recordingId: begun?.recordingId ?? '' })
    const rating = openRating(db, { personId: kari.id, recordingId: done?.recordingId ?? '' })
    submitRating(db, { personId: kari.id, ratingId: rating.id })
    const states = board(db, lead.id)
      .lines.filter(({ personId }) => personId === kari.id)
      .map(({ state, isOverdue }) => `${state} ${isOverdue}`)
    expect(states.toSorted()).toEqual(['assigned true', 'assigned true', 'started true', 'submitted false'])
    expect(board(db, ola.id).lines.every(({ personId }) => personId === ola.id)).toBe(true)
  })

  it('stand in the library as mine to do, in the own order', () => {
    const { db, kari, planning } = plannedStudy()
    writePlan(db, planning)
    const asked = {
      search: '',
      sort: 'order',
      descending: false,
      filter: 'mine',
      missingMedia: new Set<string>(),
    } as const
    const lines = listRecordings(db, { ...asked, personId: kari.id, today })
    expect(lines.map(({ id }) => id)).toEqual(board(db, kari.id).lines.map(({ recordingId }) => recordingId))
    expect(lines[0]?.assignment).toEqual({ place: 1, dueDate: '2026-04-30', isOverdue: true })
    const rating = openRating(db, { personId: kari.id, recordingId: lines[0]?.id ?? '' })
    submitRating(db, { personId: kari.id, ratingId: rating.id })
    expect(listRecordings(db, { ...asked, personId: kari.id, today })).toHaveLength(3)
  })

  it('are for whoever leads the work, and keep to who may not rate', () => {
    const { db, lead, kari, ola, recordings, planning } = plannedStudy()
    const byHand = { recordingIds: recordings.map(({ id }) => id), personIds: [kari.id], dueDate: null }
    for (const attempt of [
      () => giveAssignments(db, { ...byHand, personId: ola.id }),
      () => previewPlan(db, { ...planning, personId: ola.id }),
      () => writePlan(db, { ...planning, personId: ola.id }),
      () => reverseAssignments(db, ola.id, 'undo'),
      () => removeAssignments(db, { personId: ola.id, ids: ['x'] }),
      () => setDueDates(db, { personId: ola.id, ids: ['x'], dueDate: null }),
      () => remakePlan(db, ola.id, 'x'),
    ]) {
      expect(refusalOf(attempt)).toBe('needs-coordinator')
    }
    updatePerson(db, { person: kari, training: [], mayNotRate: [{ id: null, recordingId: null, therapist: 't1' }] })
    expect(refusalOf(() => giveAssignments(db, { ...byHand, personId: lead.id }))).toBe('may-not-rate')
    expect(personRecord(db, viewerOf(db, ola.id), kari.id).mayNotRate).toBeNull()
    expect(personRecord(db, viewerOf(db, kari.id), kari.id).mayNotRate).toHaveLength(1)
    expect(board(db, lead.id).lines).toEqual([])
  })

  it('get another day and go with their recording', () => {
    const { db, lead, ola, recordings } = plannedStudy()
    const [first, second] = recordings.map(({ id }) => id)
    const recordingIds = [first ?? '', second ?? '']
    giveAssignments(db, { personId: lead.id, recordingIds, personIds: [ola.id], dueDate: null })
    const ids = board(db, lead.id).lines.map(({ id }) => id)
    setDueDates(db, { personId: lead.id, ids, dueDate: '2026-06-01' })
    expect(board(db, lead.id).lines.map(({ dueDate }) => dueDate)).toEqual(['2026-06-01', '2026-06-01'])
    removeRecording(db, first ?? '')
    expect(board(db, lead.id).lines.map(({ recordingId }) => recordingId)).toEqual([second])
    sound(db)
    const seen = (personId: string) =>
      historyPage(db, viewerOf(db, personId), { ratingId: null, beforeTxId: null, limit: 50 }).map(({ label }) => label)
    expect(seen(lead.id)).toContain('assignment.change')
    expect(seen(ola.id)).not.toContain('assignment.change')
  })
})

it('training is kept in one step with the person', () => {
  const { db, lead, kari } = plannedStudy()
  const day = { id: null, kind: 'calibration', date: '2026-02-01', note: 'Oslo' } as const
  updatePerson(db, { person: kari, training: [day], mayNotRate: null })
  const [kept] = personRecord(db, viewerOf(db, lead.id), kari.id).training
  expect(kept).toMatchObject({ kind: 'calibration', date: '2026-02-01', note: 'Oslo', personId: kari.id })
  updatePerson(db, { person: { ...kari, name: 'Kari N' }, training: [], mayNotRate: null })
  expect(personRecord(db, viewerOf(db, lead.id), kari.id).training).toEqual([])
  sound(db)
})
