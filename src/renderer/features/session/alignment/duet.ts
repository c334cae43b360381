import type { MediaOnDisk } from '@contract/calls/recordings'
import { Listeners } from '@renderer/features/session/player/listeners'
import { MediaTrack, type TrackNews } from '@renderer/features/session/player/media-track'
import type { PlayerProblem } from '@renderer/features/session/player/player-state'
import { ToldState } from '@renderer/features/session/player/told-state'
import { sharedMoment, speedToMeet } from './together'

/** The file that carries the time, and the one that is lined up with it. */
export type Side = 'first' | 'second'
export const sides: readonly Side[] = ['first', 'second']

export type Heard = Side | 'both'

export interface DuetState {
  readonly playing: Side | 'together' | null
  readonly heard: Heard
  readonly problems: Readonly<Record<Side, PlayerProblem | null>>
}

/** Looked at this often (ms), two files that play together stay so near that no echo of their own comes in. */
const steerEveryMs = 100

/** Two files of a recording, each with a place of its own, that can also play together. Times are each file's own, in ms. */
export class Duet {
  readonly tracks: Readonly<Record<Side, MediaTrack>>
  readonly #shown: Readonly<Record<Side, Listeners<[ms: number]>>> = { first: new Listeners(), second: new Listeners() }
  readonly #state: ToldState<DuetState>
  #lagMs: number
  /** Both are on their way to where they start to play together. */
  #gathering = false
  #timer: ReturnType<typeof setInterval> | undefined

  /** `lagMs`: what the second file shows at t, the first shows at t + lagMs. */
  constructor(recordingId: string, first: MediaOnDisk, second: MediaOnDisk, lagMs: number) {
    const track = (side: Side, media: MediaOnDisk) =>
      new MediaTrack(recordingId, { ...media, offsetMs: 0 }, (news) => this.#handleNews(side, news))
    this.tracks = { first: track('first', first), second: track('second', second) }
    this.#lagMs = lagMs
    this.#state = new ToldState<DuetState>({
      playing: null,
      heard: 'both',
      problems: { first: this.tracks.first.problem, second: this.tracks.second.problem },
    })
  }

  get state(): DuetState {
    return this.#state.now
  }

  onChange(listener: () => void): () => void {
    return this.#state.onChange(listener)
  }

  /** Is called with a file's own time whenever it shows another frame. */
  onShown(side: Side, listener: (ms: number) => void): () => void {
    return this.#shown[side].add(listener)
  }

  /** The frame that a file shows. */
  nowMs(side: Side): number {
    return this.tracks[side].nowMs()
  }

  seek(side: Side, ms: number): void {
    this.pause()
    const track = this.tracks[side]
    track.goTo(Math.min(track.media.durationMs, Math.max(0, Math.round(ms))))
  }

  /** Moves by time, from where the last move leads to. */
  skip(side: Side, ms: number): void {
    this.seek(side, (this.tracks[side].destinationMs ?? this.nowMs(side)) + ms)
  }

  /** A file without picture has no frames: it moves by as much as one usually lasts. */
  step(side: Side, count: number): void {
    const track = this.tracks[side]
    if (!track.hasPicture) return this.skip(side, count * track.file.usualFrameMs)
    this.pause()
    track.step(count)
  }

  /** Plays one file alone, or stops it. */
  toggle(side: Side): void {
    const isPlaying = this.#state.now.playing === side
    this.pause()
    if (isPlaying) return
    for (const each of sides) this.tracks[each].muted = each !== side
    this.tracks[side].rate = 1
    this.tracks[side].play()
    this.#state.change({ playing: side })
  }

  /** Plays both from the moment that the first shows, or stops them; nothing happens where they never meet. */
  toggleTogether(): void {
    const isPlaying = this.#state.now.playing === 'together'
    this.pause()
    if (!isPlaying) this.#gather()
  }

  pause(): void {
    clearInterval(this.#timer)
    this.#gathering = false
    for (const side of sides) this.tracks[side].pause()
    if (this.#state.now.playing !== null) this.#state.change({ playing: null })
  }

  /** Which of the two is heard while both play. */
  hear(heard: Heard): void {
    this.#state.change({ heard })
    if (this.#state.now.playing === 'together') this.#muteUnheard()
  }

  /** Says how the second lies to the first now: it shows the first's moment, at once or, while both play, by and by. */
  setLag(lagMs: number): void {
    if (lagMs === this.#lagMs) return
    this.#lagMs = lagMs
    if (this.#state.now.playing !== 'together') this.meet()
  }

  /** The second goes to the moment that the first shows, as far as it has it. */
  meet(): void {
    this.seek('second', (this.tracks.first.destinationMs ?? this.nowMs('first')) - this.#lagMs)
  }

  dispose(): void {
    this.pause()
    for (const side of sides) this.tracks[side].detach()
  }

  #gather(): void {
    const { first, second } = this.tracks
    const lagMs = this.#lagMs
    const pair = { firstMs: first.media.durationMs, secondMs: second.media.durationMs, lagMs }
    const at = sharedMoment(first.destinationMs ?? first.nowMs(), pair)
    if (at === null) return this.pause()
    for (const side of sides) {
      this.tracks[side].pause()
      this.tracks[side].rate = 1
    }
    this.#muteUnheard()
    first.alignTo(at)
    second.alignTo(at - lagMs)
    this.#gathering = true
    this.#state.change({ playing: 'together' })
    clearInterval(this.#timer)
    this.#timer = setInterval(() => this.#steer(), steerEveryMs)
  }

  #steer(): void {
    const { first, second } = this.tracks
    if (this.#gathering) {
      if (!first.canRun || !second.canRun) return
      this.#gathering = false
      first.play()
      second.play()
      return
    }
    if (!first.isRunning || !second.isRunning) return
    const speed = speedToMeet(second.clockMs() + this.#lagMs - first.clockMs())
    if (speed === null) this.#gather()
    else second.rate = speed
  }

  #muteUnheard(): void {
    const { heard } = this.#state.now
    for (const side of sides) this.tracks[side].muted = heard !== 'both' && heard !== side
  }

  #handleNews(side: Side, news: TrackNews): void {
    const track = this.tracks[side]
    if (news === 'shown' || news === 'opened') this.#shown[side].tell(track.nowMs())
    if (news === 'changed' || news === 'opened') {
      if (this.#state.now.problems[side] !== track.problem)
        this.#state.change({ problems: { ...this.#state.now.problems, [side]: track.problem } })
    }
    const isItsTurn = this.#state.now.playing === side || (this.#state.now.playing === 'together' && !this.#gathering)
    if (news === 'ended' && isItsTurn) this.pause()
  }
}
