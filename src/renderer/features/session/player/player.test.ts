// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MediaTrack } from './media-track'
import { FakeVideo, file, opened } from './played-for-test'
import { Player } from './player'

vi.mock('./frame-times', async (original) => ({
  ...(await original<object>()),
  // 25 frames a second, for ten seconds.
  readFrameTimes: () => Promise.resolve(Float64Array.from({ length: 250 }, (_, index) => index * 40)),
}))

const stateOf = (player: Player, position: number) => player.state.tracks.find((track) => track.position === position)

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('what is shown and heard at first', () => {
  it('is the first picture with its sound, and of all only that is heard', async () => {
    const { player, videos } = await opened(file(0, 0, { video: null }), file(1, 0), file(2, 0))
    expect(player.state).toMatchObject({ large: 1, sound: 1 })
    expect(videos.map(({ muted }) => muted)).toEqual([true, false, true])
    player.sound.hear(0)
    expect(videos.map(({ muted }) => muted)).toEqual([false, true, true])
    player.sound.muted = true
    expect(videos.map(({ muted }) => muted)).toEqual([true, true, true])
  })

  it('is another picture where the first is missing', () => {
    const player = new Player('recording', [file(0, 0, { status: 'missing' }), file(1, 0)])
    expect(player.state).toMatchObject({ large: 1, problem: null })
    expect(stateOf(player, 0)?.problem?.kind).toBe('missing')
  })
})

describe('moving', () => {
  it('sends each file to the frame that belongs to the lead’s', async () => {
    const { player, videos, arrive } = await opened(file(0, 0), file(1, 410))
    player.seekTo(2_010)
    arrive()
    expect(player.nowMs()).toBe(2_000)
    expect(player.tracks[1]?.nowMs()).toBe(410 + 1_560)
    player.stepFrames(1)
    arrive()
    expect(player.nowMs()).toBe(2_040)
    expect(player.tracks[1]?.nowMs()).toBe(410 + 1_600)
    expect(videos.every(({ paused }) => paused)).toBe(true)
  })

  it('says which file has not begun and which is over', async () => {
    const { player, arrive } = await opened(file(0, 0), file(1, 5_000), file(2, -4_000))
    player.seekTo(4_000)
    arrive()
    expect(stateOf(player, 1)?.presence).toBe('before')
    player.seekTo(7_000)
    arrive()
    expect([stateOf(player, 1)?.presence, stateOf(player, 2)?.presence]).toEqual(['here', 'after'])
  })

  it('moves a file at once when it begins at another time', async () => {
    const { player, arrive } = await opened(file(0, 0), file(1, 0))
    player.seekTo(4_000)
    arrive()
    player.setOffset(1, 1_000)
    arrive()
    expect(player.nowMs()).toBe(4_000)
    expect(player.tracks[1]?.nowMs()).toBe(4_000)
    expect(player.durationMs).toBe(11_000)
  })

  it('snaps to the nearest start of a frame', async () => {
    const { player } = await opened(file(0, 0))
    expect([player.frames.startNear(1_010), player.frames.startNear(1_030)]).toEqual([1_000, 1_040])
  })
})

describe('a file that is not open', () => {
  const closed = () => {
    const player = new Player('recording', [file(0, 0)])
    const video = new FakeVideo()
    player.attach(player.tracks[0] as MediaTrack, video as unknown as HTMLVideoElement)
    return { player, video }
  }

  it('is marked where it was sent, as the clock says', async () => {
    const { player } = closed()
    const told: number[] = []
    player.subscribe((ms) => told.push(ms))
    player.seekTo(1_000)
    await Promise.resolve()
    await Promise.resolve()
    expect(told.length).toBeGreaterThan(0)
    expect(new Set(told)).toEqual(new Set([1_000]))
    expect(player.timeOfKey(performance.now())).toBe(1_000)
  })

  it('is marked by what is on screen once it has opened', async () => {
    const { player, video } = closed()
    player.seekTo(1_000)
    video.open()
    expect(player.timeOfKey(performance.now())).toBe(0)
    video.arrive()
    expect(player.timeOfKey(performance.now())).toBe(1_000)
  })
})

describe('looking at another frame', () => {
  it('leaves the clock where it is, and goes back', async () => {
    const { player, videos, arrive } = await opened(file(0, 0), file(1, 0))
    player.seekTo(4_000)
    arrive()
    const told: number[] = []
    player.subscribe((ms) => told.push(ms))
    player.preview(6_000)
    arrive()
    expect(videos.map(({ currentTime }) => Math.floor(currentTime))).toEqual([6, 6])
    expect([player.nowMs(), player.timeOfKey(performance.now())]).toEqual([4_000, 4_000])
    expect(told).toEqual([])
    player.preview(null)
    arrive()
    expect(player.nowMs()).toBe(4_000)
    expect(told.every((ms) => ms === 4_000)).toBe(true)
    expect(videos.map(({ currentTime }) => Math.floor(currentTime))).toEqual([4, 4])
  })
})

describe('playing', () => {
  it('begins once all have met, and stops all', async () => {
    const { player, videos, arrive } = await opened(file(0, 0), file(1, 400))
    player.seekTo(2_000)
    player.play()
    expect(player.isPlaying()).toBe(true)
    expect(videos.some(({ paused }) => !paused)).toBe(false)
    arrive()
    vi.advanceTimersByTime(400)
    expect(videos.map(({ paused }) => paused)).toEqual([false, false])
    player.pause()
    expect(videos.map(({ paused }) => paused)).toEqual([true, true])
    expect(player.isPlaying()).toBe(false)
  })

  it('waits only so long for a file that does not come, and covers it', async () => {
    const { player, videos } = await opened(file(0, 0), file(1, 0))
    player.seekTo(2_000)
    player.play()
    videos[0]?.arrive()
    vi.advanceTimersByTime(1_400)
    expect(videos[0]?.paused).toBe(true)
    vi.advanceTimersByTime(200)
    expect(videos.map(({ paused }) => paused)).toEqual([false, true])
    expect(stateOf(player, 1)?.presence).toBe('late')
    player.pause()
  })

  it('goes on with the next file where one ends', async () => {
    const { player, videos, arrive } = await opened(file(0, 0), file(1, 10_000))
    player.seekTo(9_000)
    arrive()
    player.play()
    vi.advanceTimersByTime(400)
    expect(videos.map(({ paused }) => paused)).toEqual([false, true])
    videos[0]?.end()
    arrive()
    vi.advanceTimersByTime(400)
    expect(videos[1]?.paused).toBe(false)
    expect(player.state).toMatchObject({ large: 1, playing: true })
    videos[1]?.end()
    expect(player.isPlaying()).toBe(false)
  })
})
