import type { MediaOnDisk } from '@contract/calls/recordings'
import { AttachedElement, type Playback } from './attached-element'
import { readFrameTimes } from './frame-times'
import { blindnessOf, lossOf } from './played-file'
import type { Damage, PlayerProblem } from './player-state'
import { problemOf } from './problem'
import { Rescue } from './rescue'
import type { Place } from './seeker'
import { TrackFile } from './track-file'

/** What cannot be read so near to a file's end is its end: a file that was cut short breaks off within a group of frames. */
const atEndMs = 1000
/** So near to a place that could not be read it is not tried again. */
const sameDamageMs = 500

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

/**
 * Plays one file of a recording and knows which of its frames is on screen. Times are recording time: whole
 * milliseconds where a frame is meant, fractions where the file's running clock is.
 */
export class MediaTrack {
  readonly file: TrackFile
  readonly #tell: (news: TrackNews, track: MediaTrack) => void
  #problem: PlayerProblem | null
  #ready = false
  #playback: Playback = { rate: 1, volume: 1, muted: false }
  #attached: AttachedElement | null = null
  /** Where to go as soon as the file is open. */
  #wantedMs: number | null = null
  readonly #rescue = new Rescue()

  constructor(recordingId: string, media: MediaOnDisk, tell: (news: TrackNews, track: MediaTrack) => void) {
    this.file = new TrackFile(recordingId, media)
    this.#problem = lossOf(media)
    this.#tell = tell
  }

  get media(): MediaOnDisk {
    return this.file.media
  }

  /** Takes up what is played now: a copy that was made, the original again, a file that was found. */
  renew(media: MediaOnDisk): void {
    if (!this.file.renew(media)) return
    this.#problem = lossOf(media)
    this.#tell('changed', this)
  }

  get position(): number {
    return this.file.media.position
  }

  get hasPicture(): boolean {
    return this.file.hasPicture
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

  /** Takes over a media element until `detach`. The element's source is set by whoever made it. */
  attach(element: HTMLVideoElement): void {
    this.detach()
    const attached = new AttachedElement(element, this.hasPicture, this.#playback, {
      shown: (mediaMs) => this.#handleShown(attached, mediaMs),
      news: (news) => {
        if (news === 'opened') this.#handleOpened(attached)
        else if (news === 'failed') void this.#handleFailure(attached)
        else this.#handleNews(news)
      },
    })
    this.#attached = attached
    void this.#learnFrameTimes(attached)
  }

  /** Lets go of the element; the track can be attached again and goes on where it was. */
  detach(): void {
    if (this.#attached === null) return
    this.#wantedMs = this.nowMs()
    this.#tell('interrupted', this)
    this.#attached.dispose()
    this.#attached = null
    this.#rescue.end()
    this.#ready = false
    this.#tell('changed', this)
  }

  /** The frame on screen. */
  nowMs(): number {
    if (this.#attached === null || this.#wantedMs !== null) return this.#wantedMs ?? this.file.offsetMs
    return this.file.recordingMs(this.#attached.screen.mediaMs)
  }

  /** When the frame on screen ends; the moment itself for sound. */
  frameEndMs(): number {
    if (this.#attached === null) return this.nowMs()
    return this.file.recordingMs(this.file.frames.endOf(this.#attached.screen.mediaMs))
  }

  /** Where the running clock is, between frames too. */
  clockMs(): number {
    return this.#attached === null ? this.nowMs() : this.file.offsetMs + this.#attached.element.currentTime * 1000
  }

  /**
   * The frame that was on screen when a key was pressed, from the event's own `timeStamp`; while the file is not open,
   * where it will be shown: the clock on screen says the same.
   */
  timeOfKey(timeStamp: DOMHighResTimeStamp): number {
    const attached = this.#attached
    if (attached === null || this.#wantedMs !== null) return this.nowMs()
    const { element, screen } = attached
    const seen = screen.at(timeStamp)
    const isNewest = screen.isPresented && seen.frame.mediaMs === screen.mediaMs
    const runsOn = isNewest && screen.wasBusyAt(timeStamp) && !element.paused && !element.seeking
    const rate = element.playbackRate
    const clockMs = element.currentTime * 1000 - (performance.now() - timeStamp) * rate
    return this.file.recordingMs(this.file.frames.onScreen(seen, timeStamp, runsOn ? { rate, clockMs } : null))
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
    const place = this.#attached?.destination ?? null
    return place === null ? null : this.file.recordingMs(place.frameMs)
  }

  /** The element plays, if its data lasts. */
  get isRunning(): boolean {
    return this.#attached?.isRunning === true
  }

  /** It would go on at once if it were told to play. */
  get canRun(): boolean {
    return this.#ready && this.#attached?.canRun === true
  }

  /** Shows the frame at a recording time; where it could not be read a moment ago, it stays where it is. */
  goTo(ms: number): void {
    if (this.#problem?.kind === 'broken' && Math.abs(ms - this.#problem.atMs) < sameDamageMs) return
    this.#leaveDamage()
    const attached = this.#attached
    if (attached?.hasFailed === true) this.#openAnew(attached, ms, this.nowMs())
    else if (attached !== null && this.#ready) this.#move(this.file.placeOf(ms))
    else this.#moveOnceOpen(ms)
  }

  /** Shows the frame at a recording time unless it is on screen, or on its way there, already. */
  alignTo(ms: number): void {
    const attached = this.#ready ? this.#attached : null
    const place = attached === null ? null : this.file.placeOf(ms)
    if (attached === null || place === null || !this.#isAt(attached, place)) this.goTo(ms)
  }

  /** Shows the n-th frame after (or before) the one that was asked for last. */
  step(count: number): void {
    const attached = this.#attached
    if (attached === null || !this.#ready) return
    this.#leaveDamage()
    const asked = attached.destination
    this.#move(this.file.frames.placeAfter(asked === null ? attached.screen.mediaMs : asked.frameMs, count))
  }

  play(): void {
    this.#leaveDamage()
    if (this.#attached?.hasFailed === true) this.#openAnew(this.#attached, this.nowMs(), null)
    this.#attached?.play()
  }

  pause(): void {
    this.#attached?.pause()
  }

  get rate(): number {
    return this.#playback.rate
  }

  set rate(rate: number) {
    if (this.#playback.rate === rate) return
    this.#playback = { ...this.#playback, rate }
    if (this.#attached !== null) this.#attached.rate = rate
  }

  /** 0-1 */
  set volume(volume: number) {
    this.#playback = { ...this.#playback, volume }
    if (this.#attached !== null) this.#attached.volume = volume
  }

  set muted(muted: boolean) {
    if (this.#playback.muted === muted) return
    this.#playback = { ...this.#playback, muted }
    if (this.#attached !== null) this.#attached.muted = muted
  }

  #handleOpened({ element }: AttachedElement): void {
    this.#ready = true
    if (!this.#rescue.isOn) this.#problem = blindnessOf(this.media, element)
    const wanted = this.#wantedMs
    this.#wantedMs = null
    if (wanted !== null && wanted > this.file.offsetMs) this.#move(this.file.placeOf(wanted))
    // Where it turned out to end still holds when it is only opened anew.
    this.#tell(this.#rescue.isOn ? 'changed' : 'opened', this)
  }

  #moveOnceOpen(ms: number): void {
    this.#wantedMs = ms
    this.#rescue.redirect(ms)
    this.#tell('shown', this)
  }

  async #handleFailure(attached: AttachedElement): Promise<void> {
    const { error } = attached.element
    if (error === null) return
    const headedMs = this.#rescue.ms ?? this.destinationMs
    const atMs = headedMs ?? Math.round(this.clockMs())
    const problem = await problemOf(error, this.media, this.file.url, atMs)
    if (this.#attached !== attached || attached.element.error !== error) return
    if (problem.kind === 'broken' && (this.#ready || this.#rescue.isOn)) this.#leadOut(attached, problem, headedMs)
    else this.#become(problem)
  }

  #leadOut(attached: AttachedElement, problem: Damage, headedMs: number | null): void {
    const step = this.#rescue.failed(headedMs, this.nowMs())
    if (step.kind === 'tryAnew') {
      this.#openAnew(attached, step.ms, this.nowMs())
      return
    }
    // Another file may take over at the place where this one was going to.
    if (problem.atMs > this.file.endMs - atEndMs) this.#tell('ended', this)
    else this.#become(problem)
    if (step.kind === 'goBack') this.#openAnew(attached, step.ms, null)
    else this.#stay()
  }

  /** Nothing is shown until it is sent to another place. */
  #stay(): void {
    this.#wantedMs ??= this.nowMs()
    this.#rescue.end()
    this.#ready = false
    this.#tell('changed', this)
  }

  #openAnew(attached: AttachedElement, ms: number, backMs: number | null): void {
    this.#rescue.begin(ms, backMs)
    this.#wantedMs = ms
    this.#ready = false
    attached.reopen(this.file.placeOf(ms))
    this.#tell('changed', this)
  }

  #become(problem: PlayerProblem): void {
    this.#problem = problem
    this.#tell('changed', this)
  }

  /** What cannot be read at one place is said until the rater goes on. */
  #leaveDamage(): void {
    this.#rescue.forget()
    if (this.#problem?.kind !== 'broken') return
    this.#problem = null
    this.#tell('changed', this)
  }

  #handleNews(news: TrackNews): void {
    if (news === 'arrived') this.#rescue.end()
    this.#tell(news, this)
  }

  #handleShown(attached: AttachedElement, mediaMs: number): void {
    const { screen } = attached
    if (screen.isPresented && this.file.frames.isBeyond(mediaMs)) {
      this.#endEarly(attached)
      return
    }
    if (screen.isPresented) this.file.frames.see(mediaMs)
    if (this.#wantedMs === null && !this.moving) this.#rescue.end()
    this.#tell('shown', this)
  }

  /** The browser reads on where a file's last part is not whole: what it shows there belongs to no time of the recording. */
  #endEarly(attached: AttachedElement): void {
    if (!attached.isRunning) return
    this.#tell('ended', this)
    attached.pause()
    this.#move(this.file.placeOf(this.file.media.durationMs + this.file.offsetMs))
  }

  /** True when the element shows, or is on its way to, this place. */
  #isAt({ screen, destination }: AttachedElement, place: Place): boolean {
    if (destination !== null) return destination.frameMs === place.frameMs
    if (screen.isPresented && this.file.frames.times !== null) return place.compare(screen.mediaMs) === 0
    const ahead = place.frameMs - screen.mediaMs
    return ahead >= -1 && ahead <= (this.hasPicture ? this.file.usualFrameMs : 1)
  }

  #move(place: Place | null): void {
    if (place === null) return
    this.#tell('interrupted', this)
    this.#attached?.seek(place)
  }

  async #learnFrameTimes({ screen, signal }: AttachedElement): Promise<void> {
    if (this.file.frames.times !== null || !this.hasPicture) return
    const times = await readFrameTimes({ url: this.file.url }, signal)
    if (times === null || signal.aborted) return
    this.file.frames.learn(times)
    if (screen.isPresented) this.file.frames.see(screen.mediaMs)
    this.#tell('changed', this)
    this.#tell('shown', this)
  }
}
