import type { MediaOnDisk } from '@contract/calls/recordings'
import { recordingDurationMs } from '@domain/recording/recording'
import type { FrameTimes } from '@domain/time/frames'
import type { Interval } from '@domain/time/intervals'
import type { Clock } from '@renderer/features/session/clock'
import { Ensemble } from './ensemble'
import { Listeners } from './listeners'
import { LoopTurn } from './loop-turn'
import type { MediaTrack, TrackNews } from './media-track'
import type { PlaybackListener } from './playback-listener'
import { fastestRate, type PictureLayout, type PlayerState, slowestRate } from './player-state'
import type { CaptionFile } from './video-element'

/** While a frame is shown for a look only: where the clock stays, and whether it goes on from there. */
interface Look {
  readonly backMs: number
  readonly resume: boolean
  /** The look is over and the frame of the clock is on its way. */
  readonly leaving: boolean
}

/**
 * Plays one recording and knows which frame is on screen. Times are recording time in whole milliseconds. A recording
 * has up to four files: the large picture's clock leads, the others follow it.
 */
export class Player implements Clock {
  readonly #ensemble: Ensemble
  readonly #shown = new Listeners<[ms: number]>()
  readonly #stateChanged = new Listeners<[state: PlayerState]>()
  readonly #moves = new Listeners<[]>()
  readonly #playback = new Set<PlaybackListener>()
  #state: PlayerState
  #stage: HTMLElement | null = null
  #look: Look | null = null
  readonly #loopTurn = new LoopTurn()

  constructor(recordingId: string, files: readonly MediaOnDisk[]) {
    const byPosition = files.toSorted((a, b) => a.position - b.position)
    this.#ensemble = new Ensemble(recordingId, byPosition, {
      news: (news, track) => this.#handleNews(news, track),
      changed: () => this.#showTracks(),
      stopped: () => this.#handleStopped(),
    })
    this.#state = {
      ...this.#tracksState(),
      layout: 'beside',
      playing: false,
      rate: 1,
      volume: 1,
      muted: false,
      loop: null,
      captions: null,
      fullScreen: false,
    }
  }

  get state(): PlayerState {
    return this.#state
  }

  /** The files, in the order of their positions. */
  get tracks(): readonly MediaTrack[] {
    return this.#ensemble.tracks
  }

  /** When the last file ends. */
  get durationMs(): number {
    return recordingDurationMs(this.tracks.map(({ media }) => media))
  }

  /** The captions of the first file that has some. */
  get captionFiles(): readonly CaptionFile[] {
    return this.tracks.find(({ captionFiles }) => captionFiles.length > 0)?.captionFiles ?? []
  }

  /** The length of a frame for showing and stepping by while the container's own times are not known. */
  get usualFrameMs(): number {
    return this.#ensemble.lead?.usualFrameMs ?? 40
  }

  /** Has a track take over a media element until `detach`. The element's source is set by whoever made it. */
  attach(track: MediaTrack, element: HTMLVideoElement): void {
    track.attach(element)
    document.addEventListener('fullscreenchange', this.#handleFullScreen)
  }

  /** Lets go of a track's element; the player stands still, and goes on where it was when it is attached again. */
  detach(track: MediaTrack): void {
    if (track === this.#ensemble.lead) this.#ensemble.halt()
    track.detach()
    if (this.tracks.some(({ isAttached }) => isAttached)) return
    document.removeEventListener('fullscreenchange', this.#handleFullScreen)
    this.#look = null
    this.#change({ playing: false, fullScreen: false })
  }

  /** Takes up what has become of the files: a copy that plays, one that was found again. */
  refresh(files: readonly MediaOnDisk[]): void {
    for (const track of this.tracks) {
      const file = files.find(({ id }) => id === track.media.id)
      if (file !== undefined) track.renew(file)
    }
  }

  nowMs(): number {
    return this.#look?.backMs ?? this.#ensemble.nowMs()
  }

  subscribe(listener: (ms: number) => void): () => void {
    return this.#shown.add(listener)
  }

  onStateChange(listener: (state: PlayerState) => void): () => void {
    return this.#stateChanged.add(listener)
  }

  /** Hears of every move as it is asked for, also for a look only. */
  onMove(listener: () => void): () => void {
    return this.#moves.add(listener)
  }

  /** Hears what is really played, until the returned function is called. */
  onPlayback(listener: PlaybackListener): () => void {
    this.#playback.add(listener)
    return () => this.#playback.delete(listener)
  }

  /** Recording time of the frame that was on screen when a key was pressed, from the event's own `timeStamp`. */
  timeOfKey(timeStamp: DOMHighResTimeStamp): number {
    return this.#look?.backMs ?? this.#ensemble.lead?.timeOfKey(timeStamp) ?? 0
  }

  /** Starts of the leading file's frames in its media milliseconds, once its container has told; null for sound. */
  frameTimes(): FrameTimes | null {
    return this.#ensemble.lead?.frameTimes() ?? null
  }

  /** Number (from 0) of the leading file's frame at a recording time; null while frames are not known. */
  frameIndexAt(ms: number): number | null {
    return this.#ensemble.lead?.frameIndexAt(ms) ?? null
  }

  /** Start of the frame that begins nearest to a recording time; that time itself while frames are not known. */
  frameStartNear(ms: number): number {
    return this.#ensemble.trackAt(ms)?.frameStartNear(ms) ?? Math.round(ms)
  }

  seekTo(ms: number): void {
    const target = Math.min(Math.max(Math.round(ms), this.#ensemble.startMs), this.durationMs)
    const { loop } = this.#state
    if (loop !== null && (target < loop.startMs || target >= loop.endMs)) this.#change({ loop: null })
    this.#goTo(target)
  }

  /** Moves by recording time, from where the last move leads to. */
  skip(ms: number): void {
    this.seekTo((this.#look?.backMs ?? this.#ensemble.lead?.destinationMs ?? this.nowMs()) + ms)
  }

  /**
   * Shows the n-th frame after (or before) the one that was asked for last; stops playing. A held key is left out
   * while the frame before it is still to be shown, so every frame is seen and nothing runs on after the key is up.
   */
  stepFrames(count: number, held = false): void {
    if (!this.#state.ready) return
    this.preview(null)
    this.pause()
    if (held && this.moving) return
    this.#interrupted()
    this.#moves.tell()
    this.#ensemble.step(count)
  }

  /** A move has been asked for whose frame is not on screen yet. */
  get moving(): boolean {
    return this.#ensemble.moving
  }

  /** Shows a frame for a look while the clock stays where it is; null shows the clock's frame again. */
  preview(ms: number | null): void {
    if (ms !== null) {
      if (this.#look === null && this.#state.playing) this.#ensemble.halt()
      this.#look = {
        backMs: this.nowMs(),
        resume: this.#look?.resume ?? this.#state.playing,
        leaving: false,
      }
      this.#moves.tell()
      this.#ensemble.goTo(Math.min(Math.max(Math.round(ms), this.#ensemble.startMs), this.durationMs))
    } else if (this.#look !== null && !this.#look.leaving) {
      this.#look = { ...this.#look, leaving: true }
      this.#moves.tell()
      this.#ensemble.goTo(this.#look.backMs)
      this.#endLook()
    }
  }

  play(): void {
    const { lead } = this.#ensemble
    if (lead === null || !lead.isAttached) return
    if (lead.problem !== null && lead.problem.kind !== 'video-codec') return
    this.#change({ playing: true })
    if (this.#look === null) this.#ensemble.run()
    else this.#look = { ...this.#look, resume: true }
  }

  pause(): void {
    if (this.#look !== null) this.#look = { ...this.#look, resume: false }
    this.#ensemble.halt()
    this.#handleStopped()
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
    this.#ensemble.rate = within
  }

  get volume(): number {
    return this.#state.volume
  }

  /** 0-1; turning it up also ends the silence. */
  set volume(volume: number) {
    const within = Math.round(Math.min(1, Math.max(0, volume)) * 100) / 100
    this.#change({ volume: within, muted: this.#state.muted && within <= this.#state.volume })
    for (const track of this.tracks) track.volume = within
    this.#ensemble.muted = this.#state.muted
  }

  get muted(): boolean {
    return this.#state.muted
  }

  set muted(muted: boolean) {
    this.#change({ muted })
    this.#ensemble.muted = muted
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

  /** Makes a picture the large one, whose clock leads. */
  showLarge(position: number): void {
    if (this.tracks.some((track) => track.position === position && track.hasPicture)) this.#ensemble.large = position
  }

  /** Makes the next picture that is there now the large one. */
  nextLarge(): void {
    const { large, tracks } = this.#state
    const there = tracks.filter(
      ({ media, position, presence, problem }) =>
        position === large ||
        (media.video !== null && problem === null && presence !== 'before' && presence !== 'after'),
    )
    const next = there[(there.findIndex(({ position }) => position === large) + 1) % there.length]
    if (next !== undefined) this.showLarge(next.position)
  }

  setLayout(layout: PictureLayout): void {
    this.#change({ layout })
  }

  /** Has one file heard and all others silent. */
  soundFrom(position: number): void {
    if (this.tracks.some((track) => track.position === position && track.media.audio)) this.#ensemble.sound = position
  }

  /** Has the next file with sound heard. */
  nextSound(): void {
    const sounding = this.tracks.filter(({ media }) => media.audio !== null)
    const next = sounding[(sounding.findIndex(({ position }) => position === this.#state.sound) + 1) % sounding.length]
    if (next !== undefined && sounding.length > 1) this.soundFrom(next.position)
  }

  /** Has a file begin at another recording time, at once; keeping it is the caller's. */
  setOffset(position: number, offsetMs: number): void {
    this.#ensemble.setOffset(position, Math.round(offsetMs))
    this.#showTracks()
  }

  /** The element that fills the screen in full screen. */
  setStage(stage: HTMLElement | null): void {
    this.#stage = stage
  }

  toggleFullScreen(): void {
    if (document.fullscreenElement !== null) void document.exitFullscreen()
    else this.#stage?.requestFullscreen().catch(() => undefined)
  }

  readonly #handleFullScreen = (): void => {
    this.#change({ fullScreen: this.#stage !== null && document.fullscreenElement === this.#stage })
  }

  #handleNews(news: TrackNews, track: MediaTrack): void {
    if (news === 'opened' || news === 'changed') this.#showTracks()
    if (track !== this.#ensemble.lead) return
    if (news === 'interrupted') this.#interrupted()
    else if (news === 'arrived') this.#endLook()
    else if (news === 'shown') this.#handleShown(track)
    else if (news === 'changed' && track.problem !== null && track.problem.kind !== 'video-codec') this.pause()
  }

  #handleStopped(): void {
    this.#interrupted()
    if (this.#state.playing) this.#change({ playing: false })
  }

  #handleShown(lead: MediaTrack): void {
    if (this.#look !== null) return
    const ms = lead.nowMs()
    this.#shown.tell(ms)
    if (!this.#state.playing || !lead.isRunning || lead.isSeeking) return
    for (const listener of this.#playback) listener.played(ms, lead.frameEndMs())
    if (!lead.moving) this.#repeat(lead, { startMs: ms, endMs: lead.frameEndMs() })
  }

  #repeat(lead: MediaTrack, frame: Interval): void {
    const { loop } = this.#state
    if (loop === null) return
    const remainingMs = () => {
      const isPlayed = this.#state.playing && this.#state.loop === loop && !lead.moving
      return isPlayed ? (loop.endMs - lead.clockMs()) / this.#state.rate : null
    }
    this.#loopTurn.shown(loop, frame, remainingMs, () => this.#goTo(loop.startMs))
  }

  /** The clock's frame is on screen again. */
  #endLook(): void {
    if (this.#look === null || !this.#look.leaving || this.#ensemble.lead?.moving === true) return
    const { resume } = this.#look
    this.#look = null
    if (resume) this.#ensemble.run()
    this.#shown.tell(this.nowMs())
  }

  #goTo(ms: number): void {
    this.#loopTurn.stop()
    const resume = this.#look?.resume === true
    this.#look = null
    this.#interrupted()
    this.#moves.tell()
    this.#ensemble.goTo(ms)
    if (resume) this.#ensemble.run()
  }

  #interrupted(): void {
    for (const listener of this.#playback) listener.interrupted()
  }

  #showTracks(): void {
    // The ensemble makes its first choice before there is a state to show it in.
    if ((this.#state as PlayerState | undefined) === undefined) return
    const before = this.#state.media?.id
    this.#change(this.#tracksState())
    // Another file's frame begins at another time, also where the clock stands still.
    if (this.#state.media?.id !== before && this.#look === null) this.#shown.tell(this.nowMs())
  }

  #tracksState() {
    const { lead, large, sound, tracks } = this.#ensemble
    return {
      media: lead?.media ?? null,
      tracks: tracks.map((track) => ({
        position: track.position,
        media: track.media,
        version: track.version,
        presence: this.#ensemble.presenceOf(track),
        problem: track.problem,
      })),
      large,
      sound,
      ready: lead?.ready ?? false,
      problem: lead === null ? { kind: 'no-media' } : lead.problem,
    } satisfies Partial<PlayerState>
  }

  #change(part: Partial<PlayerState>): void {
    this.#state = { ...this.#state, ...part }
    this.#stateChanged.tell(this.#state)
  }
}
