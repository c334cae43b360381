import type { MediaOnDisk } from '@contract/calls/recordings'
import { Player } from './player'

/** As much of a media element as a track needs: it goes where it is sent when the test says so. */
export class FakeVideo extends EventTarget {
  paused = true
  ended = false
  seeking = false
  muted = false
  volume = 1
  playbackRate = 1
  defaultPlaybackRate = 1
  preservesPitch = true
  readyState = 0
  videoWidth = 320
  error: MediaError | null = null
  #seconds = 0
  #presented = 0
  #callback: VideoFrameRequestCallback | null = null

  get currentTime(): number {
    return this.#seconds
  }

  set currentTime(seconds: number) {
    this.#seconds = seconds
    this.seeking = true
    this.readyState = 1
  }

  requestVideoFrameCallback(callback: VideoFrameRequestCallback): number {
    this.#callback = callback
    return 1
  }

  cancelVideoFrameCallback(): void {
    this.#callback = null
  }

  play(): Promise<void> {
    this.paused = false
    return Promise.resolve()
  }

  pause(): void {
    this.paused = true
    this.dispatchEvent(new Event('pause'))
  }

  open(): void {
    this.arrive()
    this.dispatchEvent(new Event('loadeddata'))
  }

  /** The frame that it was sent to is on screen. */
  arrive(): void {
    this.seeking = false
    this.readyState = 4
    const mediaTime = Math.floor(this.#seconds * 25 + 1e-6) / 25
    this.#callback?.(performance.now(), {
      mediaTime,
      presentationTime: performance.now(),
      expectedDisplayTime: performance.now(),
      presentedFrames: (this.#presented += 1),
    } as VideoFrameCallbackMetadata)
  }

  /** It has played so far. */
  runsTo(seconds: number): void {
    this.#seconds = seconds
    this.arrive()
  }

  /** What it needs next cannot be decoded. */
  fail(): void {
    this.error = { code: 3, message: 'decode' } as MediaError
    this.readyState = 1
    this.dispatchEvent(new Event('error'))
  }

  load(): void {
    this.error = null
    this.paused = true
    this.readyState = 0
    this.#seconds = 0
  }

  end(): void {
    this.paused = true
    this.ended = true
    this.#seconds = 10
    this.dispatchEvent(new Event('ended'))
  }
}

/** A film of ten seconds. */
export function file(position: number, offsetMs: number, part: Partial<MediaOnDisk> = {}): MediaOnDisk {
  return {
    id: `file-${position}`,
    recordingId: 'recording',
    position,
    fileName: `camera-${position}.mp4`,
    sizeBytes: 1,
    sha256: null,
    durationMs: 10_000,
    offsetMs,
    video: { codec: 'avc', width: 320, height: 64, frameRate: 25 },
    audio: { codec: 'aac', channels: 1, sampleRate: 48_000 },
    status: 'present',
    folder: '/films',
    captions: [],
    copy: null,
    ...part,
  }
}

/** A player whose files are open, with their elements. */
export async function opened(...files: readonly MediaOnDisk[]) {
  const player = new Player('recording', files)
  const videos = player.tracks.map((track) => {
    const video = new FakeVideo()
    player.attach(track, video as unknown as HTMLVideoElement)
    return video
  })
  for (const video of videos) video.open()
  await Promise.resolve()
  await Promise.resolve()
  const arrive = () => {
    for (const video of videos) if (video.seeking) video.arrive()
  }
  arrive()
  return { player, videos, arrive }
}
