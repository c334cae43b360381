import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Event } from '@domain/coding/event'
import type { RatingChange } from '@domain/history/change'
import type { RatingLabel } from '@domain/history/label'
import { checkStudy } from '@main/study/check'
import { all, first, run } from '@main/study/connection'
import { redo, undo, undoState } from '@main/study/history/undo'
import { newId } from '@main/study/identifier'
import { noteAt, opened, pointAt, type Rated, ratedStudy, refusalOf, lookingNow } from '@main/study/made-up-study'
import { eventCount, eventPage } from '@main/study/queries/events'
import { historyPage } from '@main/study/queries/history'
import { reopenRating, submitRating } from '@main/study/queries/ratings'
import { scoresOf, timeNotesOf } from '@main/study/queries/scores'
import { addWatched, watchedOf } from '@main/study/queries/watched'
import { applyRatingChanges } from '@main/study/rating-changes'

function mark({ db, person, rating }: Rated, startMs: number): Event {
  const event = pointAt(rating, startMs)
  apply({ db, person, rating }, 'event.add', [{ table: 'event', before: null, after: event }])
  return event
}

function apply(
  { db, person, rating }: Pick<Rated, 'db' | 'person' | 'rating'>,
  label: RatingLabel,
  changes: RatingChange[],
) {
  return applyRatingChanges(db, { personId: person.id, ratingId: rating.id, label, changes })
}

const asked = ({ person, rating }: Rated) => ({ personId: person.id, ratingId: rating.id })
const events = ({ db, rating }: Rated) => eventPage(db, { ratingId: rating.id, after: null, limit: 1000 })

describe('a change', () => {
  it('is in the table, in the history and in the tally at once', () => {
    const rated = ratedStudy()
    const event = mark(rated, 1000)
    expect(events(rated)).toEqual([event])
    expect(eventCount(rated.db, rated.rating.id)).toBe(1)
    expect(
      historyPage(rated.db, lookingNow(rated.db), { ratingId: rated.rating.id, beforeTxId: null, limit: 1 }),
    ).toMatchObject([{ label: 'event.add', action: 'do', personName: 'Kari', rowCount: 1, ratingId: rated.rating.id }])
    expect(checkStudy(rated.db)).toEqual({ ok: true, problems: [] })
  })

  it('is refused as a whole when the row is not what the caller saw', () => {
    const rated = ratedStudy()
    const event = mark(rated, 1000)
    const stale = { ...event, note: 'never seen' }
    const changes: RatingChange[] = [
      { table: 'event', before: null, after: pointAt(rated.rating, 7) },
      { table: 'event', before: stale, after: { ...stale, startMs: 2 } },
    ]
    expect(refusalOf(() => apply(rated, 'event.add', changes))).toBe('conflict')
    expect(events(rated)).toEqual([event])
  })

  it.each([
    ['unknown-code', (event: Event) => ({ ...event, code: 'other' })],
    ['kind-mismatch', (event: Event) => ({ ...event, kind: 'state' as const })],
    ['unknown-modifier', (event: Event) => ({ ...event, modifiers: ['weak'] })],
    ['unknown-participant', (event: Event) => ({ ...event, subjectId: newId() })],
    ['time-outside-recording', (event: Event) => ({ ...event, startMs: 600_001 })],
    ['end-before-start', (event: Event) => ({ ...event, code: 'phase', kind: 'state' as const, endMs: event.startMs })],
    ['not-your-rating', (event: Event) => ({ ...event, ratingId: newId() })],
  ])('is refused with its reason: %s', (code, altered) => {
    const rated = ratedStudy()
    const after = altered(pointAt(rated.rating, 1000))
    expect(refusalOf(() => apply(rated, 'event.add', [{ table: 'event', before: null, after }]))).toBe(code)
    expect(eventCount(rated.db, rated.rating.id)).toBe(0)
  })

  it.each([
    ['unknown-item', 3, 'quality', 4],
    ['unknown-item', 2, 'adherence', 4],
    ['unknown-item', null, 'adherence', 4],
    ['score-out-of-range', 1, 'quality', 8],
  ] as const)('of a score is refused with its reason: %s (item %s, %s = %s)', (code, item, dimension, value) => {
    const rated = ratedStudy()
    const after = { id: newId(), ratingId: rated.rating.id, item, dimension, value }
    expect(refusalOf(() => apply(rated, 'score.set', [{ table: 'score', before: null, after }]))).toBe(code)
  })

  it('with half a character in it is kept as UTF-8 can keep it, in the row and in the history alike', () => {
    const rated = ratedStudy()
    const half = { ...pointAt(rated.rating, 1000), note: 'cut \ud83d' }
    apply(rated, 'event.add', [{ table: 'event', before: null, after: half }])
    expect(checkStudy(rated.db)).toEqual({ ok: true, problems: [] })
    // The window knows it as it was typed.
    const longer = { ...half, note: `${half.note}!` }
    apply(rated, 'event.note', [{ table: 'event', before: half, after: longer }])
    undo(rated.db, asked(rated))
    expect(events(rated)).toEqual([{ ...half, note: 'cut \ufffd' }])
    expect(checkStudy(rated.db)).toEqual({ ok: true, problems: [] })
  })

  it('of a note at a time stands in the history, is undone, and is locked with the rating', () => {
    const rated = ratedStudy()
    const { db, rating } = rated
    const made = noteAt(rating, 'comment', 'Slow here')
    apply(rated, 'timeNote.add', [made])
    expect(timeNotesOf(db, rating.id)).toEqual([made.after])
    expect(historyPage(db, lookingNow(db), { ratingId: rating.id, beforeTxId: null, limit: 1 })).toMatchObject([
      { label: 'timeNote.add', rowCount: 1 },
    ])
    undo(db, asked(rated))
    expect(timeNotesOf(db, rating.id)).toEqual([])
    redo(db, asked(rated))
    submitRating(db, asked(rated))
    const taken: RatingChange = { table: 'timeNote', before: made.after, after: null }
    expect(refusalOf(() => apply(rated, 'timeNote.delete', [taken]))).toBe('rating-submitted')
    expect(timeNotesOf(db, rating.id)).toEqual([made.after])
    expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
  })

  it('of a note at a time is refused outside the recording', () => {
    const rated = ratedStudy()
    const { after } = noteAt(rated.rating, 'marker', '')
    const late: RatingChange = { table: 'timeNote', before: null, after: { ...after, atMs: 600_001 } }
    expect(refusalOf(() => apply(rated, 'timeNote.add', [late]))).toBe('time-outside-recording')
  })

  it('may take back a mark that would not be allowed any more', () => {
    const rated = ratedStudy()
    const event = mark(rated, 600_000)
    run(rated.db, 'UPDATE media SET durationMs = 1000')
    apply(rated, 'event.delete', [{ table: 'event', before: event, after: null }])
    expect(events(rated)).toEqual([])
  })
})

describe('undo and redo', () => {
  it('walk back and forth, and a new change ends redoing', () => {
    const rated = ratedStudy()
    const { db, rating } = rated
    const [one, two] = [mark(rated, 1), mark(rated, 2)]
    expect(undo(db, asked(rated))).toMatchObject({
      label: 'event.add',
      changes: [{ table: 'event', before: two, after: null }],
    })
    expect(undo(db, asked(rated)).undo).toEqual({ undoLabel: null, redoLabel: 'event.add' })
    expect(refusalOf(() => undo(db, asked(rated)))).toBe('nothing-to-undo')
    redo(db, asked(rated))
    expect(events(rated)).toEqual([one])
    const three = mark(rated, 3)
    expect(refusalOf(() => redo(db, asked(rated)))).toBe('nothing-to-redo')
    expect(events(rated)).toEqual([one, three])
    undo(db, asked(rated))
    undo(db, asked(rated))
    expect(undoState(db, rating.id)).toEqual({ undoLabel: null, redoLabel: 'event.add' })
    expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
  })

  it('survive closing and opening', () => {
    const rated = ratedStudy()
    mark(rated, 1)
    mark(rated, 2)
    undo(rated.db, asked(rated))
    rated.study.close()
    const { db } = opened(rated.study.path, { passphrase: null })
    redo(db, asked(rated))
    undo(db, asked(rated))
    undo(db, asked(rated))
    expect(eventCount(db, rated.rating.id)).toBe(0)
  })

  it('leave what was watched alone, and what another rating did', () => {
    const rated = ratedStudy()
    mark(rated, 1)
    addWatched(rated.db, { ...asked(rated), intervals: [{ startMs: 0, endMs: 500 }] })
    undo(rated.db, asked(rated))
    expect(watchedOf(rated.db, rated.rating.id)).toEqual([{ startMs: 0, endMs: 500 }])
    expect(undoState(rated.db, rated.rating.id)).toEqual({ undoLabel: null, redoLabel: 'event.add' })
    expect(undoState(rated.db, newId())).toEqual({ undoLabel: null, redoLabel: null })
  })

  it('are refused on a submitted rating and go on after reopening', () => {
    const rated = ratedStudy()
    mark(rated, 1)
    submitRating(rated.db, asked(rated))
    expect(refusalOf(() => undo(rated.db, asked(rated)))).toBe('rating-submitted')
    expect(refusalOf(() => mark(rated, 2))).toBe('rating-submitted')
    reopenRating(rated.db, { ...asked(rated), reason: 'forgot item 9' })
    undo(rated.db, asked(rated))
    expect(events(rated)).toEqual([])
  })

  it('equal a model over any sequence, and the chain proves', () => {
    const step = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ do: fc.constant('mark' as const), at: fc.integer({ min: 0, max: 600_000 }) }),
      },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('score' as const), at: fc.integer({ min: 1, max: 7 }) }) },
      {
        weight: 2,
        arbitrary: fc.record({ do: fc.constant('move' as const), at: fc.integer({ min: 0, max: 600_000 }) }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ do: fc.constant('watch' as const), at: fc.integer({ min: 1, max: 600_000 }) }),
      },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), at: fc.constant(0) }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('redo' as const), at: fc.constant(0) }) },
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const rated = ratedStudy()
        const state = () => JSON.stringify([events(rated), scoresOf(rated.db, rated.rating.id)])
        const past: string[] = []
        const future: string[] = []
        for (const { do: what, at } of steps) {
          const before = state()
          if (what === 'undo' || what === 'redo') {
            const [from, to] = what === 'undo' ? [past, future] : [future, past]
            const expected = from.pop()
            const answer = refusalOf(() => (what === 'undo' ? undo : redo)(rated.db, asked(rated)))
            if (expected === undefined) expect(answer).toBe(`nothing-to-${what}`)
            else to.push(before)
            expect(state()).toBe(expected ?? before)
          } else if (what === 'watch') {
            addWatched(rated.db, { ...asked(rated), intervals: [{ startMs: 0, endMs: at }] })
          } else if (change(rated, what, at)) {
            past.push(before)
            future.length = 0
          }
        }
        expect(checkStudy(rated.db)).toEqual({ ok: true, problems: [] })
        rated.study.close()
      }),
      { numRuns: 25 },
    )
  })
})

function change(rated: Rated, what: 'mark' | 'score' | 'move', at: number): boolean {
  if (what === 'mark') {
    mark(rated, at)
    return true
  }
  if (what === 'move') {
    const [event] = events(rated)
    if (event === undefined || event.startMs === at) return false
    apply(rated, 'event.start', [{ table: 'event', before: event, after: { ...event, startMs: at } }])
    return true
  }
  const before = scoresOf(rated.db, rated.rating.id)[0] ?? null
  const after = { ...(before ?? { id: newId(), ratingId: rated.rating.id, item: 1, dimension: 'quality' }), value: at }
  apply(rated, 'score.set', [{ table: 'score', before, after }])
  return true
}

describe('the chain', () => {
  it.each([
    ['a row edited behind its back', `UPDATE event SET startMs = 999`, 'is not what the history says'],
    ['a row removed behind its back', 'DELETE FROM event', 'is in the history and not in its table'],
    [
      'a row added behind its back',
      `INSERT INTO itemNote SELECT 'x', id, 1, 'made up' FROM rating`,
      'is not in the history',
    ],
    ['contents of a record edited', `UPDATE change SET after = '{}' WHERE seq = 3`, 'has been altered'],
    [
      'contents and their hash edited',
      `UPDATE change SET after = '{}', contentHash = 'x' WHERE seq = 3`,
      'does not follow',
    ],
    ['a record removed', 'DELETE FROM change WHERE seq = 4', 'is missing'],
    ['who did it edited', `UPDATE changeTx SET personId = 'x' WHERE txId = 3`, 'does not follow'],
    ['when it was done edited', 'UPDATE changeTx SET atMs = atMs - 1 WHERE txId = 2', 'does not follow'],
    [
      'contents erased but marked as there',
      'UPDATE change SET after = NULL, salt = NULL WHERE seq = 3',
      'has been altered',
    ],
    ['a wrong tally', 'UPDATE eventTally SET events = 7', 'number of events'],
  ])('tells of %s', (_what, sql, problem) => {
    const rated = ratedStudy()
    mark(rated, 1000)
    rated.db.exec(sql)
    const report = checkStudy(rated.db)
    expect(report.ok).toBe(false)
    expect(report.problems.join('\n')).toContain(problem)
  })

  it('holds one record per row with who, when, what and both hashes', () => {
    const rated = ratedStudy()
    mark(rated, 1000)
    const record = first<Record<string, unknown>>(rated.db, 'SELECT * FROM change ORDER BY seq DESC LIMIT 1')
    expect(record).toMatchObject({ tableName: 'event', op: 'insert', before: null, erased: 0 })
    expect(all(rated.db, `SELECT 1 FROM change WHERE length(hash) <> 64 OR length(contentHash) <> 64`)).toEqual([])
  })
})
