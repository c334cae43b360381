import { describe, expect, it } from 'vitest'
import { WatchRecorder } from './watch-recorder'

/** Plays frames of 40 ms that start at these times. */
function play(recorder: WatchRecorder, ...starts: readonly number[]) {
  for (const ms of starts) recorder.played(ms, ms + 40)
}

describe('what has been watched', () => {
  it('is the stretch from the first frame to the end of the last', () => {
    const recorder = new WatchRecorder()
    play(recorder, 1000, 1040, 1080)
    expect(recorder.take()).toEqual([{ startMs: 1000, endMs: 1120 }])
  })

  it('passes over frames that a slow machine left out', () => {
    const recorder = new WatchRecorder()
    play(recorder, 1000, 1240)
    expect(recorder.take()).toEqual([{ startMs: 1000, endMs: 1280 }])
  })

  it('leaves out what a jump passed over', () => {
    const recorder = new WatchRecorder()
    play(recorder, 1000, 1040)
    recorder.interrupted()
    play(recorder, 1500)
    play(recorder, 60_000)
    play(recorder, 20_000)
    expect(recorder.take()).toEqual([
      { startMs: 1000, endMs: 1080 },
      { startMs: 1500, endMs: 1540 },
      { startMs: 60_000, endMs: 60_040 },
      { startMs: 20_000, endMs: 20_040 },
    ])
  })

  it('goes on without a gap after it was asked in the middle', () => {
    const recorder = new WatchRecorder()
    play(recorder, 0, 40)
    expect(recorder.take()).toEqual([{ startMs: 0, endMs: 80 }])
    expect(recorder.take()).toEqual([])
    play(recorder, 120)
    expect(recorder.take()).toEqual([{ startMs: 80, endMs: 160 }])
  })

  it('tells whole milliseconds', () => {
    const recorder = new WatchRecorder()
    recorder.played(33.4, 66.7)
    expect(recorder.take()).toEqual([{ startMs: 33, endMs: 67 }])
  })
})
