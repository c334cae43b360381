import { describe, expect, it } from 'vitest'
import { speechShares } from '@domain/report/speech-turns'

const turn = (subjectId: string | null, startMs: number, endMs: number) =>
  ({ code: 'speech-turn', kind: 'state', subjectId, startMs, endMs }) as const

const participants = [
  { id: 'T1', role: 'therapist' },
  { id: 'P1', role: 'member' },
  { id: 'P2', role: 'member' },
] as const

describe('speechShares', () => {
  it('is none without speech turns', () => {
    expect(speechShares([{ ...turn('P1', 0, 10), code: 'focus-turn' }], participants, 1000)).toBeNull()
  })

  it('shares the spoken time out, silent members with nothing', () => {
    const shares = speechShares([turn('T1', 0, 300), turn('P1', 300, 400), turn('T1', 400, 500)], participants, 1000)
    expect(shares?.speakers.map(({ subjectId, shareOfSpeech }) => [subjectId, shareOfSpeech])).toEqual([
      ['T1', 0.8],
      ['P1', 0.2],
      ['P2', 0],
    ])
    expect(shares?.members).toEqual({ people: 2, ofTime: 0.5, ofTurns: 0.5, ofTimeScaled: 1 })
    expect(shares?.everybody.people).toBe(3)
  })
})
