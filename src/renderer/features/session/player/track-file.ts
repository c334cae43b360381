import type { MediaOnDisk } from '@contract/calls/recordings'
import type { FrameTimes } from '@domain/time/frames'
import { FrameMap } from './frame-map'
import { frameStartAt, frameStartNear } from './frame-starts'
import { playedAddress } from '@renderer/lib/media-address'
import { playedKey } from './played-file'
import type { Place } from './seeker'
import type { CaptionFile } from './video-element'

/** The file that a track plays: what is known of it, and where it and its frames lie in recording time. */
export class TrackFile {
  /** The captions that lie beside the file. */
  readonly captionFiles: readonly CaptionFile[]
  readonly #recordingId: string
  #media: MediaOnDisk
  #frames: FrameMap
  #version = 0

  constructor(recordingId: string, media: MediaOnDisk) {
    const address = `media://recording/${recordingId}/${media.position}`
    this.#recordingId = recordingId
    this.captionFiles = media.captions.map((language) => ({
      language,
      url: `${address}/captions/${language}.vtt`,
    }))
    this.#media = media
    this.#frames = new FrameMap(media)
  }

  get media(): MediaOnDisk {
    return this.#media
  }

  get url(): string {
    return playedAddress(this.#recordingId, this.#media)
  }

  /** Counts how often another file came to be played in this one's place: each needs a new element. */
  get version(): number {
    return this.#version
  }

  /** Takes up what is played now: a copy that was made, the original again, a file that was found. False if it is the same. */
  renew(media: MediaOnDisk): boolean {
    if (playedKey(media) === playedKey(this.#media)) return false
    this.#media = { ...media, offsetMs: this.#media.offsetMs }
    this.#frames = new FrameMap(media)
    this.#version += 1
    return true
  }

  /** Recording time at which the file begins. */
  get offsetMs(): number {
    return this.#media.offsetMs
  }

  set offsetMs(offsetMs: number) {
    this.#media = { ...this.#media, offsetMs }
  }

  /** Recording time at which the file ends. */
  get endMs(): number {
    return this.#media.offsetMs + this.#media.durationMs
  }

  get hasPicture(): boolean {
    return this.#media.video !== null
  }

  /** Where the frames lie in the file's own time. */
  get frames(): FrameMap {
    return this.#frames
  }

  /** The length of a frame for showing and stepping by while the container's own times are not known. */
  get usualFrameMs(): number {
    return this.#frames.usualFrameMs
  }

  recordingMs(mediaMs: number): number {
    return this.offsetMs + Math.round(mediaMs)
  }

  /** The way to the frame at a recording time. */
  placeOf(ms: number): Place | null {
    return this.#frames.placeOf(ms - this.offsetMs)
  }

  /** Starts of all frames in media milliseconds, once the container has told; null until then and for sound alone. */
  frameTimes(): FrameTimes | null {
    return this.#frames.times
  }

  /** Number (from 0) of the frame at a recording time; null while frames are not known. */
  frameIndexAt(ms: number): number | null {
    return this.#frames.indexOf(ms - this.offsetMs)
  }

  /** Start of the frame that would be on screen at a recording time; that time itself while frames are not known. */
  frameStartAt(ms: number): number {
    const { times } = this.#frames
    return times === null ? ms : this.offsetMs + frameStartAt(times, ms - this.offsetMs)
  }

  /** Start of the frame that begins nearest to a recording time; that time itself while frames are not known. */
  frameStartNear(ms: number): number {
    const { times } = this.#frames
    return times === null ? Math.round(ms) : this.offsetMs + frameStartNear(times, ms - this.offsetMs)
  }
}
