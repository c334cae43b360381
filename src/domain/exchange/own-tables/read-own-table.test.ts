import { expect, it } from 'vitest'
import { ownTableOf, readOwnTable } from './read-own-table'

function read(header: string, ...rows: readonly string[]) {
  const table = {
    header: header.split(','),
    rows: rows.map((cells, index) => ({ line: index + 2, cells: cells.split(',') })),
  }
  const kind = ownTableOf(table)
  const reading = kind === null ? null : readOwnTable(table, kind)
  if (reading === null || 'refusal' in reading || reading.file.kind !== 'events') throw new Error('not read')
  const { recordings, problems } = reading.file.work
  return { recordings, problems: problems.map(({ reason, where, value }) => `${reason}: ${where}: ${value}`) }
}

it('tells of each row that does not fit by line and column, and takes the others', () => {
  const events = read(
    'event_id,code,kind,start_ms,end_ms,rating_kind',
    'a,stop,point,1000,,independent',
    'b,,point,1000,,independent',
    'c,stop,moment,1000,,independent',
    'd,stop,point,1 s,,independent',
    'e,stop,point,1000,2000,independent',
    'f,stop,point,,,independent',
    'g,stop,point,1000,,consensus',
  )
  expect(events.recordings.flatMap((each) => each.events.map(({ id }) => id))).toEqual(['a'])
  expect(events.problems).toEqual([
    'not-independent: line 8, column “rating_kind”: consensus',
    'missing-field: line 3, column “code”: ',
    'wrong-shape: line 4, column “kind”: moment',
    'bad-time: line 5, column “start_ms”: 1 s',
    'kind-mismatch: line 6, column “end_ms”: 2000',
    'missing-field: line 7, column “start_ms”: ',
  ])
  const scores = read(
    'score_id,scope,item,dimension,grade,answer',
    'a,item,1,quality,5,graded',
    'b,item,,quality,5,graded',
    'c,overall,,quality,,graded',
    'd,item,1,,5,graded',
    'e,item,1,quality,5,not-rated',
    'f,item,x,quality,5,graded',
    'g,all,1,quality,5,graded',
    'h,item,1,quality,5,maybe',
  )
  expect(scores.recordings.flatMap((each) => each.scores.map(({ item, value }) => [item, value]))).toEqual([[1, 5]])
  expect(scores.problems.map((each) => each.slice(0, each.lastIndexOf(':')))).toEqual([
    'wrong-shape: line 3, column “item”',
    'wrong-shape: line 4, column “grade”',
    'missing-field: line 5, column “dimension”',
    'wrong-shape: line 6, column “grade”',
    'bad-number: line 7, column “item”',
    'wrong-shape: line 8, column “scope”',
    'wrong-shape: line 9, column “answer”',
  ])
  const comments = read('comment_id,at_ms,comment', 'a,10,late', 'b,,late', 'c,10,')
  expect(comments.recordings.flatMap((each) => each.comments?.map(({ atMs }) => atMs))).toEqual([10])
  expect(comments.problems).toHaveLength(2)
  const turns = read(
    'recording,turn,speaker,start_ms,end_ms,text',
    'S,1,T1,0,900,Welcome',
    'S,2,,1000,2000,',
    'S,3,T1,3000,3000,never',
    'S,4,T1,,9000,lost',
    'S,5,T1,9 s,9000,lost',
    'S,6,T1,9000,,lost',
  )
  expect(turns.recordings.flatMap((each) => each.turns)).toEqual([
    { speaker: 'T1', startMs: 0, endMs: 900, text: 'Welcome' },
    { speaker: '', startMs: 1000, endMs: 2000, text: '' },
  ])
  expect(turns.problems.map((each) => each.slice(0, each.lastIndexOf(':')))).toEqual([
    'end-before-start: line 4, column “end_ms”',
    'missing-field: line 5, column “start_ms”',
    'bad-time: line 6, column “start_ms”',
    'missing-field: line 7, column “end_ms”',
  ])
})

it('keeps recordings of one title apart, and takes raters by what is left of them', () => {
  const { recordings } = read(
    'recording_id,recording,rater_id,event_id,code,kind,start_ms,end_ms',
    'r1,S,k,a,stop,point,1,',
    'r2,S,k,b,stop,point,1,',
    'r3,T,k,c,stop,point,1,',
  )
  expect(recordings.map(({ name, id }) => [name, id])).toEqual([
    ['S (r1)', 'r1'],
    ['S (r2)', 'r2'],
    ['T', 'r3'],
  ])
  expect(recordings[0]?.events[0]?.rater).toBe('k')
})
