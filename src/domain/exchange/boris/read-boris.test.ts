import { describe, expect, it } from 'vitest'
import { isJsonObject } from '@domain/exchange/json-object'
import { parseProject } from './parse-project'
import { readBoris } from './read-boris'

const state = { type: 'State event', key: 'S', code: 'silence', description: 'Nobody speaks', category: 'Group' }
const point = { type: 'Point event', key: 'r', code: 'rewind', color: '#AA0033', excluded: 'silence, pretend' }

function project(events: readonly unknown[], more: object = {}, observation: object = {}) {
  return {
    project_format_version: '7.0',
    behaviors_conf: { 0: state, 1: point },
    subjects_conf: { 0: { key: '1', name: 'P1', description: 'member' } },
    observations: { 'Session 1': { type: 'MEDIA', date: '2026-03-01T10:00:00', file: {}, events, ...observation } },
    ...more,
  }
}

function read(json: unknown) {
  const reading = readBoris(json)
  if ('refusal' in reading || reading.file.kind !== 'events') throw new Error(JSON.stringify(reading))
  const { work } = reading.file
  const [recording] = work.recordings
  if (recording === undefined) throw new Error('no observation')
  return { ...work, recording, reasons: work.problems.map(({ reason, where }) => `${reason}: ${where}`) }
}

describe('pairing', () => {
  it('ends a state by the next row of the same subject, code and modifiers, in whatever order they stand', () => {
    const rows = [
      [9, 'P1', 'silence', '', 'end'],
      [1, '', 'silence', '', ''],
      [2, 'P1', 'silence', '', 'start'],
      [3, 'P1', 'rewind', '', ''],
      [4, '', 'silence', '', ''],
    ]
    const { recording, problems } = read(project(rows))
    expect(
      recording.events.map(({ subject, code, kind, startMs, endMs, note }) =>
        [subject, code, kind, startMs, endMs, note].join(' '),
      ),
    ).toEqual([' silence state 1000 4000 ', 'P1 silence state 2000 9000 start\nend', 'P1 rewind point 3000  '])
    expect(problems).toEqual([])
  })

  it('keeps a state that was never ended as an open one, and says so', () => {
    const rows = [1, 2, 3].map((time) => [time, 'P1', 'silence', '', ''])
    const { recording, reasons } = read(project(rows))
    expect(recording.events.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [1000, 2000],
      [3000, null],
    ])
    expect(reasons).toEqual(['unpaired-state: observation Session 1, event 3'])
  })
})

describe('the ethogram', () => {
  it('becomes codes and subjects', () => {
    const { codes, subjects } = read(project([]))
    expect(
      codes.map(({ name, kind, category, color, key, excludes }) => [name, kind, category, color, key, excludes]),
    ).toEqual([
      ['silence', 'state', 'Group', '', 'S', []],
      ['rewind', 'point', '', '#aa0033', 'r', ['silence', 'pretend']],
    ])
    expect(subjects).toEqual([{ name: 'P1', description: 'member' }])
  })

  it('reads modifiers as every version wrote them', () => {
    const sets = {
      0: { name: 'Who', type: 1, values: ['member (m)', 'therapist'] },
      1: { name: '', type: 2, values: [] },
    }
    const modern = { behaviors_conf: { 0: { ...point, modifiers: sets } }, project_format_version: '4.0' }
    const { codes, recording } = read(project([[1, '', 'rewind', 'member,therapist|3', '']], modern))
    expect(codes[0]?.modifiers).toEqual([
      { name: 'Who', choice: 'many', values: ['member', 'therapist'] },
      { name: 'Modifier #2', choice: 'number', values: [] },
    ])
    expect(recording.events[0]?.modifiers).toEqual([
      { set: 'Who', value: 'member' },
      { set: 'Who', value: 'therapist' },
      { set: 'Modifier #2', value: '3' },
    ])
    const old = { behaviors_conf: { 0: { ...point, modifiers: 'a,b|c' } }, project_format_version: 1.6 }
    const before = read(project([[1, '', 'rewind', 'None|c']], old))
    expect(before.codes[0]?.modifiers.map(({ values }) => values)).toEqual([['a', 'b'], ['c']])
    expect(before.recording.events[0]?.modifiers).toEqual([{ set: 'Modifier #2', value: 'c' }])
  })

  it('loses no event whose code it does not have', () => {
    const { codes, recording, reasons } = read(
      project([
        [1, 'P9', 'yawns', '', ''],
        [2, 'P9', 'yawns', '', ''],
      ]),
    )
    expect(recording.events.map(({ code, kind }) => [code, kind])).toEqual([
      ['yawns', 'point'],
      ['yawns', 'point'],
    ])
    expect([codes.at(-1)?.name, codes.at(-1)?.kind]).toEqual(['yawns', null])
    expect(reasons).toEqual(['not-in-ethogram: observation Session 1, event 1'])
  })
})

describe('an observation', () => {
  it('has its files on one clock, each player with its offset', () => {
    const file = { 1: ['a.mp4', 'b.mp4'], 2: ['c.mp4'], 3: [] }
    const media_info = { length: { 'a.mp4': 180.5, 'b.mp4': 60 }, offset: { 1: 0, 2: -20 } }
    const independent_variables = { month: 6, room: 'large' }
    const { recording } = read(project([], {}, { file, media_info, independent_variables }))
    expect(recording.media).toEqual([
      { path: 'a.mp4', offsetMs: 0, durationMs: 180_500 },
      { path: 'b.mp4', offsetMs: 180_500, durationMs: 60_000 },
      { path: 'c.mp4', offsetMs: -20_000, durationMs: null },
    ])
    expect(recording.variables).toEqual([
      { name: 'month', value: '6' },
      { name: 'room', value: 'large' },
    ])
    expect(recording.date).toBe('2026-03-01T10:00:00')
  })

  it('tells times from the beginning of the recording, where BORIS adds its time offset', () => {
    const rows = [3605.5, 3599].map((time) => [time, '', 'rewind', '', ''])
    const { recording, reasons } = read(project(rows, {}, { 'time offset': 3600 }))
    expect(recording.events.map(({ startMs }) => startMs)).toEqual([5500])
    expect(reasons).toEqual(['bad-time: observation Session 1, event 2'])
    expect(read(project([], {}, { 'time offset': 'soon' })).reasons).toEqual([
      'bad-number: observation Session 1, time offset',
    ])
  })

  it('says of every row that it cannot take which one it is and why', () => {
    const rows = [
      [1, 'P1', 'rewind', '', ''],
      [null, '', 'rewind', '', ''],
      [-1, '', 'rewind', '', ''],
      [1e300, '', 'rewind', '', ''],
      [4, '', '', '', ''],
      'row',
      [5, 'P\u00001', 'rewind', '', ''],
    ]
    const { recording, reasons } = read(project(rows))
    expect(recording.events.map(({ startMs, subject }) => [startMs, subject])).toEqual([
      [1000, 'P1'],
      [5000, 'P1'],
    ])
    expect(reasons.map((each) => each.replace('observation Session 1, event ', ''))).toEqual([
      'bad-time: 2',
      'bad-time: 3',
      'bad-time: 4',
      'missing-field: 5',
      'wrong-shape: 6',
      'control-characters: 7',
    ])
  })

  it('is not taken in by names that every object has', () => {
    const hostile = parseProject(
      JSON.stringify(project([[1, 'constructor', '__proto__', 'toString', '']])).replace('"Session 1"', '"__proto__"'),
    )
    const { recording } = read(hostile)
    expect([recording.name, recording.events[0]?.code, recording.events[0]?.subject]).toEqual([
      '__proto__',
      '__proto__',
      'constructor',
    ])
  })
})

describe('what is no project', () => {
  it('is refused with what, where and what stood there', () => {
    expect(readBoris([])).toEqual({ refusal: { reason: 'wrong-shape', where: 'the file', value: '[]' } })
    expect(readBoris({ observations: [] })).toMatchObject({ refusal: { reason: 'wrong-shape', where: 'observations' } })
    expect(readBoris({ ...project([]), project_format_version: '9.0' })).toEqual({
      refusal: { reason: 'newer-version', where: 'project_format_version', value: '9.0' },
    })
    expect(readBoris({ ...project([]), project_format_version: { toString: null } })).not.toHaveProperty('refusal')
    const tooMany = { ...project(Array.from<unknown>({ length: 1_000_001 })) }
    expect(readBoris(tooMany)).toMatchObject({ refusal: { reason: 'too-many' } })
  })

  it('reads numbers that only Python has as none, and leaves texts alone', () => {
    const json = parseProject('{"a": NaN, "b": [-Infinity, Infinity], "NaN": "NaN \\" Infinity"}')
    expect(isJsonObject(json) && json).toEqual({ a: null, b: [null, null], NaN: 'NaN " Infinity' })
    expect(() => parseProject('{"a": 1')).toThrow(SyntaxError)
  })
})
