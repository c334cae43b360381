import { describe, expect, it } from 'vitest'
import { copyHelps, isAddable, type MediaProblem, playsOf } from './finding'

const both = { video: {}, audio: {} }
const picture = { video: {}, audio: null }
const noSound: MediaProblem = { kind: 'audio-codec', codec: 'ac3' }
const noPicture: MediaProblem = { kind: 'video-codec', codec: 'hevc', form: null }
const avi: MediaProblem = { kind: 'container', container: 'avi' }
const cutShort: MediaProblem = { kind: 'cut-short', saysMs: 600_000, wholeMs: 240_000 }

describe('what a finding means', () => {
  it.each([
    [[], both, 'all'],
    [[], picture, 'all'],
    [[cutShort], both, 'all'],
    [[noSound], both, 'picture-only'],
    [[noPicture], both, 'sound-only'],
    [[noPicture], picture, 'nothing'],
    [[noPicture, noSound], both, 'nothing'],
    [[avi], both, 'nothing'],
    [[{ kind: 'unfinished' }], both, 'nothing'],
    [[noSound], { video: null, audio: {} }, 'nothing'],
  ] as const)('%j of %j plays %s', (problems, tracks, plays) => {
    expect(playsOf(problems, tracks)).toBe(plays)
  })

  it('is that a copy helps where only the form is wrong, and a recording needs something in it', () => {
    expect([[], [cutShort], [avi], [noSound, cutShort], [{ kind: 'empty' } as const]].map(copyHelps)).toEqual([
      false,
      false,
      true,
      true,
      false,
    ])
    expect([[], [avi], [cutShort], [{ kind: 'unfinished' } as const]].map(isAddable)).toEqual([true, true, true, false])
  })
})
