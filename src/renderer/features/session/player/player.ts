import type { MediaOnDisk } from '@contract/calls/recordings'
import { recordingDurationMs } from '@domain/recording/recording'
import type { FrameTimes } from '@domain/time/frames'
import type { Interval } from '@domain/time/intervals'
import type { Clock } from '@renderer/features/session/clock'
import { FrameMap } from './frame-map'
import { readFrameTimes } from './frame-times'
import { Listeners } from './listeners'
import type { PlaybackListener } from './playback-listener'
import { problemOf } from './problem'
import { fastestRate, type PlayerState, slowestRate } from './player-state'
import { type Screen, pictureScreen, soundScreen } from './screen'
import { type Place, Seeker } from './seeker'
import type { CaptionFile } from './video-element'

/** A move to the frame that is on screen already presents nothing new: how long to wait for what does not come. */
const nothingNewMs = 60
/** How long a slow way to a frame may take before what is on screen has to do. */
const longestCreepMs = 4000

/** Everything that belongs to one attached element, and goes with it. */
interface Attached {
  readonly element: HTMLVideoElement
  readonly screen: Screen
  readonly seeker: Seeker
  readonly end: AbortController
}

/**
 * Plays one recording and knows which frame is on screen. Times are recording time in whole milliseconds.
 * Shows the first file that has a picture, or the first.
 */
export class Player implements Clock {
  readonly durationMs: number
  readonly url: string | null
  /** The captions that lie beside the file. */
  readonly captionFiles: readonly CaptionFile[]
  readonly #offsetMs: number
  readonly #frames: FrameMap
  readonly #shown = new Listeners<[ms: number]>()
  readonly #stateChanged = new Listeners<[state: PlayerState]>()
  readonly #playback = new Set<PlaybackListener>()
  #state: PlayerState
  #attached: Attached | null = null
  #stage: HTMLElement | null = null
  /** Where to go as soon as the file is open. */
  #wantedMs: number | null = null
  #arrival: ReturnType<typeof setTimeout> | undefined

  constructor(recordingId: string, files: readonly MediaOnDisk[]) {
    const media = files.find((file) => file.video !== null) ?? files[0] ?? null
    this.durationMs = recordingDurationMs(files)
    const url = media === null ? null : `media://recording/${recordingId}/${media.position}`
    this.url = url
    this.captionFiles = (media?.captions ?? []).map((language) => ({
      language,
      url: `${url}/captions/${language}.vtt`,
    }))
    this.#offsetMs = media?.offsetMs ?? 0
    this.#frames = new FrameMap(media)
    this.#state = {
      media,
      ready: false,
      playing: false,
      rate: 1,
      volume: 1,
      muted: false,
      loop: null,
      captions: null,
      fullScreen: false,
      problem:
        media === null
          ? { kind: 'no-media' }
          : media.status === 'missing'
            ? { kind: 'missing', fileName: media.fileName }
            : null,
    }
  }

  get state(): PlayerState {
    return this.#state
  }

  /** The length of a frame for showing and stepping by while the container's own times are not known. */
  get usualFrameMs(): number {
    return this.#frames.usualFrameMs
  }

  /** Takes over a media element until `dispose`. The element's source is set by whoever made it. */
  attach(element: HTMLVideoElement): void {
    this.dispose()
    const end = new AbortController()
    const onShown = (mediaMs: number) => this.#handleShown(mediaMs)
    const screen = this.#state.media?.video ? pictureScreen(element, onShown) : soundScreen(element, onShown)
    this.#attached = { element, screen, seeker: new Seeker(element), end }
    element.preservesPitch = true
    element.defaultPlaybackRate = this.#state.rate
    element.playbackRate = this.#state.rate
    element.volume = this.#state.volume
    element.muted = this.#state.muted
    this.#listen(element, end.signal)
    void this.#learnFrameTimes(end.signal)
  }

  /** Lets go of the element; the player can be attached again and goes on where it was. */
  dispose(): void {
    if (this.#attached === null) return
    this.#wantedMs = this.nowMs()
    this.#interrupted()
    clearTimeout(this.#arrival)
    this.#attached.end.abort()
    this.#attached.screen.dispose()
    this.#attached = null
    this.#change({ ready: false, playing: false, fullScreen: false })
  }

  nowMs(): number {
    const mediaMs = this.#attached?.screen.mediaMs
    return mediaMs === undefined ? (this.#wantedMs ?? this.#offsetMs) : this.#recordingMs(mediaMs)
  }

  subscribe(listener: (ms: number) => void): () => void {
    return this.#shown.add(listener)
  }

  onStateChange(listener: (state: PlayerState) => void): () => void {
    return this.#stateChanged.add(listener)
  }

  /** Hears what is really played, until the returned function is called. */
  onPlayback(listener: PlaybackListener): () => void {
    this.#playback.add(listener)
    return () => this.#playback.delete(listener)
  }

  /** Recording time of the frame that was on screen when a key was pressed, from the event's own `timeStamp`. */
  timeOfKey(timeStamp: DOMHighResTimeStamp): number {
    const attached = this.#attached
    if (attached === null) return this.nowMs()
    const { element, screen } = attached
    const seen = screen.at(timeStamp)
    const runsOn = screen.isPresented && seen.mediaMs === screen.mediaMs && !element.paused && !element.seeking
    if (!runsOn) return this.#recordingMs(seen.mediaMs)
    const rate = element.playbackRate
    const clockMs = element.currentTime * 1000 - (performance.now() - timeStamp) * rate
    return this.#recordingMs(this.#frames.reachedBy(seen, timeStamp, { rate, clockMs }))
  }

  /** Starts of all frames in media milliseconds, once the container has told; null until then and for sound alone. */
  frameTimes(): FrameTimes | null {
    return this.#frames.times
  }

  /** Number (from 0) of the frame at a recording time; null while frames are not known. */
  frameIndexAt(ms: number): number | null {
    return this.#frames.indexOf(ms - this.#offsetMs)
  }

  seekTo(ms: number): void {
    const target = Math.min(Math.max(Math.round(ms), this.#offsetMs), this.durationMs)
    const { loop } = this.#state
    if (loop !== null && (target < loop.startMs || target >= loop.endMs)) this.#change({ loop: null })
    this.#goTo(target)
  }

  /** Moves by recording time, from where the last move leads to. */
  skip(ms: number): void {
    const asked = this.#attached?.seeker.destination ?? null
    this.seekTo((asked === null ? this.nowMs() : this.#recordingMs(asked.frameMs)) + ms)
  }

  /**
   * Shows the n-th frame after (or before) the one that was asked for last; stops playing. A held key is left out
   * while the frame before it is still to be shown, so every frame is seen and nothing runs on after the key is up.
   */
  stepFrames(count: number, held = false): void {
    const attached = this.#attached
    if (attached === null || !this.#state.ready) return
    this.pause()
    const asked = attached.seeker.destination
    if (held && asked !== null) return
    this.#move(this.#frames.placeAfter(asked === null ? attached.screen.mediaMs : asked.frameMs, count))
  }

  /** A move has been asked for whose frame is not on screen yet. */
  get moving(): boolean {
    return this.#attached !== null && this.#attached.seeker.destination !== null
  }

  play(): void {
    if (this.#attached === null) return
    const { element, seeker } = this.#attached
    if (seeker.isCreeping) seeker.settle()
    // Refused when paused at once again or when nothing can be played; the latter is told by the error event.
    element.play().catch(() => undefined)
  }

  pause(): void {
    this.#attached?.element.pause()
  }

  toggle(): void {
    if (this.isPlaying()) this.pause()
    else this.play()
  }

  isPlaying(): boolean {
    return this.#state.playing
  }

  get rate(): number {
    return this.#state.rate
  }

  set rate(rate: number) {
    const within = Math.min(fastestRate, Math.max(slowestRate, rate))
    this.#change({ rate: within })
    if (this.#attached === null) return
    if (this.#attached.seeker.isCreeping) this.#attached.seeker.settle()
    this.#attached.element.defaultPlaybackRate = within
    this.#attached.element.playbackRate = within
  }

  get volume(): number {
    return this.#state.volume
  }

  /** 0-1; turning it up also ends the silence. */
  set volume(volume: number) {
    const within = Math.round(Math.min(1, Math.max(0, volume)) * 100) / 100
    this.#change({ volume: within, muted: this.#state.muted && within <= this.#state.volume })
    if (this.#attached === null) return
    this.#attached.element.volume = within
    this.#attached.element.muted = this.#state.muted
  }

  get muted(): boolean {
    return this.#state.muted
  }

  set muted(muted: boolean) {
    this.#change({ muted })
    if (this.#attached !== null) this.#attached.element.muted = muted
  }

  /** Repeats a stretch and goes to its start; null ends it. Leaving it by a jump ends it too. */
  loop(stretch: Interval | null): void {
    const usable = stretch !== null && stretch.endMs > stretch.startMs ? stretch : null
    this.#change({ loop: usable })
    if (usable !== null) this.#goTo(usable.startMs)
  }

  /** Shows the captions of a language, or none. */
  showCaptions(language: string | null): void {
    this.#change({ captions: language })
  }

  /** The element that fills the screen in full screen. */
  setStage(stage: HTMLElement | null): void {
    this.#stage = stage
  }

  toggleFullScreen(): void {
    if (document.fullscreenElement !== null) void document.exitFullscreen()
    else this.#stage?.requestFullscreen().catch(() => undefined)
  }

  #listen(element: HTMLVideoElement, signal: AbortSignal): void {
    const on = (name: string, handle: () => void) => element.addEventListener(name, handle, { signal })
    on('loadeddata', () => this.#handleOpened(element))
    on('play', () => this.#handlePlay())
    on('pause', () => this.#handleStopped())
    on('ended', () => this.#handleStopped())
    on('seeking', () => this.#interrupted())
    on('seeked', () => {
      clearTimeout(this.#arrival)
      this.#arrival = setTimeout(() => this.#handleArrival(), nothingNewMs)
    })
    on('error', () => void this.#handleError(element))
    document.addEventListener(
      'fullscreenchange',
      () => this.#change({ fullScreen: this.#stage !== null && document.fullscreenElement === this.#stage }),
      { signal },
    )
  }

  #handleOpened(element: HTMLVideoElement): void {
    const { media } = this.#state
    // A picture that cannot be decoded is left out by the browser, which plays the sound under a black stage.
    const blind = media?.video && element.videoWidth === 0
    this.#change({
      ready: true,
      problem: blind ? { kind: 'video-codec', fileName: media.fileName, codec: media.video.codec } : null,
    })
    const wanted = this.#wantedMs
    this.#wantedMs = null
    if (wanted !== null && wanted > this.#offsetMs) this.#goTo(wanted)
  }

  async #handleError(element: HTMLVideoElement): Promise<void> {
    const { media } = this.#state
    if (media === null || this.url === null || element.error === null) return
    const problem = await problemOf(element.error, media, this.url)
    if (this.#attached?.element === element) this.#change({ problem, playing: false })
  }

  #handlePlay(): void {
    if (this.#attached?.seeker.isCreeping !== true) this.#change({ playing: true })
  }

  #handleStopped(): void {
    this.#interrupted()
    if (this.#state.playing) this.#change({ playing: false })
  }

  #handleShown(mediaMs: number): void {
    const attached = this.#attached
    if (attached === null) return
    if (!attached.element.seeking) this.#handleArrival()
    if (attached.screen.isPresented) this.#frames.see(mediaMs)
    const ms = this.#recordingMs(mediaMs)
    this.#shown.tell(ms)
    if (!this.#state.playing || attached.element.seeking) return
    for (const listener of this.#playback) listener.played(ms, this.#recordingMs(this.#frames.endOf(mediaMs)))
    const { loop } = this.#state
    if (loop !== null && attached.seeker.destination === null && (ms >= loop.endMs || ms < loop.startMs))
      this.#goTo(loop.startMs)
  }

  #handleArrival(): void {
    const attached = this.#attached
    if (attached === null || attached.seeker.destination === null) return
    clearTimeout(this.#arrival)
    const { element, screen, seeker } = attached
    // Which frame it is matters when it stays; while playing the next one follows at once.
    if (screen.isPresented && (element.paused || seeker.isCreeping)) seeker.presented(screen.mediaMs)
    else seeker.settle()
    if (seeker.isCreeping) this.#arrival = setTimeout(() => seeker.settle(), longestCreepMs)
    else if (seeker.isConfirming) this.#arrival = setTimeout(() => this.#handleArrival(), nothingNewMs)
  }

  #goTo(ms: number): void {
    if (this.#attached === null || !this.#state.ready) {
      this.#wantedMs = ms
      return
    }
    this.#move(this.#frames.placeOf(ms - this.#offsetMs))
  }

  #move(place: Place | null): void {
    if (place === null) return
    this.#interrupted()
    this.#attached?.seeker.seek(place)
  }

  async #learnFrameTimes(signal: AbortSignal): Promise<void> {
    const { media } = this.#state
    if (this.url === null || this.#frames.times !== null || media === null || media.video === null) return
    const times = await readFrameTimes({ url: this.url, sizeBytes: media.sizeBytes }, signal)
    const screen = this.#attached?.screen
    if (times === null || signal.aborted || screen === undefined) return
    this.#frames.learn(times)
    if (screen.isPresented) this.#frames.see(screen.mediaMs)
    this.#stateChanged.tell(this.#state)
    this.#shown.tell(this.nowMs())
  }

  #interrupted(): void {
    for (const listener of this.#playback) listener.interrupted()
  }

  #recordingMs(mediaMs: number): number {
    return this.#offsetMs + Math.round(mediaMs)
  }

  #change(part: Partial<PlayerState>): void {
    this.#state = { ...this.#state, ...part }
    this.#stateChanged.tell(this.#state)
  }
}
