import type { AudioTrack, VideoTrack } from '@domain/recording/recording'

/** What the header of a file says that only another program can play. */
export interface HeaderFacts {
  /** 0 where the header does not tell. */
  readonly durationMs: number
  /** How long it would be if nothing were missing at its end; null when nothing is. */
  readonly saysMs: number | null
  readonly video: VideoTrack | null
  readonly audio: AudioTrack | null
}

/** Longer than any recording: a header that says more lies. */
const longestMs = 8_640_000_000

/** A length in seconds from a header as whole milliseconds; 0 when it cannot be one. */
export function durationFrom(seconds: number): number {
  const ms = Math.round(seconds * 1000)
  return Number.isFinite(ms) && ms > 0 && ms < longestMs ? ms : 0
}

/** A picture size from a header; null when it cannot be one. */
export function videoFrom(codec: string, width: number, height: number, frameRate: number | null): VideoTrack | null {
  const isSize = (length: number) => Number.isInteger(length) && length > 0 && length <= 16_384
  if (!isSize(width) || !isSize(height)) return null
  const isRate = frameRate !== null && Number.isFinite(frameRate) && frameRate > 0 && frameRate <= 1000
  return { codec, width, height, frameRate: isRate ? Math.round(frameRate * 1000) / 1000 : null }
}

/** A sound track from a header, with what cannot be put right. */
export function audioFrom(codec: string, channels: number, sampleRate: number): AudioTrack {
  const within = (value: number, most: number) => (Number.isInteger(value) && value > 0 && value <= most ? value : 0)
  return { codec, channels: within(channels, 64) || 1, sampleRate: within(sampleRate, 768_000) }
}

/** A file that has only a part of its bytes has about that part of its time. */
export function shortened(
  durationMs: number,
  hasBytes: number,
  saysBytes: number,
): Pick<HeaderFacts, 'durationMs' | 'saysMs'> {
  if (durationMs === 0 || !Number.isFinite(saysBytes) || saysBytes <= hasBytes) return { durationMs, saysMs: null }
  return { durationMs: Math.floor((durationMs * hasBytes) / saysBytes), saysMs: durationMs }
}
