import { EncodedPacketSink, type EncodedPacket, type InputVideoTrack } from 'mediabunny'
import { type Cut, copyable, cutFrames, type Packet } from '@domain/clips/cut'
import type { Interval } from '@domain/time/intervals'
import type { OpenedTrack } from '@renderer/features/clips/film/opened-source'

/** A stretch of a film's picture: which frames it has, when they begin (ms of the container), and whether it can be copied. */
export interface VideoCut extends Cut {
  /** The picture begins after the stretch does. */
  readonly isLate: boolean
  /** Starts of the frames, the first to the last. */
  readonly starts: readonly number[]
  /** What to copy, in decoding order; null where only encoding is exact. */
  readonly packets: readonly EncodedPacket[] | null
}

/** Frames are reordered over fewer packets than this. */
const reordered = 32
/** A stored time may lie this much (ms) before the start of the frame that it names. */
const roundingMs = 0.5

/** Finds the frames of a stretch of recording time; null where the picture has none there. */
export async function cutVideo(
  { track, shiftMs }: OpenedTrack<InputVideoTrack>,
  { startMs, endMs }: Interval,
): Promise<VideoCut | null> {
  const [fromMs, toMs] = [startMs + shiftMs, endMs + shiftMs]
  const packets = await packetsAround(track, fromMs, toMs)
  const shown = packets.filter(({ timestamp }) => timestamp >= 0)
  const times = Float64Array.from(new Set(shown.map(({ timestamp }) => timestamp * 1000))).sort()
  const lastEndMs = shown.reduce((end, { timestamp, duration }) => Math.max(end, (timestamp + duration) * 1000), 0)
  const cut = cutFrames(times, fromMs, toMs, lastEndMs)
  if (cut === null) return null
  const order = packets.map((packet): Packet => ({ startMs: packet.timestamp * 1000, isKey: packet.type === 'key' }))
  const taken = copyable(order, { firstMs: times[cut.first] ?? 0, toMs: cut.toMs })
  return {
    ...cut,
    isLate: cut.fromMs > fromMs + roundingMs,
    starts: Array.from(times.subarray(cut.first, cut.last + 1)),
    packets: taken === null ? null : taken.flatMap((index) => packets[index] ?? []),
  }
}

/** Packets (without their data) from the key frame before a time until all that begin before another have come. */
async function packetsAround(track: InputVideoTrack, fromMs: number, toMs: number): Promise<readonly EncodedPacket[]> {
  const sink = new EncodedPacketSink(track)
  const options = { metadataOnly: true, verifyKeyPackets: false } as const
  const atS = (fromMs + roundingMs) / 1000
  const key = (await sink.getKeyPacket(atS, options)) ?? (await sink.getFirstKeyPacket(options))
  if (key === null) return []
  const found: EncodedPacket[] = []
  let beyond = 0
  for await (const packet of sink.packets(key, undefined, { metadataOnly: true })) {
    found.push(packet)
    beyond = packet.timestamp * 1000 > toMs + roundingMs ? beyond + 1 : 0
    if (beyond >= reordered) break
  }
  return found
}
