import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { probeMedia } from './probe'

const fixture = (name: string) => probeMedia(join(import.meta.dirname, 'fixtures', name))

describe('looking into a media file', () => {
  it('reads length, picture, sound and the day of recording', async () => {
    expect(await fixture('talk.mp4')).toEqual({
      fileName: 'talk.mp4',
      sizeBytes: 7748,
      durationMs: expect.closeTo(2000, -2) as number,
      video: { codec: 'h264', width: 64, height: 48, frameRate: 10 },
      audio: { codec: 'aac', channels: 1, sampleRate: 22050 },
      problem: null,
      recordedOn: '2026-03-12',
    })
  })

  it('gives width and height as they are seen when the camera was held upright', async () => {
    expect((await fixture('turned.mp4')).video).toMatchObject({ width: 48, height: 64 })
  })

  it('finds the length of a recorder file that does not say it', async () => {
    const { durationMs, problem, video, audio } = await fixture('recorder.webm')
    expect(problem).toBeNull()
    expect(durationMs).toBeGreaterThan(900)
    expect(durationMs).toBeLessThan(1200)
    expect([video?.codec, audio?.codec]).toEqual(['vp8', 'opus'])
  })

  it('reads a file with sound only', async () => {
    expect(await fixture('sound.mp3')).toMatchObject({ video: null, audio: { codec: 'mp3' }, problem: null })
  })

  it('still reads a file whose end is missing', async () => {
    expect(await fixture('cut-short.mp4')).toMatchObject({ video: { codec: 'h264' }, problem: null })
  })

  it.each([
    ['ac3.mp4', 'unsupported-audio'],
    ['stream.mpegts', 'unsupported-video'],
    ['noise.mp4', 'unreadable'],
    ['empty.mp4', 'unreadable'],
    ['not-there.mp4', 'unreadable'],
    ['talk.en.vtt', 'unreadable'],
    ['.', 'unreadable'],
  ])('says of %s that it is %s', async (name, problem) => {
    expect((await fixture(name)).problem).toBe(problem)
  })

  it('names the codec of video that may not play', async () => {
    expect((await fixture('hevc.mp4')).video?.codec).toBe('hevc')
  })
})
