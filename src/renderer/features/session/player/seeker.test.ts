import { describe, expect, it } from 'vitest'
import { type Movable, type Place, Seeker } from './seeker'

/** An element that notes what it was asked. */
function fakeElement() {
  const asked: number[] = []
  const element = {
    playbackRate: 1,
    muted: false,
    playing: false as boolean,
    get currentTime() {
      return asked.at(-1) ?? 0
    },
    set currentTime(seconds: number) {
      asked.push(seconds)
    },
    async play() {
      element.playing = true
    },
    pause() {
      element.playing = false
    },
  } satisfies Movable & { playing: boolean }
  return { element, asked, seeker: new Seeker(element) }
}

/** A frame of 40 ms at 25 per second, with as many ways to it as asked for. */
function frame(index: number, ways = 1): Place {
  return {
    frameMs: index * 40,
    targets: Array.from({ length: ways }, (_, way) => index * 0.04 + 0.02 - way * 0.001),
    runUps: [index * 0.04 - 0.02, index * 0.04 - 0.06],
    creepRate: 0.25,
    compare: (mediaMs) => Math.floor(mediaMs / 40) - index,
  }
}

describe('several moves', () => {
  it('asks for the next place only when the last one is on screen', () => {
    const { asked, seeker } = fakeElement()
    seeker.seek(frame(1))
    seeker.seek(frame(2))
    expect(asked).toHaveLength(1)
    seeker.presented(40)
    expect(asked).toHaveLength(2)
    seeker.presented(80)
    expect(seeker.destination).toBeNull()
  })

  it('leaves out the places that were asked for in between', () => {
    const { asked, seeker } = fakeElement()
    for (const index of [1, 2, 3, 4, 5]) seeker.seek(frame(index))
    expect(seeker.destination?.frameMs).toBe(200)
    seeker.presented(40)
    seeker.presented(200)
    expect(asked).toEqual([0.06, 0.22])
    expect(seeker.destination).toBeNull()
  })
})

describe('a frame that a seek misses', () => {
  it('is asked for by its other targets', () => {
    const { asked, seeker } = fakeElement()
    seeker.seek(frame(5, 3))
    seeker.presented(160)
    seeker.presented(160)
    expect(asked).toHaveLength(3)
    seeker.presented(200)
    expect(seeker.destination).toBeNull()
    expect(asked).toHaveLength(3)
  })

  it('is played to slowly and silently from the frame before, and everything is put back', () => {
    const { element, seeker } = fakeElement()
    element.playbackRate = 1.5
    seeker.seek(frame(5))
    seeker.presented(160)
    expect(element).toMatchObject({ playing: true, playbackRate: 0.25, muted: true })
    expect(seeker.isCreeping).toBe(true)
    seeker.presented(200)
    expect(element).toMatchObject({ playing: false, playbackRate: 1.5, muted: false })
    expect(seeker.isConfirming).toBe(true)
    seeker.presented(200)
    expect(seeker.destination).toBeNull()
  })

  it('is run up to when every target shows a later one', () => {
    const { element, asked, seeker } = fakeElement()
    seeker.seek(frame(5))
    seeker.presented(280)
    expect(asked.at(-1)).toBeCloseTo(0.18)
    seeker.presented(280)
    expect(asked.at(-1)).toBeCloseTo(0.14)
    seeker.presented(120)
    expect(element.playing).toBe(true)
    seeker.presented(160)
    seeker.presented(200)
    expect(element.playing).toBe(false)
  })

  it('is played to again and slower when it went by unseen', () => {
    const { element, asked, seeker } = fakeElement()
    seeker.seek(frame(5))
    seeker.presented(160)
    seeker.presented(240)
    expect(element.playing).toBe(false)
    expect(asked.at(-1)).toBeCloseTo(0.18)
    seeker.presented(160)
    expect(element).toMatchObject({ playing: true, playbackRate: 0.125 })
    seeker.presented(200)
    expect(element).toMatchObject({ playing: false, playbackRate: 1, muted: false })
  })

  it('is played to again when the next one came while the element was stopping', () => {
    const { element, asked, seeker } = fakeElement()
    seeker.seek(frame(5))
    seeker.presented(160)
    seeker.presented(200)
    seeker.presented(240)
    expect(seeker.destination).not.toBeNull()
    expect(asked.at(-1)).toBeCloseTo(0.18)
    seeker.presented(160)
    expect(element).toMatchObject({ playing: true, playbackRate: 0.125 })
  })

  it('is given up after the last way, so that the next move is not lost', () => {
    const { asked, seeker } = fakeElement()
    seeker.seek(frame(5))
    seeker.presented(280)
    seeker.presented(280)
    seeker.presented(280)
    expect(seeker.destination).toBeNull()
    seeker.seek(frame(9))
    expect(asked.at(-1)).toBeCloseTo(0.38)
  })

  it('makes way for the next place while it is played to', () => {
    const { element, asked, seeker } = fakeElement()
    seeker.seek(frame(5))
    seeker.presented(160)
    seeker.seek(frame(9))
    seeker.presented(160)
    expect(element).toMatchObject({ playing: false, playbackRate: 1, muted: false })
    expect(asked.at(-1)).toBeCloseTo(0.38)
  })
})

it('goes on to what was asked meanwhile when it has to be content with what is shown', () => {
  const { asked, seeker } = fakeElement()
  seeker.seek(frame(1))
  seeker.seek(frame(2))
  seeker.settle()
  expect(asked).toHaveLength(2)
  seeker.settle()
  expect(seeker.destination).toBeNull()
})
