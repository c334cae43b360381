import type { MediaOnDisk } from '@contract/calls/recordings'
import { recordingDurationMs } from '@domain/recording/recording'
import type { Interval } from '@domain/time/intervals'
import type { Clock } from '@renderer/features/session/clock'
import { Ensemble } from './ensemble'
import { FullScreen } from './full-screen'
import { Listeners } from './listeners'
import { LookAside } from './look-aside'
import { LoopTurn } from './loop-turn'
import type { MediaTrack, TrackNews } from './media-track'
import type { PlaybackListener } from './playback-listener'
import { PlayerFrames } from './player-frames'
import { PlayerPictures } from './player-pictures'
import { PlayerSound } from './player-sound'
import { canGoOn, fastestRate, type PlayerState, slowestRate } from './player-state'
import { shownTracks } from './shown-tracks'
import { ToldState } from './told-state'
import type { CaptionFile } from './video-element'

/**
 * Plays one recording and knows which frame is on screen. Times are recording time in whole milliseconds. A recording
 * has up to four files: the large picture's clock leads, the others follow it.
 */
export class Player implements Clock {
  readonly frames: PlayerFrames
  readonly pictures: PlayerPictures
  readonly sound: PlayerSound
  readonly fullScreen = new FullScreen((isOn) => this.#state.change({ fullScreen: isOn }))
  readonly #ensemble: Ensemble
  readonly #shown = new Listeners<[ms: number]>()
  readonly #moves = new Listeners<[]>()
  readonly #playback = new Set<PlaybackListener>()
  readonly #state: ToldState<PlayerState>
  readonly #look = new LookAside()
  readonly #loopTurn = new LoopTurn()

  constructor(recordingId: string, files: readonly MediaOnDisk[]) {
    const byPosition = files.toSorted((a, b) => a.position - b.position)
    this.#ensemble = new Ensemble(recordingId, byPosition, {
      news: (news, track) => this.#handleNews(news, track),
      changed: () => this.#showTracks(),
      stopped: () => this.#handleStopped(),
    })
    this.#state = new ToldState<PlayerState>({
      ...shownTracks(this.#ensemble),
      layout: 'beside',
      playing: false,
      rate: 1,
      volume: 1,
      muted: false,
      loop: null,
      captions: null,
      fullScreen: false,
    })
    this.frames = new PlayerFrames(this.#ensemble)
    this.pictures = new PlayerPictures(this.#ensemble, this.#state)
    this.sound = new PlayerSound(this.#ensemble, this.#state)
  }

  get state(): PlayerState {
    return this.#state.now
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
    return this.tracks.find(({ file }) => file.captionFiles.length > 0)?.file.captionFiles ?? []
  }

  /** Has a track take over a media element until `detach`. The element's source is set by whoever made it. */
  attach(track: MediaTrack, element: HTMLVideoElement): void {
    track.attach(element)
    this.fullScreen.watch()
  }

  /** Lets go of a track's element; the player stands still, and goes on where it was when it is attached again. */
  detach(track: MediaTrack): void {
    if (track === this.#ensemble.lead) this.#ensemble.halt()
    track.detach()
    if (this.tracks.some(({ isAttached }) => isAttached)) return
    this.fullScreen.unwatch()
    this.#look.end()
    this.#state.change({ playing: false, fullScreen: false })
  }

  /** Takes up what has become of the files: a copy that plays, one that was found again. */
  refresh(files: readonly MediaOnDisk[]): void {
    for (const track of this.tracks) {
      const file = files.find(({ id }) => id === track.media.id)
      if (file !== undefined) track.renew(file)
    }
  }

  nowMs(): number {
    return this.#look.backMs ?? this.#ensemble.nowMs()
  }

  subscribe(listener: (ms: number) => void): () => void {
    return this.#shown.add(listener)
  }

  onStateChange(listener: (state: PlayerState) => void): () => void {
    return this.#state.onChange(listener)
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
    return this.#look.backMs ?? this.#ensemble.lead?.timeOfKey(timeStamp) ?? 0
  }

  seekTo(ms: number): void {
    const target = this.#within(ms)
    const { loop } = this.state
    if (loop !== null && (target < loop.startMs || target >= loop.endMs)) this.#state.change({ loop: null })
    this.#goTo(target)
  }

  /** Moves by recording time, from where the last move leads to. */
  skip(ms: number): void {
    this.seekTo(this.headedMs() + ms)
  }

  /** Where the last move leads to; the frame on screen once it is there. */
  headedMs(): number {
    return this.#look.backMs ?? this.#ensemble.lead?.destinationMs ?? this.nowMs()
  }

  /**
   * Shows the n-th frame after (or before) the one that was asked for last; stops playing. A held key is left out
   * while the frame before it is still to be shown, so every frame is seen and nothing runs on after the key is up.
   */
  stepFrames(count: number, held = false): void {
    if (!this.state.ready) return
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
      if (!this.#look.isOn && this.isPlaying()) this.#ensemble.halt()
      this.#look.begin(this.nowMs(), this.isPlaying())
      this.#moves.tell()
      this.#ensemble.goTo(this.#within(ms))
      return
    }
    const backMs = this.#look.leave()
    if (backMs === null) return
    this.#moves.tell()
    this.#ensemble.goTo(backMs)
    this.#endLook()
  }

  play(): void {
    const { lead } = this.#ensemble
    if (lead === null || !lead.isAttached) return
    if (lead.problem !== null && !canGoOn(lead.problem)) return
    this.#state.change({ playing: true })
    if (this.#look.isOn) this.#look.resumeLater(true)
    else this.#ensemble.run()
  }

  pause(): void {
    this.#look.resumeLater(false)
    this.#ensemble.halt()
    this.#handleStopped()
  }

  toggle(): void {
    if (this.isPlaying()) this.pause()
    else this.play()
  }

  isPlaying(): boolean {
    return this.state.playing
  }

  get rate(): number {
    return this.state.rate
  }

  set rate(rate: number) {
    const within = Math.min(fastestRate, Math.max(slowestRate, rate))
    this.#state.change({ rate: within })
    this.#ensemble.rate = within
  }

  /** Repeats a stretch and goes to its start; null ends it. Leaving it by a jump ends it too. */
  loop(stretch: Interval | null): void {
    const usable = stretch !== null && stretch.endMs > stretch.startMs ? stretch : null
    this.#state.change({ loop: usable })
    if (usable !== null) this.#goTo(usable.startMs)
  }

  /** Has a file begin at another recording time, at once; keeping it is the caller's. */
  setOffset(position: number, offsetMs: number): void {
    this.#ensemble.setOffset(position, Math.round(offsetMs))
    this.#showTracks()
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
    if (this.state.playing) this.#state.change({ playing: false })
  }

  #handleShown(lead: MediaTrack): void {
    if (this.#look.isOn) return
    const ms = lead.nowMs()
    this.#shown.tell(ms)
    if (!this.state.playing || !lead.isRunning || lead.isSeeking) return
    for (const listener of this.#playback) listener.played(ms, lead.frameEndMs())
    if (!lead.moving) this.#repeat(lead, { startMs: ms, endMs: lead.frameEndMs() })
  }

  #repeat(lead: MediaTrack, frame: Interval): void {
    const { loop } = this.state
    if (loop === null) return
    const remainingMs = () => {
      const isPlayed = this.state.playing && this.state.loop === loop && !lead.moving
      return isPlayed ? (loop.endMs - lead.clockMs()) / this.state.rate : null
    }
    this.#loopTurn.shown(loop, frame, remainingMs, () => this.#goTo(loop.startMs))
  }

  /** The clock's frame is on screen again. */
  #endLook(): void {
    if (!this.#look.isLeaving || this.#ensemble.lead?.moving === true) return
    const resume = this.#look.end()
    if (resume) this.#ensemble.run()
    this.#shown.tell(this.nowMs())
  }

  #goTo(ms: number): void {
    this.#loopTurn.stop()
    const resume = this.#look.end()
    this.#interrupted()
    this.#moves.tell()
    this.#ensemble.goTo(ms)
    if (resume) this.#ensemble.run()
  }

  #within(ms: number): number {
    return Math.min(Math.max(Math.round(ms), this.#ensemble.startMs), this.durationMs)
  }

  #interrupted(): void {
    for (const listener of this.#playback) listener.interrupted()
  }

  #showTracks(): void {
    // The ensemble makes its first choice before there is a state to show it in.
    if ((this.#state as ToldState<PlayerState> | undefined) === undefined) return
    const before = this.state.media?.id
    this.#state.change(shownTracks(this.#ensemble))
    // Another file's frame begins at another time, also where the clock stands still.
    if (this.state.media?.id !== before && !this.#look.isOn) this.#shown.tell(this.nowMs())
  }
}
