import { codecText } from '@domain/recording/codec-name'
import type { MediaOnDisk } from '@contract/calls/recordings'
import type { FrameTimes } from '@domain/time/frames'
import { FrameMap } from './frame-map'
import { readFrameTimes } from './frame-times'
import type { PlayerProblem } from './player-state'
import { problemOf } from './problem'
import { type Screen, pictureScreen, soundScreen } from './screen'
import { type Place, Seeker } from './seeker'
import type { CaptionFile } from './video-element'

/** A move to the frame that is on screen already presents nothing new: how long to wait for what does not come. */
const nothingNewMs = 60
/** How long a slow way to a frame may take before what is on screen has to do. */
const longestCreepMs = 4000
/** `HTMLMediaElement.HAVE_FUTURE_DATA`: there is something to play. */
const haveFutureData = 3

/** What a track tells those who play it. */
export type TrackNews =
  /** Its file is open: its picture is shown and it can be moved. */
  | 'opened'
  /** Another frame (or moment of sound) is shown. */
  | 'shown'
  /** The frame that was asked for is on screen. */
  | 'arrived'
  /** What is played next does not join what was played before. */
  | 'interrupted'
  | 'stopped'
  | 'ended'
  /** Its facts, its problem or its readiness to play are others. */
  | 'changed'

/** Everything that belongs to one attached element, and goes with it. */
interface Attached {
  readonly element: HTMLVideoElement
  readonly screen: Screen
  readonly seeker: Seeker
  readonly end: AbortController
}

/**
 * Plays one file of a recording and knows which of its frames is on screen. Times are recording time: whole
 * milliseconds where a frame is meant, fractions where the file's running clock is.
 */
export class MediaTrack {
  readonly #address: string
  /** The captions that lie beside the file. */
  readonly captionFiles: readonly CaptionFile[]
  #frames: FrameMap
  readonly #tell: (news: TrackNews, track: MediaTrack) => void
  #media: MediaOnDisk
  #problem: PlayerProblem | null
  #ready = false
  #version = 0
  #rate = 1
  #volume = 1
  #muted = false
  #attached: Attached | null = null
  /** Where to go as soon as the file is open. */
  #wantedMs: number | null = null
  #arrival: ReturnType<typeof setTimeout> | undefined

  constructor(recordingId: string, media: MediaOnDisk, tell: (news: TrackNews, track: MediaTrack) => void) {
    this.#address = `media://recording/${recordingId}/${media.position}`
    this.captionFiles = media.captions.map((language) => ({
      language,
      url: `${this.#address}/captions/${language}.vtt`,
    }))
    this.#media = media
    this.#problem = lossOf(media)
    this.#frames = new FrameMap(media)
    this.#tell = tell
  }

  /** Another file, another address: the browser keeps what it has read of one. */
  get url(): string {
    return `${this.#address}?v=${playedBytes(this.#media)}`
  }

  get media(): MediaOnDisk {
    return this.#media
  }

  /** Counts how often another file came to be played in this one's place: each needs a new element. */
  get version(): number {
    return this.#version
  }

  /** Takes up what is played now: a copy that was made, the original again, a file that was found. */
  renew(media: MediaOnDisk): void {
    if (playedKey(media) === playedKey(this.#media)) return
    this.#media = { ...media, offsetMs: this.#media.offsetMs }
    this.#problem = lossOf(media)
    this.#frames = new FrameMap(media)
    this.#version += 1
    this.#tell('changed', this)
  }

  get position(): number {
    return this.#media.position
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

  /** Why nothing (or not all) of the file can be shown. */
  get problem(): PlayerProblem | null {
    return this.#problem
  }

  /** The file is open: its picture is shown and it can be moved. */
  get ready(): boolean {
    return this.#ready
  }

  get isAttached(): boolean {
    return this.#attached !== null
  }

  /** The length of a frame for showing and stepping by while the container's own times are not known. */
  get usualFrameMs(): number {
    return this.#frames.usualFrameMs
  }

  /** Takes over a media element until `detach`. The element's source is set by whoever made it. */
  attach(element: HTMLVideoElement): void {
    this.detach()
    const end = new AbortController()
    const onShown = (mediaMs: number) => this.#handleShown(mediaMs)
    const screen = this.hasPicture ? pictureScreen(element, onShown) : soundScreen(element, onShown)
    this.#attached = { element, screen, seeker: new Seeker(element), end }
    element.preservesPitch = true
    element.defaultPlaybackRate = this.#rate
    element.playbackRate = this.#rate
    element.volume = this.#volume
    element.muted = this.#muted
    this.#listen(element, end.signal)
    void this.#learnFrameTimes(end.signal)
  }

  /** Lets go of the element; the track can be attached again and goes on where it was. */
  detach(): void {
    if (this.#attached === null) return
    this.#wantedMs = this.nowMs()
    this.#tell('interrupted', this)
    clearTimeout(this.#arrival)
    this.#attached.end.abort()
    this.#attached.screen.dispose()
    this.#attached = null
    this.#ready = false
    this.#tell('changed', this)
  }

  /** The frame on screen. */
  nowMs(): number {
    if (this.#attached === null || this.#wantedMs !== null) return this.#wantedMs ?? this.offsetMs
    return this.#recordingMs(this.#attached.screen.mediaMs)
  }

  /** When the frame on screen ends; the moment itself for sound. */
  frameEndMs(): number {
    if (this.#attached === null) return this.nowMs()
    return this.#recordingMs(this.#frames.endOf(this.#attached.screen.mediaMs))
  }

  /** Where the running clock is, between frames too. */
  clockMs(): number {
    return this.#attached === null ? this.nowMs() : this.offsetMs + this.#attached.element.currentTime * 1000
  }

  /** The frame that was on screen when a key was pressed, from the event's own `timeStamp`. */
  timeOfKey(timeStamp: DOMHighResTimeStamp): number {
    const attached = this.#attached
    if (attached === null) return this.nowMs()
    const { element, screen } = attached
    const seen = screen.at(timeStamp)
    const isNewest = screen.isPresented && seen.frame.mediaMs === screen.mediaMs
    const runsOn = isNewest && screen.wasBusyAt(timeStamp) && !element.paused && !element.seeking
    const rate = element.playbackRate
    const clockMs = element.currentTime * 1000 - (performance.now() - timeStamp) * rate
    return this.#recordingMs(this.#frames.onScreen(seen, timeStamp, runsOn ? { rate, clockMs } : null))
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
    const index = this.frameIndexAt(ms)
    const mediaMs = index === null ? undefined : this.#frames.times?.[index]
    return mediaMs === undefined ? ms : this.#recordingMs(mediaMs)
  }

  /** Start of the frame that begins nearest to a recording time; that time itself while frames are not known. */
  frameStartNear(ms: number): number {
    const index = this.frameIndexAt(ms)
    const times = this.#frames.times
    if (index === null || times === null) return Math.round(ms)
    const starts = [times[index], times[index + 1]].filter((time) => time !== undefined)
    return starts
      .map((time) => this.#recordingMs(time))
      .reduce((near, start) => (Math.abs(start - ms) < Math.abs(near - ms) ? start : near))
  }

  /** The browser is still on its way to where it was sent: what it shows is older. */
  get isSeeking(): boolean {
    return this.#attached?.element.seeking === true
  }

  /** A move has been asked for whose frame is not on screen yet. */
  get moving(): boolean {
    return this.destinationMs !== null
  }

  /** The frame it is on the way to. */
  get destinationMs(): number | null {
    const place = this.#attached?.seeker.destination ?? null
    return place === null ? null : this.#recordingMs(place.frameMs)
  }

  /** The element plays, if its data lasts. */
  get isRunning(): boolean {
    return this.#attached !== null && !this.#attached.element.paused && !this.#attached.element.ended
  }

  /** It would go on at once if it were told to play. */
  get canRun(): boolean {
    if (this.#attached === null || !this.#ready || this.moving) return false
    return this.#attached.element.readyState >= haveFutureData
  }

  /** Shows the frame at a recording time. */
  goTo(ms: number): void {
    if (this.#attached === null || !this.#ready) this.#wantedMs = ms
    else this.#move(this.#frames.placeOf(ms - this.offsetMs))
  }

  /** Shows the frame at a recording time unless it is on screen, or on its way there, already. */
  alignTo(ms: number): void {
    const place = this.#attached !== null && this.#ready ? this.#frames.placeOf(ms - this.offsetMs) : null
    if (this.#attached === null || place === null) this.goTo(ms)
    else if (!this.#isAt(this.#attached, place)) this.#move(place)
  }

  /** Shows the n-th frame after (or before) the one that was asked for last. */
  step(count: number): void {
    const attached = this.#attached
    if (attached === null || !this.#ready) return
    const asked = attached.seeker.destination
    this.#move(this.#frames.placeAfter(asked === null ? attached.screen.mediaMs : asked.frameMs, count))
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

  get rate(): number {
    return this.#rate
  }

  set rate(rate: number) {
    if (this.#rate === rate) return
    this.#rate = rate
    if (this.#attached === null) return
    if (this.#attached.seeker.isCreeping) this.#attached.seeker.settle()
    this.#attached.element.defaultPlaybackRate = rate
    this.#attached.element.playbackRate = rate
  }

  /** 0-1 */
  set volume(volume: number) {
    this.#volume = volume
    if (this.#attached !== null) this.#attached.element.volume = volume
  }

  set muted(muted: boolean) {
    if (this.#muted === muted) return
    this.#muted = muted
    if (this.#attached === null) return
    if (this.#attached.seeker.isCreeping) this.#attached.seeker.settle()
    this.#attached.element.muted = muted
  }

  #listen(element: HTMLVideoElement, signal: AbortSignal): void {
    const on = (name: string, handle: () => void) => element.addEventListener(name, handle, { signal })
    on('loadeddata', () => this.#handleOpened(element))
    on('canplay', () => this.#tell('changed', this))
    on('pause', () => this.#handleStopped(element, 'stopped'))
    on('ended', () => this.#handleStopped(element, 'ended'))
    on('seeking', () => this.#tell('interrupted', this))
    on('seeked', () => {
      clearTimeout(this.#arrival)
      this.#arrival = setTimeout(() => this.#handleArrival(), nothingNewMs)
    })
    on('error', () => void this.#handleError(element))
  }

  #handleOpened(element: HTMLVideoElement): void {
    const { video, fileName } = this.#media
    // A picture that cannot be decoded is left out by the browser, which plays the sound under a black stage.
    const blind = video !== null && element.videoWidth === 0
    this.#ready = true
    this.#problem = blind ? { kind: 'video-codec', fileName, codec: codecText(video.codec) } : null
    const wanted = this.#wantedMs
    this.#wantedMs = null
    if (wanted !== null && wanted > this.offsetMs) this.goTo(wanted)
    this.#tell('opened', this)
  }

  async #handleError(element: HTMLVideoElement): Promise<void> {
    if (element.error === null) return
    const problem = await problemOf(element.error, this.#media, this.url)
    if (this.#attached?.element !== element) return
    this.#problem = problem
    this.#tell('changed', this)
  }

  #handleStopped(element: HTMLVideoElement, news: 'stopped' | 'ended'): void {
    this.#tell('interrupted', this)
    // At the end of the file both events come; a pause that was taken back meanwhile is none.
    const isMeant = news === 'ended' || (element.paused && !element.ended)
    if (isMeant && this.#attached?.seeker.isCreeping !== true) this.#tell(news, this)
  }

  #handleShown(mediaMs: number): void {
    const attached = this.#attached
    if (attached === null) return
    if (!attached.element.seeking) this.#handleArrival()
    if (attached.screen.isPresented) this.#frames.see(mediaMs)
    this.#tell('shown', this)
  }

  #handleArrival(): void {
    const attached = this.#attached
    if (attached === null || attached.seeker.destination === null) return
    clearTimeout(this.#arrival)
    const { element, screen, seeker } = attached
    // Which frame it is matters when it stays; while playing the next one follows at once.
    if (screen.isPresented && (element.paused || seeker.isCreeping)) seeker.presented(screen.mediaMs)
    else seeker.settle()
    if (seeker.isCreeping) this.#arrival = setTimeout(() => this.#settle(seeker), longestCreepMs)
    else if (seeker.isConfirming) this.#arrival = setTimeout(() => this.#handleArrival(), nothingNewMs)
    if (seeker.destination === null) this.#tell('arrived', this)
  }

  #settle(seeker: Seeker): void {
    seeker.settle()
    if (seeker.destination === null) this.#tell('arrived', this)
  }

  /** True when the element shows, or is on its way to, this place. */
  #isAt({ screen, seeker }: Attached, place: Place): boolean {
    const asked = seeker.destination
    if (asked !== null) return asked.frameMs === place.frameMs
    if (screen.isPresented && this.#frames.times !== null) return place.compare(screen.mediaMs) === 0
    const ahead = place.frameMs - screen.mediaMs
    return ahead >= -1 && ahead <= (this.hasPicture ? this.usualFrameMs : 1)
  }

  #move(place: Place | null): void {
    if (place === null) return
    this.#tell('interrupted', this)
    this.#attached?.seeker.seek(place)
  }

  async #learnFrameTimes(signal: AbortSignal): Promise<void> {
    if (this.#frames.times !== null || !this.hasPicture) return
    const times = await readFrameTimes({ url: this.url }, signal)
    const screen = this.#attached?.screen
    if (times === null || signal.aborted || screen === undefined) return
    this.#frames.learn(times)
    if (screen.isPresented) this.#frames.see(screen.mediaMs)
    this.#tell('changed', this)
    this.#tell('shown', this)
  }

  #recordingMs(mediaMs: number): number {
    return this.offsetMs + Math.round(mediaMs)
  }
}

function hasCopy({ copy }: MediaOnDisk): boolean {
  return copy?.status === 'present'
}

function lossOf(media: MediaOnDisk): PlayerProblem | null {
  return media.status === 'missing' && !hasCopy(media) ? { kind: 'missing', fileName: media.fileName } : null
}

/** The size of the file that the address really answers with. */
function playedBytes(media: MediaOnDisk): number {
  return media.copy?.status === 'present' ? media.copy.sizeBytes : media.sizeBytes
}

/** Another key, another file. */
function playedKey(media: MediaOnDisk): string {
  return `${media.id} ${hasCopy(media)} ${playedBytes(media)} ${media.status} ${media.durationMs}`
}
