import { expect, it } from 'vitest'
import { PresentedFrames } from './presented-frames'

type Shown = readonly [displayMs: number, mediaMs: number, missed?: number]

function framesOf(...shown: readonly Shown[]) {
  const frames = new PresentedFrames()
  let count = 0
  for (const [displayMs, mediaMs, missed = 0] of shown) {
    count += 1 + missed
    frames.add({ displayMs, mediaMs, count, rate: 1 })
  }
  return frames
}

const mediaMsAt = (frames: PresentedFrames, timeStamp: number) => frames.at(timeStamp)?.frame.mediaMs

it('finds the frame that was on screen when the key was pressed, not the newest', () => {
  const frames = framesOf([1000, 40], [1040, 80], [1080, 120])
  expect(mediaMsAt(frames, 1079)).toBe(80)
  expect(mediaMsAt(frames, 1040)).toBe(80)
  expect(mediaMsAt(frames, 2000)).toBe(120)
})

it('keeps to the time of display when the recording was moved back between frames', () => {
  const frames = framesOf([1000, 90_000], [1040, 90_040], [1200, 500])
  expect(mediaMsAt(frames, 1100)).toBe(90_040)
  expect(mediaMsAt(frames, 1200)).toBe(500)
})

it('does not take a frame that is yet to be displayed', () => {
  expect(mediaMsAt(framesOf([1000, 40], [1040, 80]), 1020)).toBe(40)
})

it('answers with the oldest frame for a moment before all it knows, and with nothing before the first frame', () => {
  expect(mediaMsAt(framesOf([1000, 40], [1040, 80]), 10)).toBe(40)
  expect(framesOf().at(10)).toBeNull()
})

it('forgets a frame that another one replaced before the screen was drawn', () => {
  const frames = framesOf([1000, 40], [1000, 80], [1016, 120])
  expect(mediaMsAt(frames, 1010)).toBe(80)
})

it('remembers about a second and no more', () => {
  const frames = new PresentedFrames()
  for (let index = 0; index < 1000; index += 1)
    frames.add({ displayMs: index * 16, mediaMs: index * 16, count: index, rate: 1 })
  expect(mediaMsAt(frames, 999 * 16 - 900)).toBe(942 * 16)
  expect(mediaMsAt(frames, 0)).toBe((1000 - 64) * 16)
})

it('names the next frame only where frames in between were not told of', () => {
  const frames = framesOf([1000, 40], [1040, 80], [1200, 240, 3])
  expect(frames.at(1010)?.next).toBeNull()
  expect(frames.at(1100)?.next).toMatchObject({ mediaMs: 240 })
  expect(frames.at(1300)?.next).toBeNull()
})

it('tells when a frame would have come, had it waited for the display as long as those before it in one go', () => {
  const even = (...shown: readonly Shown[]) => framesOf(...shown).at(5000)?.frame.evenMs
  // Each third one waits 6 ms longer than the two others.
  expect(even([1000, 40], [1040, 80], [1086, 120])).toBe(1082)
  // One that was moved to from elsewhere says nothing of it.
  expect(even([1000, 9000], [1040, 80], [1086, 120])).toBe(1083)
  expect(even([1086, 120])).toBe(1086)
})

it('does not compare how long frames waited at different speeds', () => {
  const frames = framesOf([1000, 40])
  frames.add({ displayMs: 1046, mediaMs: 80, count: 2, rate: 2 })
  expect(frames.at(2000)?.frame.evenMs).toBe(1046)
})
