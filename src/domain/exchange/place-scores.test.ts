import { expect, it } from 'vitest'
import type { ExchangedScore } from '@domain/exchange/interchange'
import { madeInstrument, madeItem } from '@domain/instrument/made-instrument'
import { placeScores } from './place-scores'

const instrument = madeInstrument({
  key: 'small',
  dimensions: [
    { id: 'adherence', name: { en: 'Adherence', nb: 'Etterlevelse' }, min: 1, max: 7, adequate: 4 },
    { id: 'quality', name: { en: 'Quality', nb: 'Kvalitet' }, min: 1, max: 7, adequate: 4 },
  ],
  items: [madeItem(1), madeItem(2, { dimensions: ['quality'] })],
})

function place(scores: readonly Partial<ExchangedScore>[], present: Partial<Parameters<typeof placeScores>[1]> = {}) {
  const placed = placeScores(
    {
      name: 'S1',
      date: null,
      description: '',
      media: [],
      variables: [],
      events: [],
      scores: scores.map((each) => ({ rater: '', item: 1, dimension: 'quality', value: 4, note: '', ...each })),
      turns: [],
    },
    { instrument, scores: [], notes: [], ...present },
  )
  return { ...placed, problems: placed.problems.map(({ reason, where, value }) => `${reason}: ${where}: ${value}`) }
}

it('knows a dimension by its name in either language, by the beginning of it, or as the only one', () => {
  const { scores, problems } = place([
    { dimension: 'KVALITET' },
    { dimension: 'a' },
    { item: 2, dimension: '', value: 'not-rated' },
    { item: null, dimension: 'q' },
  ])
  expect(scores.map((score) => [score.item, score.dimension, score.value])).toEqual([
    [1, 'quality', 4],
    [1, 'adherence', 4],
    [2, 'quality', 'not-rated'],
    [null, 'quality', 4],
  ])
  expect(problems).toEqual([])
})

it('tells what has no place on the sheet', () => {
  const { scores, problems } = place([
    { dimension: '' },
    { item: 9 },
    { value: 8 },
    { instrument: 'other' },
    { item: null, note: 'long' },
    { item: null },
  ])
  expect(scores).toEqual([{ item: null, dimension: 'quality', value: 4 }])
  expect(problems).toEqual([
    'unknown-item: S1, item 1 : 1 ',
    'unknown-item: S1, item 9 quality: 9 quality',
    'out-of-scale: S1, item 1 quality: 8',
    'other-instrument: S1, item 1 quality: other',
    'wrong-shape: S1, item – quality: long',
    'duplicate: S1, item – quality: 4',
  ])
})

it('keeps the note that stands', () => {
  const { notes, problems } = place([{ note: 'new' }, { item: 2, note: 'mine' }], { notes: [{ item: 1, text: 'old' }] })
  expect(notes).toEqual([{ item: 2, text: 'mine' }])
  expect(problems).toEqual(['already-answered: S1, item 1 quality: new'])
})
