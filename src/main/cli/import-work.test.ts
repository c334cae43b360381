import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { spole } from '@main/cli/spole'
import { sentenceOf } from '@main/cli/sentence'
import { addRecording, makeStudyFile, opened, ratedStudy } from '@main/study/made-up-study'
import { eventsInPages } from '@main/study/queries/events'
import { listPeople } from '@main/study/queries/people'
import { transcriptOf } from '@main/study/queries/transcripts'

const project = {
  project_format_version: '7.0',
  behaviors_conf: {
    0: { type: 'Point event', code: 'halt', key: 'h' },
    1: { type: 'State event', code: 'phase', key: 'p' },
  },
  subjects_conf: { 0: { name: 'P1' } },
  observations: {
    'visit 4': {
      events: [
        [1.5, 'P1', 'halt', '', 'soft'],
        [2, '', 'phase', '', ''],
        [4, '', 'phase', '', ''],
        [9, '', 'phase', '', ''],
      ],
    },
  },
}

function prepared() {
  const { study, recording, rating } = ratedStudy()
  const { path } = study
  study.close()
  const folder = dirname(path)
  const file = join(folder, 'work.boris')
  const map = join(folder, 'map.json')
  writeFileSync(file, JSON.stringify(project))
  writeFileSync(map, JSON.stringify({ codes: { halt: 'stop' } }))
  const marks = () => {
    const again = opened(path, { passphrase: null })
    const events = [...eventsInPages(again.db, rating.id)].map(({ code, startMs, endMs, note }) => [
      code,
      startMs,
      endMs,
      note,
    ])
    again.close()
    return events
  }
  return { path, file, map, folder, marks, id: recording.recording.id }
}

async function ran(...args: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = []
  try {
    expect(await spole(['import', ...args], { env: {}, out: (line) => lines.push(line) })).toBe(0)
    return lines
  } catch (error) {
    return [sentenceOf(error) ?? String(error)]
  }
}

it('says first what would come, and then brings it in', async () => {
  const { path, file, map, marks, id } = prepared()
  const [answer = ''] = await ran(path, file, '--recording', id, '--map', map, '--dry-run', '--json')
  expect(JSON.parse(answer)).toEqual({
    recordings: 1,
    codes: 2,
    subjects: 1,
    events: 3,
    unpaired: 1,
    problems: [{ reason: 'unpaired-state', where: 'observation visit 4, event 4', value: 'phase' }],
  })
  expect(marks()).toEqual([])
  expect(await ran(path, file, '--recording', id, '--map', map)).toEqual([
    'This came:',
    '“Session 1”: 3 events',
    '1 thing to look at:',
    '  observation visit 4, event 4: a state that was never ended; it is taken as an open one (“phase”)',
  ])
  expect(marks()).toEqual([
    ['stop', 1500, null, 'soft'],
    ['phase', 2000, 4000, ''],
    ['phase', 9000, null, ''],
  ])
})

it('tells what has no place here, by name', async () => {
  const { path, file, id } = prepared()
  expect(await ran(path, file)).toEqual([
    'This came:',
    'nothing',
    '2 things to look at:',
    expect.stringContaining('event 4'),
    '  visit 4: no recording has this title (--recording or --map says which one is meant)',
  ])
  expect((await ran(path, file, '--recording', id, '--dry-run')).at(-1)).toBe(
    '  visit 4: no code has this name (“halt”)',
  )
})

it('refuses in one sentence what it cannot work with', async () => {
  const { path, file, folder } = prepared()
  const other = join(folder, 'other.json')
  const refusal = async (text: string, ...args: readonly string[]) => {
    writeFileSync(other, text)
    const [line = ''] = await ran(path, ...args)
    return line.replaceAll(other, 'FILE')
  }
  expect(await refusal('{', other)).toBe('FILE is not a BORIS project: it is not whole.')
  expect(await refusal('a,b\n1,2', other)).toBe(
    'FILE is no project or table of BORIS, no ELAN document, and no table whose columns are known (--map says what they are): the first line is “a, b”.',
  )
  expect(await refusal('{"a": 1}', other)).toBe(
    'FILE is no project or table of BORIS, no ELAN document, and no table whose columns are known (--map says what they are): observations is “”.',
  )
  expect(await refusal('{"observations": {}, "project_format_version": "99"}', other)).toBe(
    'FILE was written by a newer BORIS or ELAN (its form is 99).',
  )
  expect(await refusal('x', file, '--map', other)).toBe('FILE is not JSON.')
  expect(await refusal('{"codes": {"a": 1}}', file, '--map', other)).toContain('FILE is not a map: codes.a')
  expect(await refusal('{"observations": {"a": {}, "b": {}}}', other, '--recording', 'x')).toBe(
    'The file has 2 recordings: say with --map which one is which.',
  )
})

it('keeps speech as a transcript, or brings its turns in, as it is told', async () => {
  const { path, folder, marks, id } = prepared()
  const file = join(folder, 'talk.srt')
  writeFileSync(file, '1\n00:00:01,000 --> 00:00:02,000\nT1: good morning\n')
  expect(await ran(path, file, '--recording', id, '--as', 'transcript')).toEqual([
    'This came:',
    '“Session 1”: 1 transcript line',
  ])
  expect(marks()).toEqual([])
  const again = opened(path, { passphrase: null })
  expect(transcriptOf(again.db, id)?.cues).toEqual([
    { startMs: 1000, endMs: 2000, speaker: 'T1', text: 'good morning' },
  ])
  again.close()
  const map = join(folder, 'speech.json')
  writeFileSync(map, JSON.stringify({ codes: { T1: 'stop' } }))
  await ran(path, file, '--recording', id, '--map', map, '--as', 'both')
  expect(marks()).toEqual([['stop', 1000, null, 'good morning']])
  expect(await ran(path, file, '--as', 'words')).toEqual(['--as says marks, transcript or both, not “words”.'])
})

it('brings in an ELAN document, with a map that says what its tiers mean', async () => {
  const { path, folder, marks, id } = prepared()
  const document = join(folder, 'visit 4.eaf')
  const map = join(folder, 'tiers.json')
  writeFileSync(
    document,
    `<?xml version="1.0" encoding="UTF-8"?>
    <ANNOTATION_DOCUMENT AUTHOR="" DATE="2026-03-01T10:00:00+01:00" FORMAT="3.0" VERSION="3.0">
      <HEADER/>
      <TIME_ORDER><TIME_SLOT TIME_SLOT_ID="a" TIME_VALUE="1500"/><TIME_SLOT TIME_SLOT_ID="b" TIME_VALUE="4000"/></TIME_ORDER>
      <TIER TIER_ID="Halt" LINGUISTIC_TYPE_REF="free" PARTICIPANT="P1"><ANNOTATION>
        <ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="a" TIME_SLOT_REF2="b"><ANNOTATION_VALUE>soft &amp; slow</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION>
      </ANNOTATION></TIER>
      <TIER TIER_ID="words" LINGUISTIC_TYPE_REF="free"><ANNOTATION>
        <ALIGNABLE_ANNOTATION ANNOTATION_ID="a2" TIME_SLOT_REF1="a" TIME_SLOT_REF2="b"><ANNOTATION_VALUE>phase</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION>
      </ANNOTATION></TIER>
      <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="free"/>
    </ANNOTATION_DOCUMENT>`,
  )
  writeFileSync(map, JSON.stringify({ codes: { Halt: 'stop' }, tiers: { words: 'values-are-codes' } }))
  const [answer = ''] = await ran(path, document, '--recording', id, '--map', map, '--json')
  expect(JSON.parse(answer)).toEqual({
    recordings: 1,
    codes: 2,
    subjects: 1,
    events: 2,
    unpaired: 0,
    problems: [{ reason: 'interval-as-point', where: 'visit 4', value: 'Halt' }],
  })
  expect(marks()).toEqual([
    ['stop', 1500, null, 'soft & slow'],
    ['phase', 1500, 4000, ''],
  ])
})

it('works headless from the first: in a new study for the person who is named, in one with a rater for nobody else', async () => {
  const { path, file, map } = prepared()
  expect(await ran(path, file, '--person', 'Ola', '--dry-run')).toEqual([
    'In this study Kari works, not “Ola”: who works is chosen in the app.',
  ])
  const fresh = makeStudyFile()
  const study = opened(fresh, { passphrase: null })
  const { recording } = addRecording(study.db)
  study.close()
  const args = [fresh, file, '--recording', recording.id, '--map', map] as const
  expect(await ran(...args)).toEqual(['It is not chosen yet who rates.'])
  expect((await ran(...args, '--person', 'Ola', '--dry-run'))[1]).toBe('“Session 1”: 3 events')
  expect((await ran(...args, '--person', 'Ola'))[1]).toBe('“Session 1”: 3 events')
  const again = opened(fresh, { passphrase: null })
  expect(listPeople(again.db).map(({ name, role }) => [name, role])).toEqual([['Ola', 'rater']])
})
