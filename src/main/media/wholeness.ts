import { type EncodedPacket, EncodedPacketSink, type InputTrack, type InputVideoTrack } from 'mediabunny'
import type { MediaProblem } from '@domain/recording/finding'

/** Places across a picture track at which its data are looked at. */
const looks = 48

/** Where neither picture nor sound is for this long (ms), something has been lost. */
const gapMs = 3000

/** Shorter than this (ms), a difference between header and data is a matter of rounding. */
const noticedMs = 2000

/** Says that a file is cut short, when its header says that it is clearly longer than its data. */
export function cutShort(saysMs: number, wholeMs: number): MediaProblem[] {
  return saysMs - wholeMs > Math.max(noticedMs, saysMs / 100) ? [{ kind: 'cut-short', saysMs, wholeMs }] : []
}

/** As cutShort, for a file whose end is known to be missing. */
export function endMissing(saysMs: number, wholeMs: number): MediaProblem[] {
  return saysMs > wholeMs ? [{ kind: 'cut-short', saysMs, wholeMs }] : []
}

/**
 * Until when (ms) the data of a track are in the file, where its table of contents goes on beyond the end: halving finds
 * the last packet that can be read.
 */
export async function wholeUntil(track: InputTrack, saysMs: number): Promise<number> {
  const sink = new EncodedPacketSink(track)
  let whole = 0
  let missing = saysMs
  while (missing - whole > 1) {
    const middle = (whole + missing) / 2
    const packet = await packetAt(sink, middle)
    // Before the first packet there is nothing to be missing.
    const isThere = packet !== null || middle < (await track.getFirstTimestamp()) * 1000
    if (isThere) whole = middle
    else missing = middle
  }
  const last = await packetAt(sink, whole)
  return last === null ? Math.floor(whole) : Math.min(saysMs, Math.round((last.timestamp + last.duration) * 1000))
}

interface Tracks {
  readonly video: InputVideoTrack | null
  readonly audio: InputTrack | null
}

/** The first place found at which the data of a picture are garbage, or those of picture and sound are both missing. */
export async function damageIn({ video, audio }: Tracks, wholeMs: number): Promise<MediaProblem[]> {
  if (video === null) return []
  const lengthBytes = lengthBytesOf((await video.getDecoderConfig())?.description, await video.getCodec())
  const pictures = new EncodedPacketSink(video)
  const sounds = audio === null ? null : new EncodedPacketSink(audio)
  for (let look = 0; look < looks; look += 1) {
    const atMs = Math.round((wholeMs * (look + 0.5)) / looks)
    const picture = await packetAt(pictures, atMs)
    const isGarbage = picture !== null && lengthBytes !== null && !isWellFormed(picture.data, lengthBytes)
    if (isGarbage) return [{ kind: 'damaged', atMs }]
    // A picture may stand for long, and sound may be switched off; both at once are a hole.
    if (sounds === null || !isGap(picture, atMs)) continue
    const sound = await packetAt(sounds, atMs)
    if (isGap(sound, atMs)) return [{ kind: 'damaged', atMs }]
  }
  return []
}

function packetAt(sink: EncodedPacketSink, ms: number): Promise<EncodedPacket | null> {
  return sink.getPacket(ms / 1000).catch(() => null)
}

function isGap(packet: EncodedPacket | null, atMs: number): boolean {
  return packet !== null && atMs - (packet.timestamp + packet.duration) * 1000 > gapMs
}

/** How many bytes give the length of each unit (ISO/IEC 14496-15, 5.3.3.1 and 8.3.3.1); null where units have start codes. */
function lengthBytesOf(description: VideoDecoderConfig['description'], codec: string | null): number | null {
  if (description === undefined || (codec !== 'avc' && codec !== 'hevc')) return null
  const bytes = ArrayBuffer.isView(description)
    ? new Uint8Array(description.buffer, description.byteOffset, description.byteLength)
    : new Uint8Array(description)
  const byte = bytes[codec === 'avc' ? 4 : 21]
  return byte === undefined ? null : (byte & 3) + 1
}

/** The units fill the packet exactly, and none is empty or marked as broken by its first bit. */
function isWellFormed(data: Uint8Array, lengthBytes: number): boolean {
  let at = 0
  while (at + lengthBytes < data.length) {
    let length = 0
    for (let byte = 0; byte < lengthBytes; byte += 1) length = length * 256 + (data[at + byte] ?? 0)
    const first = data[at + lengthBytes] ?? 0
    if (length === 0 || (first & 0x80) !== 0) return false
    at += lengthBytes + length
  }
  return at === data.length
}
