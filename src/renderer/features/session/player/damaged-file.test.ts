// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type FakeVideo, file, opened } from './played-for-test'

vi.mock('./frame-times', async (original) => ({
  ...(await original<object>()),
  // 25 frames a second, for ten seconds.
  readFrameTimes: () => Promise.resolve(Float64Array.from({ length: 250 }, (_, index) => index * 40)),
}))

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('MediaError', { MEDIA_ERR_SRC_NOT_SUPPORTED: 4 })
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 206 })))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** The element fails, and what follows from that has been found out. */
async function fails(video: FakeVideo | undefined): Promise<void> {
  video?.fail()
  await vi.advanceTimersByTimeAsync(0)
}

/** As `fails`, on the way to a place, and once more on the file that was opened anew for it. */
async function failsTwice(video: FakeVideo | undefined): Promise<void> {
  await fails(video)
  await fails(video)
}

describe('a place that cannot be read', () => {
  it('is named, and the picture before it comes back', async () => {
    const { player, videos, arrive } = await opened(file(0, 0))
    const [video] = videos
    player.seekTo(2_000)
    arrive()
    player.seekTo(6_000)
    await failsTwice(video)
    expect(player.state.problem).toMatchObject({ kind: 'broken', atMs: 6_000 })
    expect(player.nowMs()).toBe(2_000)
    video?.open()
    arrive()
    expect(player.state).toMatchObject({ ready: true, problem: { kind: 'broken' } })
    expect([player.nowMs(), player.timeOfKey(performance.now())]).toEqual([2_000, 2_000])
  })

  it('is left by going elsewhere, also before the file is open again', async () => {
    const { player, videos, arrive } = await opened(file(0, 0))
    const [video] = videos
    player.seekTo(6_000)
    await failsTwice(video)
    player.seekTo(8_000)
    expect(player.state.problem).toBeNull()
    video?.open()
    arrive()
    expect(player.nowMs()).toBe(8_000)
  })

  it('is tried anew first: what failed may have been read ahead of the place before', async () => {
    const { player, videos, arrive } = await opened(file(0, 0))
    const [video] = videos
    player.seekTo(6_000)
    await fails(video)
    expect(player.state.problem).toBeNull()
    expect(player.nowMs()).toBe(6_000)
    video?.open()
    arrive()
    expect(player.state).toMatchObject({ ready: true, problem: null })
    expect(player.nowMs()).toBe(6_000)
  })

  it('stops what is played into it', async () => {
    const { player, videos, arrive } = await opened(file(0, 0))
    player.seekTo(4_000)
    arrive()
    player.play()
    await fails(videos[0])
    expect(player.state).toMatchObject({ playing: false, problem: { kind: 'broken', atMs: 4_020 } })
  })

  it('is not tried for ever when the way back cannot be read either', async () => {
    const { player, videos } = await opened(file(0, 0))
    const [video] = videos
    player.seekTo(6_000)
    await failsTwice(video)
    await fails(video)
    expect(video?.error).not.toBeNull()
    expect(player.state).toMatchObject({ ready: false, problem: { kind: 'broken' } })
    player.seekTo(9_000)
    expect(video?.error).toBeNull()
  })

  it('at the end of a file is its end', async () => {
    const { player, videos, arrive } = await opened(file(0, 0))
    const [video] = videos
    player.seekTo(9_200)
    arrive()
    player.play()
    await fails(video)
    expect(player.state).toMatchObject({ playing: false, problem: null })
    video?.open()
    arrive()
    expect(player.nowMs()).toBe(9_200)
  })

  it('leaves the lead to another camera, at the moment that was asked for', async () => {
    const { player, videos, arrive } = await opened(file(0, 0), file(1, 0))
    player.seekTo(2_000)
    arrive()
    player.seekTo(6_000)
    videos[1]?.arrive()
    await failsTwice(videos[0])
    videos[0]?.open()
    arrive()
    expect(player.state).toMatchObject({ large: 1, problem: null })
    expect(player.nowMs()).toBe(6_000)
    player.seekTo(8_000)
    arrive()
    expect(player.state).toMatchObject({ large: 0, problem: null })
    expect(player.nowMs()).toBe(8_000)
  })
})

it('a file whose last part is not whole ends at its last whole frame', async () => {
  const { player, videos, arrive } = await opened(file(0, 0, { durationMs: 8_000 }))
  const [video] = videos
  player.seekTo(7_900)
  arrive()
  player.play()
  video?.runsTo(8.04)
  expect(player.isPlaying()).toBe(false)
  arrive()
  expect(player.nowMs()).toBe(8_000)
})
