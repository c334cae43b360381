import type { AudioTrack, VideoTrack } from '@domain/recording/recording'
import { audioFrom, durationFrom, type HeaderFacts, videoFrom } from '@main/media/containers/header-facts'

/** ISO/IEC 13818-2, table 6-4. */
const frameRates: readonly (number | null)[] = [null, 24_000 / 1001, 24, 25, 30_000 / 1001, 30, 50, 60_000 / 1001, 60]

/** Positions of `00 00 01 xx` in file order. */
function* startCodes(bytes: Buffer): Generator<{ readonly at: number; readonly code: number }> {
  const prefix = Buffer.of(0, 0, 1)
  for (let at = bytes.indexOf(prefix); at >= 0 && at + 4 <= bytes.length; at = bytes.indexOf(prefix, at + 3)) {
    yield { at, code: bytes[at + 3] ?? 0 }
  }
}

/** Seconds of the clock that each pack begins with (ISO/IEC 13818-1, 2.5.3.3; 11172-1 for MPEG-1). */
function packSeconds(bytes: Buffer, at: number): number | null {
  if (at + 10 > bytes.length) return null
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = bytes.subarray(at + 4, at + 9)
  if (a >> 6 === 1) {
    const high = ((a >> 3) & 7) * 2 ** 30
    const middle = (((a & 3) << 13) | (b << 5) | (c >> 3)) * 2 ** 15
    return (high + middle + (((c & 3) << 13) | (d << 5) | (e >> 3))) / 90_000
  }
  if (a >> 4 !== 2) return null
  return (((a >> 1) & 7) * 2 ** 30 + ((b << 7) | (c >> 1)) * 2 ** 15 + ((d << 7) | (e >> 1))) / 90_000
}

function packTimes(bytes: Buffer): number[] {
  return [...startCodes(bytes)]
    .filter(({ code }) => code === 0xba)
    .map(({ at }) => packSeconds(bytes, at))
    .filter((seconds) => seconds !== null)
}

/** The MPEG-1 or MPEG-2 picture that begins in these bytes; null where none does. */
export function mpegVideoIn(head: Buffer): VideoTrack | null {
  const codes = [...startCodes(head)]
  const sequence = codes.find(({ code, at }) => code === 0xb3 && at + 8 <= head.length)
  if (sequence === undefined) return null
  const size = head.readUIntBE(sequence.at + 4, 3)
  // Only MPEG-2 goes on with a sequence extension.
  const codec = codes.some(({ code }) => code === 0xb5) ? 'mpeg2video' : 'mpeg1video'
  const rate = frameRates[(head[sequence.at + 7] ?? 0) & 0x0f] ?? null
  return videoFrom(codec, size >> 12, size & 0xfff, rate)
}

function audioIn(head: Buffer): AudioTrack | null {
  for (const { at, code } of startCodes(head)) {
    if (code >= 0xc0 && code <= 0xdf) return audioFrom('mp2', 2, 48_000)
    if (code !== 0xbd) continue
    const stream = head[at + 9 + (head[at + 8] ?? 0)] ?? 0
    if (stream >= 0x80 && stream <= 0x87) return audioFrom('ac3', 2, 48_000)
    if (stream >= 0x88 && stream <= 0x8f) return audioFrom('dts', 2, 48_000)
    if (stream >= 0xa0 && stream <= 0xaf) return audioFrom('pcm_s16be', 2, 48_000)
  }
  return null
}

/** Reads an MPEG program stream (DVD and hard-disk recorders) from its first and its last bytes. */
export function readMpegPs(head: Buffer, tail: Buffer): HeaderFacts {
  const [first] = packTimes(head)
  const last = packTimes(tail).at(-1)
  const seconds = first === undefined || last === undefined ? 0 : last - first
  return { durationMs: durationFrom(seconds), saysMs: null, video: mpegVideoIn(head), audio: audioIn(head) }
}
