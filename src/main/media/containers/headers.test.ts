import { describe, expect, it } from 'vitest'
import { readAsf } from './asf'
import { readAvi } from './avi'
import { readFlv } from './flv'
import { readMpegPs } from './mpeg-ps'
import { oggEndMs } from './ogg'
import { theoraIn } from './theora'
import { readWav } from './wav'

const ascii = (text: string) => Buffer.from(text, 'latin1')
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
const u16 = (value: number) => u32(value).subarray(0, 2)
const u64 = (value: number) => Buffer.concat([u32(value % 2 ** 32), u32(Math.floor(value / 2 ** 32))])
const chunk = (id: string, ...parts: readonly Buffer[]) => {
  const data = Buffer.concat(parts)
  return Buffer.concat([ascii(id), u32(data.length), data])
}

function avi(fourCc: string, size: number): Buffer {
  const video = Buffer.concat([
    ascii('vids'),
    ascii(fourCc),
    Buffer.alloc(12),
    u32(1),
    u32(25),
    u32(0),
    u32(15_000),
    Buffer.alloc(20),
  ])
  const bitmap = Buffer.concat([u32(40), u32(720), u32(576), u32(0), ascii(fourCc), Buffer.alloc(20)])
  const audio = Buffer.concat([
    ascii('auds'),
    Buffer.alloc(16),
    u32(1),
    u32(125),
    u32(0),
    u32(75_000),
    Buffer.alloc(20),
  ])
  const wave = Buffer.concat([u16(0x2000), u16(2), u32(48_000), Buffer.alloc(8)])
  const list = chunk(
    'LIST',
    ascii('hdrl'),
    chunk('strh', video),
    chunk('strf', bitmap),
    chunk('strh', audio),
    chunk('strf', wave),
  )
  return Buffer.concat([
    ascii('RIFF'),
    u32(size - 8),
    ascii('AVI '),
    list,
    ascii('LIST'),
    u32(9e8),
    ascii('movi'),
    Buffer.alloc(64),
  ])
}

describe('the header of a file that only another program plays', () => {
  it('of AVI gives length, picture and sound', () => {
    expect(readAvi(avi('XVID', 1000), 1000)).toEqual({
      durationMs: 600_000,
      saysMs: null,
      video: { codec: 'mpeg4', width: 720, height: 576, frameRate: 25 },
      audio: { codec: 'ac3', channels: 2, sampleRate: 48_000 },
    })
  })

  it('of AVI tells what is missing at its end', () => {
    expect(readAvi(avi('MJPG', 1000), 400)).toMatchObject({
      durationMs: 240_000,
      saysMs: 600_000,
      video: { codec: 'mjpeg' },
    })
  })

  it('of Flash video gives what its script says', () => {
    const number = (name: string, value: number) => {
      const bytes = Buffer.alloc(9)
      bytes.writeDoubleBE(value, 1)
      return Buffer.concat([ascii(name), bytes])
    }
    const tag = (type: number, data: Buffer) =>
      Buffer.concat([Buffer.of(type, 0, data.length >> 8, data.length & 255, 0, 0, 0, 0, 0, 0, 0), data, u32(0)])
    const script = Buffer.concat([number('duration', 61.5), number('width', 640), number('height', 360)])
    const file = Buffer.concat([
      ascii('FLV'),
      Buffer.of(1, 5, 0, 0, 0, 9, 0, 0, 0, 0),
      tag(18, script),
      tag(9, Buffer.of(0x12, 0)),
      tag(8, Buffer.of(0xaf, 0)),
    ])
    expect(readFlv(file, file.length)).toEqual({
      durationMs: 61_500,
      saysMs: null,
      video: { codec: 'flv1', width: 640, height: 360, frameRate: null },
      audio: { codec: 'aac', channels: 2, sampleRate: 44_100 },
    })
  })

  it('of Windows Media gives length, picture and sound', () => {
    const object = (guid: string, data: Buffer) =>
      Buffer.concat([Buffer.from(guid, 'hex'), u64(24 + data.length), data])
    const file = object(
      'a1dcab8c47a9cf118ee400c00c205365',
      Buffer.concat([Buffer.alloc(16), u64(5000), Buffer.alloc(16), u64(630e7), u64(0), u64(30_000), Buffer.alloc(16)]),
    )
    const stream = (guid: string, data: Buffer) =>
      object('9107dcb7b7a9cf118ee600c00c205365', Buffer.concat([Buffer.from(guid, 'hex'), Buffer.alloc(38), data]))
    const picture = stream(
      'c0ef19bc4d5bcf11a8fd00805f5c442b',
      Buffer.concat([u32(320), u32(240), Buffer.alloc(3), Buffer.alloc(16), ascii('WMV3'), Buffer.alloc(8)]),
    )
    const sound = stream(
      '409e69f84d5bcf11a8fd00805f5c442b',
      Buffer.concat([u16(0x161), u16(1), u32(16_000), Buffer.alloc(10)]),
    )
    const head = Buffer.concat([Buffer.alloc(30), file, picture, sound])
    expect(readAsf(head, 5000)).toEqual({
      durationMs: 600_000,
      saysMs: null,
      video: { codec: 'wmv3', width: 320, height: 240, frameRate: null },
      audio: { codec: 'wmav2', channels: 1, sampleRate: 16_000 },
    })
  })

  it('of an MPEG program stream gives the time between its first and its last pack', () => {
    const pack = (seconds: number) => {
      const clock = seconds * 90_000
      const [high, middle, low] = [Math.floor(clock / 2 ** 30), Math.floor(clock / 2 ** 15) & 0x7fff, clock & 0x7fff]
      const first = [0, 0, 1, 0xba, 0x44 | (high << 3) | (middle >> 13), (middle >> 5) & 255]
      const second = [((middle & 31) << 3) | 4 | (low >> 13), (low >> 5) & 255, (low & 31) << 3, 1, 0, 0, 0, 0]
      return Buffer.from([...first, ...second])
    }
    const picture = Buffer.of(0, 0, 1, 0xb3, 0x2d, 0x02, 0x40, 0x33, 0, 0, 1, 0xb5, 0)
    const sound = Buffer.of(0, 0, 1, 0xbd, 0, 20, 0x81, 0x80, 1, 0, 0x80, 0)
    expect(readMpegPs(Buffer.concat([pack(10), picture, sound]), pack(3610))).toEqual({
      durationMs: 3_600_000,
      saysMs: null,
      video: { codec: 'mpeg2video', width: 720, height: 576, frameRate: 25 },
      audio: { codec: 'ac3', channels: 2, sampleRate: 48_000 },
    })
  })

  it('of WAV names the form of its sound', () => {
    const format = chunk('fmt ', u16(0x31), u16(1), u32(8000), u32(1625), u32(0))
    const head = Buffer.concat([ascii('RIFF'), u32(0), ascii('WAVE'), format, chunk('data', Buffer.alloc(3250))])
    expect(readWav(head)).toMatchObject({ durationMs: 2000, audio: { codec: 'gsm_ms', channels: 1, sampleRate: 8000 } })
  })

  it('of Ogg gives a Theora picture', () => {
    const packet = Buffer.concat([
      ascii('\x80theora'),
      Buffer.of(3, 2, 1, 0, 10, 0, 8, 0, 0, 160, 0, 0, 120, 0, 0, 0, 0, 0, 25, 0, 0, 0, 1),
    ])
    expect(theoraIn(Buffer.concat([ascii('OggS'), Buffer.alloc(24), packet]))).toEqual({
      codec: 'theora',
      width: 160,
      height: 120,
      frameRate: 25,
    })
  })

  it('of Ogg tells its end by the last page, marked as the last or not', () => {
    const page = (samples: number) => Buffer.concat([ascii('OggS'), Buffer.of(0, 0), u64(samples), Buffer.alloc(13)])
    const tail = Buffer.concat([page(44_100), page(88_200), Buffer.alloc(40)])
    expect([oggEndMs(tail, 'vorbis', 44_100), oggEndMs(page(96_000), 'opus', 16_000)]).toEqual([2000, 2000])
    expect(oggEndMs(Buffer.alloc(20), 'vorbis', 44_100)).toBe(0)
  })

  it('says nothing rather than nonsense when it is cut or made up', () => {
    const noise = Buffer.alloc(300, 0xff)
    for (const read of [readAvi, readFlv, readAsf]) {
      expect(read(Buffer.alloc(0), 0)).toMatchObject({ durationMs: 0, video: null, audio: null })
      expect(read(noise, 300).video).toBeNull()
    }
    expect(readMpegPs(noise, noise)).toMatchObject({ durationMs: 0, video: null })
    expect(readWav(noise).audio).toBeNull()
  })
})
