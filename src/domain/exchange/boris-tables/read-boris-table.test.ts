import { expect, it } from 'vitest'
import { readBorisTable } from './read-boris-table'

function read(header: string, ...rows: readonly string[]) {
  const reading = readBorisTable({
    header: header.split(','),
    rows: rows.map((row, index) => ({ line: index + 2, cells: row.split(',') })),
  })
  if ('refusal' in reading || reading.file.kind !== 'events') throw new Error(JSON.stringify(reading))
  const { work } = reading.file
  return {
    ...work,
    marks: work.recordings.map(({ name, events }) => [
      name,
      ...events.map(({ code, subject, kind, startMs, endMs, modifiers, note }) =>
        [code, subject, kind, startMs, endMs, modifiers.map(({ value }) => value).join('+'), note].join('|'),
      ),
    ]),
    reasons: work.problems.map(({ reason, where, value }) => `${reason}: ${where}: ${value}`),
  }
}

it('reads the table of events, in which every key press is a row', () => {
  const { marks, codes, subjects, reasons } = read(
    'Observation id,Observation date,Time offset (s),Subject,Behavior,Behavioral category,Modifier #1,Modifier #2,Behavior type,Time,Comment',
    'S1,2026-03-01 10:00:00,60.0,P1,silence,Group,,,START,61.5,begins',
    'S1,2026-03-01 10:00:00,60.0,P1,silence,Group,,,STOP,64,ends',
    'S1,2026-03-01 10:00:00,60.0,No focal subject,stop,,soft,late,POINT,62,',
    'S2,2026-03-08 10:00:00,0,P1,silence,Group,,,START,7,',
    'S2,2026-03-08 10:00:00,0,P1,stop,,,,POINT,soon,',
    'S2,2026-03-08 10:00:00,0,P1,,,,,POINT,8,',
    'S2,2026-03-08 10:00:00,5,P1,stop,,,,POINT,4,',
  )
  expect(marks).toEqual([
    ['S1', 'silence|P1|state|1500|4000||begins\nends', 'stop||point|2000||soft+late|'],
    ['S2', 'silence|P1|state|7000|||'],
  ])
  expect(codes.map(({ name, kind, category }) => [name, kind, category])).toEqual([
    ['silence', 'state', 'Group'],
    ['stop', 'point', ''],
  ])
  expect(subjects.map(({ name }) => name)).toEqual(['P1'])
  expect(reasons).toEqual([
    'missing-field: line 7: S2 2026-03-08 10:00:00 0 P1     POINT 8 ',
    'bad-time: line 6: soon',
    'bad-time: line 8: 4',
    'unpaired-state: line 5: silence',
  ])
})

it('reads the aggregated table with the columns of today and of 2016', () => {
  const today = read(
    'Observation id,Subject,Behavior,Modifier #1,Behavior type,Start (s),Stop (s),Duration (s),Comment start,Comment stop',
    'S1,P1,silence,,STATE,1.5,4,2.5,a,b',
    'S1,No focal subject,stop,soft,POINT,2,2,NA,,',
    'S1,P1,silence,,STATE,9,NA,NA,,',
  )
  expect(today.marks).toEqual([
    ['S1', 'silence|P1|state|1500|4000||a\nb', 'stop||point|2000||soft|', 'silence|P1|state|9000|||'],
  ])
  expect(today.reasons).toEqual(['unpaired-state: line 4: NA'])
  const old = read(
    'Observation id,Media file,Subject,Behavior,Modifiers,Behavior type,Start (s),Stop (s),Duration (s),Comment start,Comment stop',
    'S1,a.mp4,P1,stop,None|late,POINT,2,2,NA,,',
  )
  expect(old.marks).toEqual([['S1', 'stop|P1|point|2000||late|']])
})

it('refuses any other table by its first line', () => {
  expect(readBorisTable({ header: ['code', 'time'], rows: [] })).toEqual({
    refusal: { reason: 'wrong-shape', where: 'the first line', value: 'code, time' },
  })
})
