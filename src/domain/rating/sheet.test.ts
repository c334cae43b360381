import { describe, expect, it } from 'vitest'
import { madeInstrument, madeItem } from '@domain/instrument/made-instrument'
import type { Score, ScoreValue } from '@domain/rating/rating'
import { clearScore, placesOf, progressOf, proposedNotApplicable, setItemNote, setScore } from '@domain/rating/sheet'

const instrument = madeInstrument({
  items: [madeItem(8, { dimensions: ['quality'] }), madeItem(9, { notApplicableWhen: 'one-therapist' })],
})

const context = { ratingId: 'rating', instrument, newId: () => 'new' }
const score = (of: number | null, dimension: string, value: ScoreValue): Score => ({
  id: `${of} ${dimension}`,
  ratingId: 'rating',
  item: of,
  dimension,
  value,
})

describe('placesOf', () => {
  it('are those that each item is rated on, and the overall ones', () => {
    expect(placesOf(instrument)).toEqual([
      { item: 8, dimension: 'quality' },
      { item: 9, dimension: 'adherence' },
      { item: 9, dimension: 'quality' },
      { item: null, dimension: 'quality' },
    ])
  })
})

describe('setScore', () => {
  it('adds a score, and changes the one that stands there', () => {
    const place = { item: 9, dimension: 'quality' }
    expect(setScore(undefined, place, 5, context)).toEqual({
      changes: [{ table: 'score', before: null, after: { id: 'new', ratingId: 'rating', ...place, value: 5 } }],
      label: 'score.set',
    })
    const before = score(9, 'quality', 5)
    expect(setScore(before, place, 'not-rated', context)).toMatchObject({
      changes: [{ before, after: { ...before, value: 'not-rated' } }],
    })
    expect(setScore(before, place, 5, context)).toMatchObject({ changes: [] })
  })

  it.each([
    [{ item: 9, dimension: 'quality' }, 8, 'score-out-of-range'],
    [{ item: 9, dimension: 'quality' }, 0, 'score-out-of-range'],
    [{ item: null, dimension: 'quality' }, 4.5, 'score-out-of-range'],
    [{ item: 8, dimension: 'adherence' }, 4, 'unknown-item'],
    [{ item: null, dimension: 'adherence' }, 4, 'unknown-item'],
    [{ item: 20, dimension: 'quality' }, 'not-applicable', 'unknown-item'],
  ] as const)('refuses at %o the value %s', (place, value, refusal) => {
    expect(setScore(undefined, place, value, context)).toMatchObject({ refusal })
  })
})

describe('clearScore', () => {
  it('removes the row, and has nothing to do where there is none', () => {
    const before = score(9, 'quality', 5)
    expect(clearScore(before).changes).toEqual([{ table: 'score', before, after: null }])
    expect(clearScore(undefined).changes).toEqual([])
  })
})

describe('setItemNote', () => {
  it('adds, changes and (when emptied) removes the note', () => {
    const note = { id: 'new', ratingId: 'rating', item: 9, text: 'calm' }
    expect(setItemNote(undefined, 9, 'calm', context).changes).toEqual([
      { table: 'itemNote', before: null, after: note },
    ])
    expect(setItemNote(note, 9, 'warm', context).changes).toEqual([
      { table: 'itemNote', before: note, after: { ...note, text: 'warm' } },
    ])
    expect(setItemNote(note, 9, '', context).changes).toEqual([{ table: 'itemNote', before: note, after: null }])
    expect(setItemNote(undefined, 9, '', context).changes).toEqual([])
  })
})

describe('proposedNotApplicable', () => {
  const one = [{ role: 'therapist' }, { role: 'member' }] as const
  const two = [{ role: 'therapist' }, { role: 'co-therapist' }] as const

  it('is what takes two therapists, where there is one', () => {
    expect(proposedNotApplicable(instrument, one, [])).toEqual([
      { item: 9, dimension: 'adherence' },
      { item: 9, dimension: 'quality' },
    ])
    expect(proposedNotApplicable(instrument, two, [])).toEqual([])
    expect(proposedNotApplicable(instrument, [], [])).toEqual([])
  })

  it('leaves alone what the rater has scored', () => {
    expect(proposedNotApplicable(instrument, one, [score(9, 'quality', 4)])).toEqual([
      { item: 9, dimension: 'adherence' },
    ])
  })
})

describe('progressOf', () => {
  it('counts an item once each of its dimensions has an answer, and no overall score', () => {
    const scores = [score(8, 'quality', 'not-rated'), score(9, 'quality', 4), score(null, 'quality', 4)]
    expect(progressOf(instrument, scores)).toEqual({ scored: 1, toScore: 2 })
    expect(progressOf(instrument, [...scores, score(9, 'adherence', 'not-applicable')])).toEqual({
      scored: 2,
      toScore: 2,
    })
  })
})
