import { describe, expect, it } from 'vitest'
import { FrameMap } from './frame-map'

const facts = { durationMs: 400, video: { frameRate: 25 } }
const times = Float64Array.from({ length: 10 }, (_, index) => index * 40)

function known(): FrameMap {
  const map = new FrameMap(facts)
  map.see(0)
  map.learn(times)
  return map
}

describe('before the container has told', () => {
  it('moves by the usual length of a frame and names no frame numbers', () => {
    const map = new FrameMap(facts)
    expect(map.indexOf(80)).toBeNull()
    expect(map.placeAfter(80, 1)?.frameMs).toBe(120)
    expect(map.placeAfter(0, -1)?.frameMs).toBe(0)
    expect(map.placeOf(33)?.targets[0]).toBeCloseTo(0.0336)
  })

  it('goes to sound exactly', () => {
    expect(new FrameMap({ durationMs: 400, video: null }).placeOf(33)?.targets[0]).toBe(0.033)
  })
})

describe('with the container known', () => {
  it('goes from frame to frame and stays within the film', () => {
    const map = known()
    expect(map.placeAfter(80, 1)?.frameMs).toBe(120)
    expect(map.placeAfter(360, 1)?.frameMs).toBe(360)
    expect(map.placeAfter(40, -9)?.frameMs).toBe(0)
    expect(map.indexOf(121)).toBe(3)
    expect(map.endOf(80)).toBe(120)
  })

  it('forgets times that do not have a frame that was shown', () => {
    const map = known()
    map.see(120)
    expect(map.times).not.toBeNull()
    map.see(130)
    expect(map.times).toBeNull()
  })
})

describe('reachedBy', () => {
  const seen = { displayMs: 1000, mediaMs: 40 }

  it('keeps to the frame that was told while it may still be on screen', () => {
    expect(known().reachedBy(seen, 1050, { rate: 1, clockMs: 95 })).toBe(40)
  })

  it('finds the frame whose notice is late, at any speed', () => {
    expect(known().reachedBy(seen, 1100, { rate: 1, clockMs: 150 })).toBe(120)
    expect(known().reachedBy(seen, 1100, { rate: 0.5, clockMs: 100 })).toBe(80)
  })

  it('does not run on where the recording stood still', () => {
    expect(known().reachedBy(seen, 2000, { rate: 1, clockMs: 60 })).toBe(40)
  })
})
