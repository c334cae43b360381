import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  ADTS,
  FLAC,
  FilePathSource,
  Input,
  type InputAudioTrack,
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
import type { AudioTrack, VideoTrack } from '@domain/recording/recording'
import type { ProbedFile } from '@contract/calls/recordings'
import { codecName, playsAudio, playsVideo } from '@main/media/codecs'
import { within } from '@main/media/time-limit'

/** What a file is and whether it plays. */
export type Probed = Pick<
  ProbedFile,
  'durationMs' | 'video' | 'audio' | 'problem' | 'recordedOn' | 'fileName' | 'sizeBytes'
>

/** Playlists are left out: they would name other files and addresses to read. */
const formats = [MP4, QTFF, MATROSKA, WEBM, OGG, MP3, WAVE, FLAC, ADTS, MPEG_TS]

/** A file that is not understood by then (ms) will not be: a broken index can send a reader in circles. */
const longestMs = 20_000

/** Enough packets to show a frame rate. */
const packetsForRate = 256

/** Looks into a media file. Never throws: a file that cannot be read says so in `problem`. */
export async function probeMedia(path: string): Promise<Probed> {
  const found = await stat(path).catch(() => null)
  const file = { fileName: basename(path), sizeBytes: found?.size ?? 0 }
  // A pipe or a device could keep a reader waiting for ever.
  if (found?.isFile() !== true) return { ...file, ...nothing, problem: 'unreadable' }
  const input = new Input({ formats, source: new FilePathSource(path) })
  try {
    return { ...file, ...(await within(longestMs, look(input))) }
  } catch {
    return { ...file, ...nothing, problem: 'unreadable' }
  } finally {
    input.dispose()
  }
}

const nothing = { durationMs: 0, video: null, audio: null, recordedOn: null }

async function look(input: Input): Promise<Omit<Probed, 'fileName' | 'sizeBytes'>> {
  const format = await input.getFormat()
  const videoTrack = await input.getPrimaryVideoTrack()
  const audioTrack = await input.getPrimaryAudioTrack()
  const tracks: InputTrack[] = [videoTrack, audioTrack].filter((track) => track !== null)
  if (tracks.length === 0) return { ...nothing, problem: 'no-tracks' }
  const video = videoTrack === null ? null : await videoOf(videoTrack)
  const audio = audioTrack === null ? null : await audioOf(audioTrack)
  const isTransportStream = format === MPEG_TS
  // A transport stream's clock starts anywhere.
  const startsAt = isTransportStream ? await input.getFirstTimestamp(tracks) : 0
  const durationMs = Math.round(((await durationOf(input, tracks)) - startsAt) * 1000)
  if (durationMs <= 0) return { ...nothing, video, audio, problem: 'unreadable' }
  const problem = problemOf(video, audio, isTransportStream)
  return { durationMs, video, audio, problem, recordedOn: await recordedOn(input) }
}

/** Seconds until the last track ends. The packets know better than the header, but a broken one may have no readable end. */
async function durationOf(input: Input, tracks: InputTrack[]): Promise<number> {
  const seconds = await input.computeDuration(tracks).catch(() => input.getDurationFromMetadata(tracks))
  return Number.isFinite(seconds) ? (seconds ?? 0) : 0
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
  if (known !== null) return codecName(known)
  const internal = await track.getInternalCodecId()
  return typeof internal === 'string' ? internal.trim() : 'unknown'
}

/** Chromium has no reader for MPEG transport streams, whatever is in them. */
function problemOf(video: VideoTrack | null, audio: AudioTrack | null, isTransportStream: boolean): Probed['problem'] {
  if (video !== null && (isTransportStream || !playsVideo(video.codec, process.platform))) return 'unsupported-video'
  if (audio !== null && (isTransportStream || !playsAudio(audio.codec))) return 'unsupported-audio'
  return null
}

/** The day that the recorder wrote into the file, where it did. */
async function recordedOn(input: Input): Promise<string | null> {
  const { date } = await input.getMetadataTags().catch(() => ({ date: undefined }))
  // Recorders without a clock write the start of their epoch.
  return date === undefined || date.getUTCFullYear() < 1980 ? null : date.toISOString().slice(0, 10)
}
