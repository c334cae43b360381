import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWebVtt } from '@domain/transcript/web-vtt'

const file = (...lines: readonly string[]): string => ['WEBVTT', '', ...lines].join('\n')

describe('a WebVTT file', () => {
  it('gives its cues in order of time, with hours or without', () => {
    const cues = readWebVtt(
      file(
        'second',
        '01:00:02.000 --> 01:00:03.500 align:end size:50%',
        '<v P1>Later',
        '',
        '00:01.500 --> 00:05.030',
        'Two',
        'lines',
      ),
    )
    expect(cues).toEqual([
      { startMs: 1500, endMs: 5030, speaker: null, text: 'Two lines' },
      { startMs: 3_602_000, endMs: 3_603_500, speaker: 'P1', text: 'Later' },
    ])
  })

  it.each(['\r\n', '\r', '\n'])('may end its lines with %j', (ending) => {
    const text = file('00:01.000 --> 00:02.000', '<v T1>One', '', '00:02.000 --> 00:03.000', '<v P1>Two')
    expect(readWebVtt(text.replaceAll('\n', ending)).map(({ speaker }) => speaker)).toEqual(['T1', 'P1'])
  })

  it('may begin with a byte order mark and a title', () => {
    expect(readWebVtt('\u{feff}WEBVTT - session 14\n\n00:01.000 --> 00:02.000\nHi')).toHaveLength(1)
  })

  it('gives nothing without its signature', () => {
    expect(readWebVtt('00:01.000 --> 00:02.000\nHi')).toEqual([])
    expect(readWebVtt('WEBVTTX\n\n00:01.000 --> 00:02.000\nHi')).toEqual([])
    expect(readWebVtt('')).toEqual([])
  })

  it('passes over notes, styles, and cues whose times cannot be', () => {
    const cues = readWebVtt(
      file(
        'NOTE made by hand',
        '',
        'STYLE',
        '::cue { color: red }',
        '',
        '00:61.000 --> 00:62.000',
        'no such second',
        '',
        '00:05.000 --> 00:04.000',
        'ends before it begins',
        '',
        '00:05 --> 00:06',
        'no thousandths',
        '',
        '00:07.000 --> 00:08.000',
        'good',
      ),
    )
    expect(cues.map(({ text }) => text)).toEqual(['good'])
  })

  it('begins a cue at its times though the line before is not empty', () => {
    const cues = readWebVtt(file('00:01.000 --> 00:02.000', 'One', '00:02.000 --> 00:03.000', 'Two'))
    expect(cues.map(({ text }) => text)).toEqual(['One', 'Two'])
  })

  it('is cut where it is longer than any transcript', () => {
    const [cue] = readWebVtt(file('00:01.000 --> 00:02.000', 'x'.repeat(50_000), 'more'))
    expect(cue?.text).toHaveLength(10_000)
  })

  it('gives cues that end after they begin, in order, whatever it holds', () => {
    const line = fc.constantFrom(
      '',
      'a',
      '<v P1>b',
      '00:01.000 --> 00:03.000',
      '00:02.500 --> 00:02.600',
      '-->',
      'NOTE',
    )
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const cues = readWebVtt(file(...lines))
        expect(cues.every(({ startMs, endMs }) => endMs > startMs)).toBe(true)
        expect(cues.map(({ startMs }) => startMs)).toEqual(cues.map(({ startMs }) => startMs).toSorted((a, b) => a - b))
      }),
    )
  })
})
