import {
  EncodedAudioPacketSource,
  type EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  type InputAudioTrack,
  type InputVideoTrack,
} from 'mediabunny'
import type { Interval } from '@domain/time/intervals'
import { cutVideo, type VideoCut } from '@renderer/features/clips/film/cut-video'
import { FilmTrouble, type OpenedSources, type OpenedTrack } from '@renderer/features/clips/film/opened-source'
import type { FilmFile } from '@renderer/features/clips/film/output'

interface Copying {
  readonly sources: OpenedSources
  readonly part: Interval
  readonly file: FilmFile
  /** The container can leave out what begins before 0. */
  readonly hidesBeginning: boolean
  readonly onDone: (share: number) => void
}

/** Writes a stretch as it is, packet by packet: the picture exactly, the sound to the nearest packet, both in step. */
export async function copyFilm({ sources, part, file, hidesBeginning, onDone }: Copying): Promise<void> {
  const { video, audio } = sources
  const cut = video === null ? null : await cutVideo(video, part)
  if (video !== null && cut === null) throw new FilmTrouble('outside')
  const fromMs = video === null || cut === null ? part.startMs : cut.fromMs - video.shiftMs
  const toMs = video === null || cut === null ? part.endMs : cut.toMs - video.shiftMs
  const writeVideo = video === null || cut === null ? null : await videoWriter(file, video.track, cut)
  const writeSound = audio === null ? null : await soundWriter(file, audio, { fromMs, toMs, hidesBeginning })
  await file.output.start()
  await Promise.all([writeVideo?.(onDone), writeSound?.(video === null ? onDone : () => undefined)])
}

type Write = (onDone: (share: number) => void) => Promise<void>

async function videoWriter({ output }: FilmFile, track: InputVideoTrack, cut: VideoCut): Promise<Write> {
  const [codec, config] = [await track.getCodec(), await track.getDecoderConfig()]
  const { packets } = cut
  const [first] = packets ?? []
  if (codec === null || config === null || packets === null || first === undefined) throw new FilmTrouble('unreadable')
  const source = new EncodedVideoPacketSource(codec)
  output.addVideoTrack(source, { rotation: await track.getRotation(), flip: await track.getFlip() })
  return async (onDone) => {
    const wanted = new Set(packets.map(({ sequenceNumber }) => sequenceNumber))
    let written = 0
    const sink = new EncodedPacketSink(track)
    const start = await sink.getKeyPacket(first.timestamp)
    if (start === null) throw new FilmTrouble('unreadable')
    for await (const packet of sink.packets(start)) {
      if (!wanted.delete(packet.sequenceNumber)) continue
      await source.add(placed(packet, cut), { decoderConfig: config })
      written += 1
      onDone(written / packets.length)
      if (wanted.size === 0) break
    }
    source.close()
  }
}

/** The packet where it belongs in the cut: the first frame from its beginning on, the last until its end. */
function placed(packet: EncodedPacket, { fromMs, toMs, starts }: VideoCut): EncodedPacket {
  const startMs = packet.timestamp * 1000
  const next = starts.find((start) => start > startMs) ?? toMs
  const timestamp = Math.max(0, startMs - fromMs) / 1000
  return packet.clone({ timestamp, duration: (Math.min(next, toMs) - Math.max(startMs, fromMs)) / 1000 })
}

interface Stretch {
  readonly fromMs: number
  readonly toMs: number
  readonly hidesBeginning: boolean
}

async function soundWriter(
  { output }: FilmFile,
  { track, shiftMs }: OpenedTrack<InputAudioTrack>,
  { fromMs, toMs, hidesBeginning }: Stretch,
): Promise<Write> {
  const [codec, config] = [await track.getCodec(), await track.getDecoderConfig()]
  if (codec === null || config === null) throw new FilmTrouble('unreadable')
  const source = new EncodedAudioPacketSource(codec)
  output.addAudioTrack(source)
  const [fromS, toS] = [(fromMs + shiftMs) / 1000, (toMs + shiftMs) / 1000]
  return async (onDone) => {
    const sink = new EncodedPacketSink(track)
    // A decoder needs the packet before for the first one to sound right; it is there to be decoded, not to be heard.
    const start = (await sink.getPacket(hidesBeginning ? fromS - 0.001 : fromS)) ?? (await sink.getFirstPacket())
    if (start !== null) {
      for await (const packet of sink.packets(start)) {
        if (packet.timestamp + packet.duration / 2 > toS) break
        const timestamp = packet.timestamp - fromS
        if (timestamp < 0 && !hidesBeginning) continue
        await source.add(packet.clone({ timestamp }), { decoderConfig: config })
        onDone(timestamp / (toS - fromS))
      }
    }
    source.close()
  }
}
