import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { LoopTurn } from './loop-turn'

const stretch = { startMs: 1000, endMs: 2000 }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A film that runs on from a moment in real time. */
function film(fromMs: number) {
  const beganMs = Date.now()
  const state = { playing: true, turns: 0 }
  const remainingMs = () => (state.playing ? stretch.endMs - fromMs - (Date.now() - beganMs) : null)
  return { state, remainingMs, turn: () => (state.turns += 1) }
}

it('does nothing inside the stretch, and turns at once outside it', () => {
  const { state, remainingMs, turn } = film(1000)
  const loop = new LoopTurn()
  loop.shown(stretch, { startMs: 1000, endMs: 1040 }, remainingMs, turn)
  vi.advanceTimersByTime(900)
  expect(state.turns).toBe(0)
  loop.shown(stretch, { startMs: 2000, endMs: 2040 }, remainingMs, turn)
  loop.shown(stretch, { startMs: 960, endMs: 1000 }, remainingMs, turn)
  expect(state.turns).toBe(2)
})

it('shows a last frame that stands for long for its time, without waiting for the next', () => {
  const { state, remainingMs, turn } = film(1200)
  new LoopTurn().shown(stretch, { startMs: 1200, endMs: 9000 }, remainingMs, turn)
  vi.advanceTimersByTime(780)
  expect(state.turns).toBe(0)
  vi.advanceTimersByTime(20)
  expect(state.turns).toBe(1)
})

it('turns no more once it is paused, stopped or shows another frame', () => {
  const { state, remainingMs, turn } = film(1960)
  const loop = new LoopTurn()
  loop.shown(stretch, { startMs: 1960, endMs: 2000 }, remainingMs, turn)
  loop.stop()
  vi.advanceTimersByTime(100)
  expect(state.turns).toBe(0)
  const other = film(1960)
  loop.shown(stretch, { startMs: 1960, endMs: 2000 }, other.remainingMs, other.turn)
  other.state.playing = false
  vi.advanceTimersByTime(100)
  expect(other.state.turns).toBe(0)
})
