import type { AudioTrack, VideoTrack } from '@domain/recording/recording'
import { codecOfFourCc, codecOfWaveTag } from '@main/media/containers/fourcc'
import { audioFrom, durationFrom, type HeaderFacts, shortened, videoFrom } from '@main/media/containers/header-facts'

/** More than any header has. */
const mostChunks = 2000

interface Chunk {
  readonly id: string
  readonly data: Buffer
}

/** The chunks of the header in file order; lists are gone into, the media data are where it ends. */
function* chunksOf(head: Buffer): Generator<Chunk> {
  let at = 12
  for (let count = 0; count < mostChunks && at + 8 <= head.length; count += 1) {
    const id = head.toString('latin1', at, at + 4)
    const size = head.readUInt32LE(at + 4)
    if (id === 'LIST') {
      if (head.toString('latin1', at + 8, at + 12) === 'movi') return
      at += 12
    } else {
      yield { id, data: head.subarray(at + 8, at + 8 + size) }
      at += 8 + size + (size % 2)
    }
  }
}

/**
 * Reads the header of an AVI file.
 * @see https://learn.microsoft.com/windows/win32/directshow/avi-riff-file-reference
 */
export function readAvi(head: Buffer, sizeBytes: number): HeaderFacts {
  let video: VideoTrack | null = null
  let audio: AudioTrack | null = null
  let seconds = 0
  let stream: Buffer | null = null
  for (const { id, data } of chunksOf(head)) {
    if (id === 'strh' && data.length >= 36) stream = data
    if (id !== 'strf' || stream === null) continue
    const kind = stream.toString('latin1', 0, 4)
    const rate = stream.readUInt32LE(24) / stream.readUInt32LE(20)
    if (kind === 'vids' && video === null && data.length >= 20) {
      const fourCc = data.toString('latin1', 16, 20)
      video = videoFrom(codecOfFourCc(fourCc), data.readInt32LE(4), Math.abs(data.readInt32LE(8)), rate)
      seconds = stream.readUInt32LE(32) / rate
    } else if (kind === 'auds' && audio === null && data.length >= 8) {
      audio = audioFrom(codecOfWaveTag(data.readUInt16LE(0)), data.readUInt16LE(2), data.readUInt32LE(4))
      if (video === null) seconds = stream.readUInt32LE(32) / rate
    }
  }
  const saysBytes = head.length >= 8 ? head.readUInt32LE(4) + 8 : 0
  return { ...shortened(durationFrom(seconds), sizeBytes, saysBytes), video, audio }
}
