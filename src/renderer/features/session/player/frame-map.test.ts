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

  it('takes the first frame shown for its first, whichever of the two is known first', () => {
    const cut = times.map((time) => time - 17)
    const [shownFirst, readFirst] = [new FrameMap(facts), new FrameMap(facts)]
    shownFirst.see(0)
    shownFirst.learn(cut)
    readFirst.learn(cut)
    readFirst.see(0)
    for (const map of [shownFirst, readFirst]) expect([map.indexOf(0), map.indexOf(80)]).toEqual([0, 2])
  })

  it('forgets times that do not have a frame that was shown', () => {
    const map = known()
    map.see(120)
    expect(map.times).not.toBeNull()
    map.see(130)
    expect(map.times).toBeNull()
  })
})

describe('a frame whose notice is still to come', () => {
  const seen = { frame: { displayMs: 1000, evenMs: 1000, mediaMs: 40 }, next: null }

  it('is not taken while the last one that was told may still be on screen', () => {
    expect(known().onScreen(seen, 1035, { rate: 1, clockMs: 80 })).toBe(40)
    expect(known().onScreen(seen, 1500, null)).toBe(40)
  })

  it('comes a little later than by the speed alone, because the browser waits for a busy page', () => {
    const at = (timeStamp: number) => known().onScreen(seen, timeStamp, { rate: 1, clockMs: 400 })
    expect([1081, 1084, 1087, 1090].map(at)).toEqual([80, 80, 120, 120])
  })

  it('is reckoned from when the last one would have come, had it waited for the display as long as the others', () => {
    const late = { frame: { ...seen.frame, evenMs: 994 }, next: null }
    expect(known().onScreen(late, 1081, { rate: 1, clockMs: 400 })).toBe(120)
  })

  it('is found at any speed', () => {
    expect(known().onScreen(seen, 1090, { rate: 1, clockMs: 150 })).toBe(120)
    expect(known().onScreen(seen, 1090, { rate: 0.5, clockMs: 100 })).toBe(80)
  })

  it('is not looked for where the recording stood still', () => {
    expect(known().onScreen(seen, 2000, { rate: 1, clockMs: 60 })).toBe(40)
  })
})

describe('frames between two that were told of', () => {
  const frame = { displayMs: 1000, evenMs: 1000, mediaMs: 40 }
  const next = { displayMs: 1200, evenMs: 1200, mediaMs: 240, count: 6, rate: 1 }

  it('are found by the time until the next one, whatever was asked of the element since', () => {
    const shown = [1000, 1044, 1047, 1124, 1127, 1199].map((ms) => known().onScreen({ frame, next }, ms, null))
    expect(shown).toEqual([40, 40, 80, 120, 160, 200])
  })

  it('are found by when the next one would have come, had it waited for the display as long as the others', () => {
    const even = (evenMs: number) => known().onScreen({ frame, next: { ...next, evenMs } }, 1124, null)
    expect([even(1200), even(1196)]).toEqual([120, 160])
  })

  it('are none after the next one that was told of', () => {
    expect(known().onScreen({ frame, next: { ...next, evenMs: 1100 } }, 1190, null)).toBe(240)
  })

  it('are found at other speeds', () => {
    const fast = { ...next, displayMs: 1100, evenMs: 1100, rate: 2 }
    expect(known().onScreen({ frame, next: fast }, 1050, null)).toBe(120)
  })

  it('are not guessed where the recording was moved or stood still in between', () => {
    expect(known().onScreen({ frame, next: { ...next, mediaMs: 360 } }, 1100, null)).toBe(40)
    expect(known().onScreen({ frame, next: { ...next, displayMs: 2000, evenMs: 2000 } }, 1900, null)).toBe(40)
  })
})

describe('in a file that is not whole', () => {
  it('knows no frames beyond its end, though its table of contents tells of some', () => {
    const map = new FrameMap({ ...facts, durationMs: 200 })
    map.see(0)
    map.learn(times)
    expect(map.times).toHaveLength(6)
    expect(map.placeAfter(200, 1)?.frameMs).toBe(200)
  })

  it('tells a frame of its broken last part from the last whole one', () => {
    const map = new FrameMap({ ...facts, durationMs: 200 })
    expect(map.isBeyond(200)).toBe(false)
    expect(map.isBeyond(240)).toBe(true)
    map.learn(times.filter((time) => time < 200))
    expect(map.isBeyond(160)).toBe(false)
    expect(map.isBeyond(200)).toBe(true)
  })

  it('goes by the moment where the container could not be read further, and keeps the frames before', () => {
    const map = new FrameMap({ ...facts, durationMs: 20_000 })
    map.see(0)
    map.learn(times)
    map.see(12_240)
    expect(map.indexOf(12_240)).toBeNull()
    expect(map.placeOf(14_000)?.frameMs).toBe(14_000)
    expect(map.placeAfter(12_240, 1)?.frameMs).toBe(12_280)
    expect(map.endOf(12_240)).toBe(12_280)
    expect(map.placeOf(81)?.frameMs).toBe(80)
    expect(map.indexOf(81)).toBe(2)
  })
})
