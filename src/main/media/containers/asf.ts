import type { AudioTrack, VideoTrack } from '@domain/recording/recording'
import { codecOfFourCc, codecOfWaveTag } from '@main/media/containers/fourcc'
import { audioFrom, durationFrom, type HeaderFacts, shortened, videoFrom } from '@main/media/containers/header-facts'

const guid = {
  file: 'a1dcab8c47a9cf118ee400c00c205365',
  stream: '9107dcb7b7a9cf118ee600c00c205365',
  video: 'c0ef19bc4d5bcf11a8fd00805f5c442b',
  audio: '409e69f84d5bcf11a8fd00805f5c442b',
} as const

const mostObjects = 500

interface HeaderObject {
  readonly id: string
  /** The whole object, its id and size included. */
  readonly data: Buffer
}

function* objectsOf(head: Buffer): Generator<HeaderObject> {
  let at = 30
  for (let count = 0; count < mostObjects && at + 24 <= head.length; count += 1) {
    const size = Number(head.readBigUInt64LE(at + 16))
    if (size < 24) return
    yield { id: head.toString('hex', at, at + 16), data: head.subarray(at, at + size) }
    at += size
  }
}

/**
 * Reads the header of a Windows Media file.
 * @see Advanced Systems Format specification, sections 3.2 (file properties) and 3.3 (stream properties)
 */
export function readAsf(head: Buffer, sizeBytes: number): HeaderFacts {
  let video: VideoTrack | null = null
  let audio: AudioTrack | null = null
  let seconds = 0
  let saysBytes = 0
  for (const { id, data } of objectsOf(head)) {
    if (id === guid.file && data.length >= 88) {
      saysBytes = Number(data.readBigUInt64LE(40))
      // Hundreds of nanoseconds, the time of filling the player's buffer included.
      seconds = Number(data.readBigUInt64LE(64)) / 1e7 - Number(data.readBigUInt64LE(80)) / 1000
    }
    if (id !== guid.stream || data.length < 94) continue
    const kind = data.toString('hex', 24, 40)
    if (kind === guid.video && data.length >= 109) {
      const codec = codecOfFourCc(data.toString('latin1', 105, 109))
      video ??= videoFrom(codec, data.readUInt32LE(78), data.readUInt32LE(82), null)
    }
    if (kind === guid.audio)
      audio ??= audioFrom(codecOfWaveTag(data.readUInt16LE(78)), data.readUInt16LE(80), data.readUInt32LE(82))
  }
  return { ...shortened(durationFrom(seconds), sizeBytes, saysBytes), video, audio }
}
