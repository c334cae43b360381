import { afterEach, expect, it, vi } from 'vitest'
import { pictureScreen } from './screen'

class FakeVideo extends EventTarget {
  paused = true
  currentTime = 0
  playbackRate = 1

  requestVideoFrameCallback(): number {
    return 1
  }

  cancelVideoFrameCallback(): void {
    // No notice ever comes.
  }

  play(): void {
    this.paused = false
    this.dispatchEvent(new Event('play'))
  }
}

function watched() {
  let waiting: FrameRequestCallback[] = []
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => waiting.push(callback))
  vi.stubGlobal('cancelAnimationFrame', () => {
    waiting = []
  })
  const video = new FakeVideo()
  const screen = pictureScreen(video as unknown as HTMLVideoElement, () => undefined)
  const draw = (): number => {
    const asked = waiting
    waiting = []
    for (const callback of asked) callback(performance.now())
    return asked.length
  }
  return { video, screen, draw }
}

afterEach(() => vi.unstubAllGlobals())

it('asks for drawings of the page while the film plays, and for none while it stands still', () => {
  const { video, draw, screen } = watched()
  expect(draw()).toBe(0)
  video.play()
  video.play()
  expect([draw(), draw()]).toEqual([1, 1])
  video.paused = true
  expect([draw(), draw()]).toEqual([1, 0])
  video.play()
  expect(draw()).toBe(1)
  screen.dispose()
  video.play()
  expect(draw()).toBe(0)
})

it('says that the page was busy only of a film that plays', () => {
  const { video, screen } = watched()
  const later = performance.now() + 1000
  expect(screen.wasBusyAt(later)).toBe(false)
  video.play()
  expect(screen.wasBusyAt(later)).toBe(true)
})
