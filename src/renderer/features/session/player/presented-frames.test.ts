import { expect, it } from 'vitest'
import { PresentedFrames } from './presented-frames'

function framesOf(...shown: readonly (readonly [displayMs: number, mediaMs: number])[]): PresentedFrames {
  const frames = new PresentedFrames()
  for (const [displayMs, mediaMs] of shown) frames.add({ displayMs, mediaMs })
  return frames
}

it('finds the frame that was on screen when the key was pressed, not the newest', () => {
  const frames = framesOf([1000, 40], [1040, 80], [1080, 120])
  expect(frames.at(1079)?.mediaMs).toBe(80)
  expect(frames.at(1040)?.mediaMs).toBe(80)
  expect(frames.at(2000)?.mediaMs).toBe(120)
})

it('keeps to the time of display when the recording was moved back between frames', () => {
  const frames = framesOf([1000, 90_000], [1040, 90_040], [1200, 500])
  expect(frames.at(1100)?.mediaMs).toBe(90_040)
  expect(frames.at(1200)?.mediaMs).toBe(500)
})

it('does not take a frame that is yet to be displayed', () => {
  expect(framesOf([1000, 40], [1040, 80]).at(1020)?.mediaMs).toBe(40)
})

it('answers with the oldest frame for a moment before all it knows, and with nothing before the first frame', () => {
  expect(framesOf([1000, 40], [1040, 80]).at(10)?.mediaMs).toBe(40)
  expect(framesOf().at(10)).toBeNull()
})

it('forgets a frame that another one replaced before the screen was drawn', () => {
  const frames = framesOf([1000, 40], [1000, 80], [1016, 120])
  expect(frames.at(1010)?.mediaMs).toBe(80)
})

it('remembers about a second and no more', () => {
  const frames = new PresentedFrames()
  for (let index = 0; index < 1000; index += 1) frames.add({ displayMs: index * 16, mediaMs: index * 16 })
  expect(frames.at(999 * 16 - 900)?.mediaMs).toBe(942 * 16)
  expect(frames.at(0)?.mediaMs).toBe((1000 - 64) * 16)
})
