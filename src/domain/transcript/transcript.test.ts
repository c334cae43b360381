import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Participant } from '@domain/recording/recording'
import type { Cue } from '@domain/transcript/cue'
import { linesWith, transcriptOf } from '@domain/transcript/transcript'

const therapist: Participant = { id: 't', recordingId: 'r', position: 0, pseudonym: 'T1', role: 'therapist' }
const cue = (startMs: number, endMs: number, speaker: string | null, text = 'words'): Cue => ({
  startMs,
  endMs,
  speaker,
  text,
})

describe('a transcript', () => {
  it('is in recording time and knows participants by their pseudonym', () => {
    const { lines } = transcriptOf([cue(0, 10, 't1 '), cue(10, 20, 'Roger')], [therapist], 5000)
    expect(lines).toMatchObject([
      { startMs: 5000, endMs: 5010, participant: therapist },
      { startMs: 5010, endMs: 5020, speaker: 'Roger', participant: null },
    ])
  })

  it('has one stretch for lines of one speaker without a long silence between', () => {
    const { stretches } = transcriptOf(
      [cue(0, 1000, 'T1'), cue(2000, 3000, 'T1'), cue(3100, 4000, 'P1'), cue(4100, 5000, 'T1'), cue(9000, 9500, 'T1')],
      [therapist],
      0,
    )
    expect(stretches.map(({ startMs, endMs, speaker, from, to }) => [startMs, endMs, speaker, from, to])).toEqual([
      [0, 3000, 'T1', 0, 2],
      [3100, 4000, 'P1', 2, 3],
      [4100, 5000, 'T1', 3, 4],
      [9000, 9500, 'T1', 4, 5],
    ])
  })

  it('finds what meets a time as a look at all would', () => {
    const some = fc.array(
      fc.record({
        startMs: fc.nat(20_000),
        lengthMs: fc.integer({ min: 1, max: 8000 }),
        speaker: fc.constantFrom('A', 'B'),
      }),
    )
    fc.assert(
      fc.property(some, fc.nat(25_000), fc.nat(5000), (cues, fromMs, lengthMs) => {
        const ordered = cues
          .map(({ startMs, lengthMs: length, speaker }) => cue(startMs, startMs + length, speaker))
          .toSorted((left, right) => left.startMs - right.startMs)
        const { stretches, stretchesIn, lines, lineAt } = transcriptOf(ordered, [], 0)
        const toMs = fromMs + lengthMs
        const expected = stretches.filter(({ startMs, endMs }) => startMs < toMs && endMs > fromMs)
        expect([...stretchesIn(fromMs, toMs)]).toEqual(expected)
        expect(lineAt(fromMs)).toBe(lines.findLastIndex(({ startMs }) => startMs <= fromMs))
      }),
    )
  })

  it('is searched by words and by speaker', () => {
    const { lines } = transcriptOf([cue(0, 1, 'T1', 'The Bus'), cue(1, 2, 'P1', 'late')], [], 0)
    expect(linesWith(lines, ' bus')).toEqual([0])
    expect(linesWith(lines, 'p1')).toEqual([1])
    expect(linesWith(lines, '')).toEqual([0, 1])
  })
})
