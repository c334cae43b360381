import { type AudioCodec, EncodedPacketSink, type InputAudioTrack } from 'mediabunny'
import type { MediaBytes } from '@renderer/lib/media-bytes'
import type { Mp4Samples } from '@renderer/features/session/sound/mp4-samples'

/** Packets of compressed sound that follow each other without a gap, as one piece of data. */
export interface Batch {
  /** Media time of its first packet, in seconds. */
  readonly startS: number
  /** What its packets last by the container, in seconds. */
  readonly lastsS: number
  readonly data: Uint8Array<ArrayBuffer>
}

/**
 * So many packets of these codecs may be given to the decoder as one: the packets say themselves where they end, and
 * what costs most is the way of each packet to the decoder and back.
 */
const packetsAtOnce: Partial<Record<AudioCodec, number>> = { aac: 32, mp3: 32, flac: 8 }

export function batchLength(codec: AudioCodec): number {
  return packetsAtOnce[codec] ?? 1
}

/** Packets may be so much (s) beside where they should be: containers round their times. */
const jitterS = 0.03

/** Gathers packets into batches, in the order they come. */
export class Batcher {
  readonly #length: number
  #pieces: Uint8Array[] = []
  #startS = 0
  #endS = 0

  constructor(length: number) {
    this.#length = length
  }

  /** Adds a packet; answers the batch before it when that is now whole. */
  add(startS: number, lastsS: number, data: Uint8Array): Batch | null {
    const isNext = Math.abs(startS - this.#endS) < jitterS
    const whole = this.#pieces.length >= this.#length || !isNext ? this.end() : null
    if (this.#pieces.length === 0) {
      this.#startS = startS
      this.#endS = startS
    }
    this.#pieces.push(data)
    this.#endS += lastsS
    return whole
  }

  /** What has been gathered; null when that is nothing. */
  end(): Batch | null {
    if (this.#pieces.length === 0) return null
    const data = new Uint8Array(this.#pieces.reduce((sum, piece) => sum + piece.byteLength, 0))
    let at = 0
    for (const piece of this.#pieces) {
      data.set(piece, at)
      at += piece.byteLength
    }
    const batch = { startS: this.#startS, lastsS: this.#endS - this.#startS, data }
    this.#pieces = []
    return batch
  }
}

/** What lies between two pieces of sound (a stretch of film) is read along when it is shorter than this. */
const shortGapBytes = 128 * 1024
const longestReadBytes = 1024 * 1024

/** Sound of an MP4 file by its tables, from a media time on; ends where the file was cut off. */
export async function* batchesOfMp4(
  samples: Mp4Samples,
  { bytes, firstS, fromS, length }: { bytes: MediaBytes; firstS: number; fromS: number; length: number },
): AsyncGenerator<Batch> {
  const { offsets, sizes, starts } = samples
  const batcher = new Batcher(length)
  const usualS = usualStep(starts)
  let from = firstSampleAt(starts, fromS - firstS)
  let next = readOf(samples, from)
  let reading = bytes.read(next.start, next.end)
  while (from < sizes.length) {
    const { start, to } = next
    const data = await reading
    next = readOf(samples, to)
    // The disk works while the decoder does.
    if (to < sizes.length) reading = bytes.read(next.start, next.end)
    for (let sample = from; sample < to; sample += 1) {
      const at = (offsets[sample] ?? 0) - start
      const packet = data.subarray(at, at + (sizes[sample] ?? 0))
      if (at < 0 || packet.byteLength < (sizes[sample] ?? 0)) {
        reading.catch(() => undefined)
        const rest = batcher.end()
        if (rest !== null) yield rest
        return
      }
      const whole = batcher.add(firstS + (starts[sample] ?? 0), usualS, packet)
      if (whole !== null) yield whole
    }
    from = to
  }
  const rest = batcher.end()
  if (rest !== null) yield rest
}

/** Samples from one on that are read at once: where they begin and end in the file, and one past the last. */
function readOf({ offsets, sizes }: Mp4Samples, from: number): { start: number; end: number; to: number } {
  const start = offsets[from] ?? 0
  let end = start
  let to = from
  while (to < sizes.length) {
    const offset = offsets[to] ?? 0
    const isNear = offset >= start && offset - end <= shortGapBytes && offset - start < longestReadBytes
    if (to > from && !isNear) break
    end = Math.max(end, offset + (sizes[to] ?? 0))
    to += 1
  }
  return { start, end, to }
}

/** Frames of compressed sound are all of one length; a longer step is a gap. */
function usualStep(starts: Float64Array): number {
  const steps = starts.slice(1, 1000).map((start, index) => start - (starts[index] ?? 0))
  return steps.sort()[Math.floor(steps.length / 2)] ?? 0
}

function firstSampleAt(starts: Float64Array, fromS: number): number {
  const at = starts.findIndex((start) => start >= fromS)
  return at === -1 ? starts.length : Math.max(0, at - packetsToSettle)
}

/** Packets lean on the one before: sound begins to be right after so many. */
const packetsToSettle = 4

/** Sound of any container, packet by packet, from a media time on; ends where the file cannot be read any further. */
export async function* batchesOfTrack(
  track: InputAudioTrack,
  { fromS, length }: { fromS: number; length: number },
): AsyncGenerator<Batch> {
  const sink = new EncodedPacketSink(track)
  const batcher = new Batcher(length)
  const first = (await sink.getPacket(fromS - packetsToSettle / 10)) ?? (await sink.getFirstPacket())
  if (first === null) return
  try {
    for await (const { timestamp, duration, data } of sink.packets(first)) {
      const whole = batcher.add(timestamp, duration, data)
      if (whole !== null) yield whole
    }
  } catch {
    // The file is damaged from here on; what was read before is sound.
  }
  const rest = batcher.end()
  if (rest !== null) yield rest
}
