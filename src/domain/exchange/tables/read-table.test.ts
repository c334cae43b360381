import { expect, it } from 'vitest'
import { readTable } from './read-table'
import type { TableMap } from './table-map'

function read(lines: readonly (readonly string[])[], map: TableMap = {}) {
  const [header = [], ...rest] = lines
  const reading = readTable(
    { header, rows: rest.map((cells, index) => ({ line: index + 2, cells })) },
    { name: 'notes 2019', map },
  )
  if ('refusal' in reading) return reading.refusal.reason
  if (reading.file.kind !== 'events') throw new Error('not events')
  const { recordings, problems } = reading.file.work
  return {
    events: recordings.flatMap(({ name, events }) =>
      events.map((each) => [name, each.rater, each.code, each.subject, each.startMs, each.endMs, each.note]),
    ),
    scores: recordings.flatMap(({ name, scores }) =>
      scores.map((each) => [name, each.rater, each.item, each.dimension, each.value, each.note]),
    ),
    problems: problems.map(({ reason, where, value }) => `${reason}: ${where}: ${value}`),
  }
}

it('reads events by headings in English and in Norwegian, and tells of each row that does not fit', () => {
  expect(
    read([
      ['Session', 'Rater', 'Behaviour', 'Participant', 'Start time', 'End', 'Comment', 'Page'],
      ['S1', 'KH', 'stop', 'P1', '01:02', '1:02:03,5', 'slow', '7'],
      ['S1', 'KH', '', 'P1', '01:02', '', '', ''],
      ['S2', 'KH', 'stop', '', '1:75', '', '', ''],
      ['S2', 'KH', 'stop', '', '', '', '', ''],
      ['S2', 'KH', 'stop', '', '0:10', '0:10', '', ''],
    ]),
  ).toEqual({
    events: [
      ['S1', 'KH', 'stop', 'P1', 62_000, 3_723_500, 'slow'],
      ['S2', 'KH', 'stop', '', 10_000, null, ''],
    ],
    scores: [],
    problems: [
      'missing-field: line 3, column “Behaviour”: ',
      'bad-time: line 4, column “Start time”: 1:75',
      'missing-field: line 5, column “Start time”: ',
    ],
  })
  expect(
    read([
      ['Kode', 'Starttid (sek)', 'Varighet_ms'],
      ['stopp', '12,5', '1500'],
    ]),
  ).toMatchObject({ events: [['notes 2019', '', 'stopp', '', 12_500, 14_000, '']] })
})

it('reads scores, a row each', () => {
  expect(
    read([
      ['Opptak', 'Skårer', 'Ledd', 'Dimensjon', 'Skår', 'Merknad'],
      ['S1', 'KH', '18 Stop and rewind', 'kvalitet', '4,0', 'varm'],
      ['S1', 'KH', 'Helhet', 'kvalitet', '5', ''],
      ['S1', 'KH', '3', 'kvalitet', 'ikke aktuelt', ''],
      ['S1', 'KH', '4', 'kvalitet', '4,5', ''],
      ['S1', 'KH', 'fire', 'kvalitet', '4', ''],
      ['S1', 'KH', '5', 'kvalitet', '', ''],
    ]),
  ).toEqual({
    events: [],
    scores: [
      ['S1', 'KH', 18, 'kvalitet', 4, 'varm'],
      ['S1', 'KH', null, 'kvalitet', 5, ''],
      ['S1', 'KH', 3, 'kvalitet', 'not-applicable', ''],
    ],
    problems: [
      'bad-number: line 5, column “Skår”: 4,5',
      'bad-number: line 6, column “Ledd”: fire',
      'missing-field: line 7, column “Skår”: ',
    ],
  })
})

it('reads scores with a column for each item', () => {
  expect(
    read([
      ['session', 'i01_adherence', 'Item 1 quality', 'quality 2', 'overall quality', 'age'],
      ['S1', '3', 'NR', '', '5', '44'],
      ['S2', 'x', '', '', '', ''],
    ]),
  ).toEqual({
    events: [],
    scores: [
      ['S1', '', 1, 'adherence', 3, ''],
      ['S1', '', 1, 'quality', 'not-rated', ''],
      ['S1', '', null, 'quality', 5, ''],
    ],
    problems: ['bad-number: line 3, column “i01_adherence”: x'],
  })
})

it('takes a person at their word, and refuses what says nothing', () => {
  const lines = [
    ['a', 'b', 'Start'],
    ['stop', '75', '1'],
  ]
  expect(read(lines)).toBe('wrong-shape')
  const map = { columns: { a: 'code', b: 'start', Start: null }, times: 'frames', frameRate: 25 } as const
  expect(read(lines, map)).toMatchObject({ events: [['notes 2019', '', 'stop', '', 3000, null, '']] })
  const wide = { columns: { b: { item: 3, dimension: 'quality' } } } as const
  expect(read(lines, wide)).toMatchObject({ scores: [['notes 2019', '', 3, 'quality', 75, '']] })
})
