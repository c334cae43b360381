import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { probeMedia } from './probe'
import { temporaryFolder } from '@main/study/made-up-study'

const fixturePath = (name: string) => join(import.meta.dirname, 'fixtures', name)
const fixture = (name: string) => probeMedia(fixturePath(name))

function made(name: string, bytes: Uint8Array) {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, bytes)
  return probeMedia(path)
}

describe('looking into a media file', () => {
  it('reads kind, length, picture, sound and the day of recording', async () => {
    expect(await fixture('talk.mp4')).toEqual({
      fileName: 'talk.mp4',
      sizeBytes: 7748,
      container: 'mp4',
      durationMs: expect.closeTo(2000, -2) as number,
      video: { codec: 'h264', width: 64, height: 48, frameRate: 10 },
      videoForm: null,
      rotation: 0,
      audio: { codec: 'aac', channels: 1, sampleRate: 22050 },
      problems: [],
      recordedOn: '2026-03-12',
    })
  })

  it('gives width and height as they are seen when the camera was held upright', async () => {
    expect(await fixture('turned.mp4')).toMatchObject({ video: { width: 48, height: 64 }, rotation: 270 })
  })

  it('finds the length of a recorder file that does not say it', async () => {
    const { container, durationMs, problems, video, audio } = await fixture('recorder.webm')
    expect([container, problems]).toEqual(['webm', []])
    expect(durationMs).toBeGreaterThan(900)
    expect(durationMs).toBeLessThan(1200)
    expect([video?.codec, audio?.codec]).toEqual(['vp8', 'opus'])
  })

  it('reads a file with sound only', async () => {
    expect(await fixture('sound.mp3')).toMatchObject({
      container: 'mp3',
      video: null,
      audio: { codec: 'mp3' },
      problems: [],
    })
  })

  it.each([
    ['ac3.mp4', { kind: 'audio-codec', codec: 'ac3' }],
    ['hevc.mp4', { kind: 'video-codec', codec: 'hevc', form: null }],
    ['stream.mpegts', { kind: 'container', container: 'mpeg-ts' }],
    ['noise.mp4', { kind: 'unreadable' }],
    ['empty.mp4', { kind: 'empty' }],
    ['not-there.mp4', { kind: 'unreadable' }],
    ['talk.en.vtt', { kind: 'unreadable' }],
    ['.', { kind: 'unreadable' }],
  ])('says of %s what is the matter with it', async (name, problem) => {
    expect((await fixture(name)).problems).toEqual([problem])
  })
})

describe('a file that is not whole', () => {
  const talk = readFileSync(fixturePath('talk.mp4'))

  it('is as long as what is there of it', async () => {
    const { durationMs, problems, video } = await fixture('cut-short.mp4')
    expect(video?.codec).toBe('h264')
    expect(durationMs).toBeLessThan(1900)
    expect(problems).toEqual([{ kind: 'cut-short', saysMs: expect.closeTo(2000, -2) as number, wholeMs: durationMs }])
  })

  it('was not finished when the table of contents of its MP4 is missing', async () => {
    const contents = talk.indexOf('moov') - 4
    const size = talk.readUInt32BE(contents)
    const without = Buffer.concat([talk.subarray(0, contents), talk.subarray(contents + size)])
    expect((await made('a.mp4', without)).problems).toEqual([{ kind: 'unfinished' }])
    expect((await made('b.mp4', talk.subarray(0, contents + size / 2))).problems).toEqual([{ kind: 'unfinished' }])
  })

  it('is damaged where its pictures are garbage', async () => {
    const broken = Buffer.from(talk)
    const data = broken.indexOf('mdat') + 4
    const part = (share: number) => data + Math.floor((broken.length - data) * share)
    broken.fill(0, part(0.4), part(0.7))
    const { durationMs, problems } = await made('broken.mp4', broken)
    expect(durationMs).toBeGreaterThan(1900)
    expect(problems).toEqual([{ kind: 'damaged', atMs: expect.any(Number) as number }])
    const [problem] = problems
    expect(problem?.kind === 'damaged' && problem.atMs).toBeGreaterThan(400)
  })
})

describe('a file made to do harm', () => {
  const names = ['talk.mp4', 'recorder.webm', 'sound.mp3', 'stream.mpegts', 'hevc.mp4']

  it('is answered whatever its bytes are', async () => {
    const folder = temporaryFolder()
    const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.array(change, { maxLength: 30 }), async (name, changes) => {
        const bytes = Buffer.from(readFileSync(fixturePath(name)))
        for (const { at, byte } of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte
        const path = join(folder, name)
        writeFileSync(path, bytes)
        const { durationMs, problems } = await probeMedia(path)
        expect(durationMs).toBeGreaterThanOrEqual(0)
        expect(Array.isArray(problems)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('is not believed when it says that it is longer than a lifetime', async () => {
    const bytes = Buffer.alloc(64)
    bytes.writeUInt32BE(8, 0)
    bytes.write('ftyp', 4)
    bytes.writeUInt32BE(1, 8)
    bytes.write('mdat', 12)
    bytes.writeBigUInt64BE(2n ** 63n, 16)
    expect((await made('huge.mp4', bytes)).problems).toEqual([{ kind: 'unfinished' }])
  })
})
