import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cuesOf, readSpeech, turnsOf } from './read-speech'

/** The lines of a file as a transcript has them. */
function readTranscript(text: string) {
  const reading = readSpeech(text, 'talk')
  if (reading === null || 'refusal' in reading || reading.file.kind !== 'tiers') return []
  return cuesOf(turnsOf(reading.file.tiers, { tiers: {} }), { subjects: {} })
}

const srt = `1
00:00:01,000 --> 00:00:02,500
P1: well, then

2
00:00:03,000 --> 00:00:04,000
<v T1>Stop</v> <i>there</i>
3
00:00:05,250 --> 00:00:06,000 X1:10
nobody said this`

const long = `File type = "ooTextFile"
Object class = "TextGrid"

xmin = 0
xmax = 10
tiers? <exists>
size = 3
item []:
    item [1]:
        class = "IntervalTier"
        name = "P1"
        xmin = 0
        xmax = 10
        intervals: size = 2
        intervals [1]:
            xmin = 0
            xmax = 1.5
            text = "he said ""no"" ! 7"
        intervals [2]:
            xmin = 1.5
            xmax = 10
            text = ""
    item [2]:
        class = "TextTier"
        name = "clicks"
        xmin = 0
        xmax = 10
        points: size = 1
        points [1]:
            number = 2.25
            mark = "x"
    item [3]:
        class = "IntervalTier"
        name = "P1"
        xmin = 0
        xmax = 10
        intervals: size = 1
        intervals [1]:
            xmin = 3
            xmax = 4
            text = "again"
`

const short = `File type = "ooTextFile"
"TextGrid"
0
10
<exists>
1 ! tiers
"IntervalTier"
"T1"
0
10
1
2e-1
0.5
"yes"
`

const rttm = `;; by hand
SPKR-INFO s1 1 <NA> <NA> <NA> unknown A <NA>
SPEAKER s1 1 1.00 2.50 <NA> <NA> A <NA> <NA>
SPEAKER s1 1 4.0 0.5 <NA> <NA> B <NA> <NA>
SPEAKER s1 1 5.0 1 <NA> <NA> A <NA> <NA>
SPEAKER s1 1 x 1 <NA> <NA> A <NA> <NA>
SPEAKER s1 1 9 1 <NA> <NA> <NA> <NA> <NA>`

function tiersIn(text: string) {
  const reading = readSpeech(text, 'name')
  if (reading === null || 'refusal' in reading || reading.file.kind !== 'tiers') throw new Error('no tiers')
  const { tiers, problems, recordingName } = reading.file.tiers
  return {
    recordingName,
    tiers: tiers.map(({ name, participant, annotations }) => [
      name,
      participant,
      ...annotations.map(({ startMs, endMs, value }) => [startMs, endMs, value]),
    ]),
    problems: problems.map(({ reason, where }) => `${reason}: ${where}`),
  }
}

function refusalOf(text: string) {
  const reading = readSpeech(text, 'name')
  return reading !== null && 'refusal' in reading ? reading.refusal.reason : null
}

it('reads SubRip by speaker', () => {
  expect(readTranscript(srt)).toEqual([
    { startMs: 1000, endMs: 2500, speaker: 'P1', text: 'well, then' },
    { startMs: 3000, endMs: 4000, speaker: 'T1', text: 'Stop' },
    { startMs: 3000, endMs: 4000, speaker: null, text: 'there' },
    { startMs: 5250, endMs: 6000, speaker: null, text: 'nobody said this' },
  ])
  expect(tiersIn(srt).tiers).toEqual([
    ['P1', 'P1', [1000, 2500, 'well, then']],
    ['T1', 'T1', [3000, 4000, 'Stop']],
    ['speech', '', [3000, 4000, 'there'], [5250, 6000, 'nobody said this']],
  ])
})

it('reads WebVTT as it is read beside a recording', () => {
  expect(tiersIn('\u{feff}WEBVTT\n\n00:01.000 --> 00:02.000\n<v P1>Well')).toEqual({
    recordingName: 'name',
    tiers: [['P1', 'P1', [1000, 2000, 'Well']]],
    problems: [],
  })
})

it('drops control characters, and says so', () => {
  expect(tiersIn('1\n00:00:01,000 --> 00:00:02,000\na\0\u202eb')).toMatchObject({
    tiers: [['speech', '', [1000, 2000, 'ab']]],
    problems: ['control-characters: line 1'],
  })
})

it('reads TextGrids, long and short', () => {
  expect(tiersIn(long)).toEqual({
    recordingName: 'name',
    tiers: [
      ['P1', '', [0, 1500, 'he said "no" ! 7']],
      ['clicks', '', [2250, 2250, 'x']],
      ['P1 (tier 3)', '', [3000, 4000, 'again']],
    ],
    problems: [],
  })
  expect(readTranscript(short)).toEqual([{ startMs: 200, endMs: 500, speaker: 'T1', text: 'yes' }])
})

it('takes what there is of a TextGrid that is cut off, and no count at its word', () => {
  expect(tiersIn(long.slice(0, long.indexOf('TextTier') - 10))).toMatchObject({
    tiers: [['P1', '', [0, 1500, 'he said "no" ! 7']]],
    problems: ['wrong-shape: tier 2'],
  })
  expect(tiersIn(short.replace('\n1\n2e-1', '\n999999999999\n2e-1'))).toMatchObject({
    tiers: [['T1', '', [200, 500, 'yes']]],
    problems: ['wrong-shape: tier T1, 2'],
  })
  expect(tiersIn(short.replace('0.5', '0.1')).problems).toEqual(['end-before-start: tier T1, 1'])
  expect(tiersIn(short.replace('0.5', '1e300')).problems).toEqual(['bad-time: tier T1, 1'])
  expect(refusalOf(short.replace('1 ! tiers', '1e9'))).toBe('too-many')
  expect(refusalOf('File type = "ooTextFile"\n"Sound"')).toBe('wrong-shape')
})

it('reads who speaks when from RTTM', () => {
  expect(tiersIn(rttm)).toEqual({
    recordingName: 's1',
    tiers: [
      ['A', 'A', [1000, 3500, ''], [5000, 6000, '']],
      ['B', 'B', [4000, 4500, '']],
    ],
    problems: ['bad-time: line 6', 'missing-field: line 7'],
  })
  expect(refusalOf(rttm.replace('SPEAKER s1 1 4.0', 'SPEAKER s2 1 4.0'))).toBe('wrong-shape')
})

it('leaves any other text to other readers', () => {
  for (const text of ['', 'a,b\n1,2', '{}', '<a/>', '1\n2', 'WEBVTTX', 'SPEAKER,1']) {
    expect(readSpeech(text, '')).toBeNull()
    expect(readTranscript(text)).toEqual([])
  }
})

it('ends in whole spans or a refusal, whatever stands in a file', () => {
  const word = fc.oneof(
    fc.constantFrom(
      '"',
      '""',
      '\n',
      '-->',
      '00:00:01,000',
      'SPEAKER s 1 0 1 x x A',
      '"IntervalTier"',
      '1',
      '-1',
      '1e999',
      '__proto__',
      '\0',
      '<v ',
      '<',
    ),
    fc.string(),
  )
  const begun = fc.constantFrom(
    'WEBVTT\n\n',
    '1\n00:00:01,000 --> 00:00:02,000\n',
    short,
    short.slice(0, 60),
    `${rttm}\n`,
  )
  fc.assert(
    fc.property(begun, fc.array(word), (beginning, words) => {
      const text = beginning + words.join(' ')
      for (const { startMs, endMs } of readTranscript(text)) {
        expect(Number.isSafeInteger(startMs) && Number.isSafeInteger(endMs)).toBe(true)
        expect(startMs >= 0 && endMs > startMs).toBe(true)
      }
      const reading = readSpeech(text, '')
      if (reading === null || 'refusal' in reading || reading.file.kind !== 'tiers') return
      for (const { annotations } of reading.file.tiers.tiers)
        for (const { startMs, endMs } of annotations) expect(startMs >= 0 && endMs >= startMs).toBe(true)
    }),
  )
})
