import {
  ADTS,
  FLAC,
  FilePathSource,
  Input,
  type InputAudioTrack,
  type InputFormat,
  type InputTrack,
  type InputVideoTrack,
  MATROSKA,
  MP3,
  MP4,
  MPEG_TS,
  OGG,
  QTFF,
  WAVE,
  WEBM,
} from 'mediabunny'
import type { Container, MediaProblem } from '@domain/recording/finding'
import type { AudioTrack, VideoTrack } from '@domain/recording/recording'
import type { ProbedFile } from '@contract/calls/recordings'
import { codecName, codecOfInternalId, playsAudio, playsVideo } from '@main/media/codecs'
import { oggEndMs } from '@main/media/containers/ogg'
import { pictureForm } from '@main/media/picture-form'
import { cutShort, damageIn, endMissing, wholeUntil } from '@main/media/wholeness'

/** What looking into a file tells beside its name and size. */
export type Looked = Omit<ProbedFile, 'token' | 'folder' | 'fileName' | 'sizeBytes'>

/** What the first bytes have told before. */
interface Outside {
  readonly container: Container | null
  /** The file ends before its own table of contents says. */
  readonly endsShort: boolean
  /** What the header says of the length, where mediabunny does not tell. */
  readonly saysMs: number | null
  /** The last bytes of an Ogg file, for one that has no end. */
  readonly oggTail: Buffer | null
  /** A picture that mediabunny does not see. */
  readonly hiddenVideo: VideoTrack | null
}

/** Playlists are left out: they would name other files and addresses to read. */
const formats: ReadonlyMap<InputFormat, Container> = new Map<InputFormat, Container>([
  [MP4, 'mp4'],
  [QTFF, 'mov'],
  [MATROSKA, 'matroska'],
  [WEBM, 'webm'],
  [OGG, 'ogg'],
  [MP3, 'mp3'],
  [WAVE, 'wav'],
  [FLAC, 'flac'],
  [ADTS, 'adts'],
  [MPEG_TS, 'mpeg-ts'],
])

/** Enough packets to show a frame rate. */
const packetsForRate = 256

const nothing = { durationMs: 0, recordedOn: null }

/** Looks into a file of a kind that mediabunny reads. Throws when it is none, or broken from the start. */
export async function lookInto(path: string, outside: Outside): Promise<Looked> {
  const input = new Input({ formats: [...formats.keys()], source: new FilePathSource(path) })
  try {
    return await look(input, outside)
  } finally {
    input.dispose()
  }
}

async function look(input: Input, outside: Outside): Promise<Looked> {
  const container = outside.container ?? formats.get(await input.getFormat()) ?? null
  const videoTrack = await input.getPrimaryVideoTrack()
  const audioTrack = await input.getPrimaryAudioTrack()
  const found = {
    container,
    video: videoTrack === null ? outside.hiddenVideo : await videoOf(videoTrack),
    audio: audioTrack === null ? null : await audioOf(audioTrack),
    videoForm: videoTrack === null ? null : pictureForm(await videoTrack.getCodecParameterString().catch(() => null)),
    rotation: videoTrack === null ? 0 : await videoTrack.getRotation(),
  }
  const main = videoTrack ?? audioTrack
  if (main === null) return { ...nothing, ...found, problems: [{ kind: 'no-tracks' }] }
  const { saysMs, wholeMs } = await lengths(input, main, { ...outside, container }, found.audio)
  if (wholeMs <= 0) return { ...nothing, ...found, problems: [{ kind: 'unreadable' }] }
  return {
    ...found,
    durationMs: wholeMs,
    recordedOn: await recordedOn(input),
    problems: [
      ...formProblems(found),
      ...(outside.endsShort ? endMissing(saysMs, wholeMs) : cutShort(saysMs, wholeMs)),
      ...(await damageIn({ video: videoTrack, audio: audioTrack }, wholeMs)),
    ],
  }
}

/** How long the file says it is, and until when its data are there. */
async function lengths(input: Input, main: InputTrack, outside: Outside, audio: AudioTrack | null) {
  const { container, endsShort, saysMs, oggTail } = outside
  const tracks = await input.getTracks()
  // A transport stream's clock starts anywhere.
  const startsAt = container === 'mpeg-ts' ? await input.getFirstTimestamp(tracks) : 0
  const ms = (seconds: number | null) =>
    Number.isFinite(seconds) ? Math.round(((seconds ?? 0) - (seconds === null ? 0 : startsAt)) * 1000) : 0
  const header = ms(await input.getDurationFromMetadata(tracks).catch(() => null))
  // The packets know better than the header, but a broken file may have no readable end.
  const packets = ms(await input.computeDuration(tracks).catch(() => null))
  if (endsShort && packets > 0) return { saysMs: packets, wholeMs: await wholeUntil(main, packets) }
  const end = oggTail === null || audio === null ? 0 : oggEndMs(oggTail, audio.codec, audio.sampleRate)
  return { saysMs: saysMs ?? header, wholeMs: [packets, header, end].find((length) => length > 0) ?? 0 }
}

async function videoOf(track: InputVideoTrack): Promise<VideoTrack> {
  const stats = await track.computePacketStats(packetsForRate).catch(() => null)
  const frameRate = stats === null || !Number.isFinite(stats.averagePacketRate) ? 0 : stats.averagePacketRate
  return {
    codec: await codecOf(track),
    width: await track.getDisplayWidth(),
    height: await track.getDisplayHeight(),
    frameRate: frameRate === 0 ? null : Math.round(frameRate * 1000) / 1000,
  }
}

async function audioOf(track: InputAudioTrack): Promise<AudioTrack> {
  return {
    codec: await codecOf(track),
    channels: await track.getNumberOfChannels(),
    sampleRate: await track.getSampleRate(),
  }
}

async function codecOf(track: InputTrack): Promise<string> {
  const known = await track.getCodec()
  return known === null ? codecOfInternalId(await track.getInternalCodecId()) : codecName(known)
}

/** Chromium has no reader for MPEG transport streams, whatever is in them. */
function formProblems({
  container,
  video,
  audio,
  videoForm,
}: Pick<Looked, 'container' | 'video' | 'audio' | 'videoForm'>): MediaProblem[] {
  if (container === 'mpeg-ts') return [{ kind: 'container', container }]
  const problems: MediaProblem[] = []
  if (video !== null && !playsVideo(video.codec, process.platform))
    problems.push({ kind: 'video-codec', codec: video.codec, form: videoForm })
  if (audio !== null && !playsAudio(audio.codec)) problems.push({ kind: 'audio-codec', codec: audio.codec })
  return problems
}

/** The day that the recorder wrote into the file, where it did. */
async function recordedOn(input: Input): Promise<string | null> {
  const { date } = await input.getMetadataTags().catch(() => ({ date: undefined }))
  // Recorders without a clock write the start of their epoch.
  return date === undefined || date.getUTCFullYear() < 1980 ? null : date.toISOString().slice(0, 10)
}
