import { expect, it } from 'vitest'
import { bytesNeeded, pictureBitRate, refuseFullDisk } from './space'
import { runFfmpeg } from './run'

const shell = ['/bin/sh', '-c'] as const
const run = (script: string, signal = new AbortController().signal, onDone: (ms: number) => void = () => undefined) =>
  runFfmpeg(shell[0], [shell[1], script], { signal, onDone })

it('tells how far a copy is, and ends with it', async () => {
  const done: number[] = []
  await run('echo out_time_us=1000000; echo progress=end', undefined, (ms) => done.push(ms))
  expect(done).toEqual([1000])
})

it('ends a copy that is cancelled at once', async () => {
  const controller = new AbortController()
  const work = run('echo out_time_us=1; exec sleep 60', controller.signal, () => controller.abort())
  await expect(work).rejects.toMatchObject({ code: 'cancelled' })
  await expect(run('true', controller.signal)).rejects.toMatchObject({ code: 'cancelled' })
})

it('tells a full disk from a film that cannot be copied', async () => {
  await expect(run('echo "av_interleaved_write_frame(): No space left on device" >&2; exit 1')).rejects.toMatchObject({
    code: 'copy-no-space',
  })
  await expect(run('echo "Invalid data found" >&2; exit 1')).rejects.toMatchObject({ code: 'copy-failed' })
  await expect(
    runFfmpeg('/not/there', [], { signal: new AbortController().signal, onDone: () => undefined }),
  ).rejects.toMatchObject({ code: 'copy-failed' })
})

const film = {
  video: { codec: 'hevc', width: 1920, height: 1080, frameRate: 25 },
  sizeBytes: 1e9,
  durationMs: 5_400_000,
}

it('estimates generously how much room a copy takes', () => {
  expect(pictureBitRate(film)).toBe(7_776_000)
  const made = bytesNeeded(film, { video: 'libx264', audio: 'aac' })
  expect(made).toBeGreaterThan(5e9)
  expect(bytesNeeded(film, { video: 'copy', audio: 'copy' })).toBeGreaterThan(1e9)
  expect(bytesNeeded({ ...film, video: null }, { video: null, audio: 'aac' })).toBe(129_600_000)
  expect(bytesNeeded({ ...film, durationMs: 0 }, { video: 'libx264', audio: 'aac' })).toBe(1e9)
})

it('refuses a disk that has not enough room, and says how much there is', async () => {
  await expect(refuseFullDisk('/', 5e9, { free: () => Promise.resolve(5e9) })).rejects.toMatchObject({
    code: 'copy-no-space',
    detail: { needed: '5.3 GB', free: '5 GB' },
  })
  await expect(refuseFullDisk('/', 5e9, { free: () => Promise.resolve(6e9) })).resolves.toBeUndefined()
})
