import type { MediaOnDisk } from '@contract/calls/recordings'
import { Cast } from './cast'
import { MediaTrack, type TrackNews } from './media-track'
import type { Presence } from './player-state'
import { presenceAt, Presences } from './presences'
import { Pursuit } from './pursuit'

/** How long the lead waits for the others, at most. */
const longestGatherMs = 1500

interface EnsembleListener {
  news(news: TrackNews, track: MediaTrack): void
  /** Another lead, another that is heard, or a picture that has come or gone. */
  changed(): void
  /** It stopped by itself: at the end, or because the element was stopped. */
  stopped(): void
}

/** The files of a recording as one: one clock leads and the others follow it. Times are recording time. */
export class Ensemble {
  readonly tracks: readonly MediaTrack[]
  readonly #listener: EnsembleListener
  readonly #cast: Cast
  readonly #pursuit: Pursuit
  readonly #presences = new Presences()
  #phase: 'rest' | 'gathering' | 'starting' | 'running' = 'rest'
  #deadline: ReturnType<typeof setTimeout> | undefined

  constructor(recordingId: string, media: readonly MediaOnDisk[], listener: EnsembleListener) {
    this.#listener = listener
    this.tracks = media.map((file) => new MediaTrack(recordingId, file, (news, track) => this.#handle(news, track)))
    this.#cast = new Cast(this.tracks, () => listener.changed())
    this.#pursuit = new Pursuit(this.#cast, {
      apart: () => this.#gather(null),
      leadLost: (ms) => this.goTo(ms),
      looked: (ms) => this.#look(ms),
    })
    this.#cast.elect(this.startMs)
  }

  /** The track whose clock all go by. */
  get lead(): MediaTrack | null {
    return this.#cast.lead
  }

  /** Position of the picture that is large. */
  get large(): number {
    return this.#cast.large
  }

  set large(position: number) {
    this.#cast.wish({ large: position })
    this.#takeOver()
  }

  /** Position of the track that is heard. */
  get sound(): number {
    return this.#cast.sound
  }

  set sound(position: number) {
    this.#cast.wish({ sound: position })
    this.#takeOver()
  }

  /** When the first file begins, but not before the recording does. */
  get startMs(): number {
    return this.#cast.startMs
  }

  set rate(rate: number) {
    if (this.#cast.rate === rate) return
    this.#cast.rate = rate
    // A change of speed reaches each clock at another moment: they are together again only after meeting.
    if (this.tracks.length > 1 && this.#phase !== 'rest') this.#gather(null)
  }

  set muted(muted: boolean) {
    this.#cast.muted = muted
  }

  /** The frame on screen. */
  nowMs(): number {
    return this.lead?.nowMs() ?? 0
  }

  presenceOf(track: MediaTrack): Presence {
    return this.#presences.of(track)
  }

  /** The track that leads, or would lead, at a moment. */
  trackAt(ms: number): MediaTrack | null {
    return this.#cast.trackAt(ms)
  }

  /** Some picture or sound that is wanted is still on its way to a frame. */
  get moving(): boolean {
    return this.tracks.some((track) => track.moving && this.#cast.isNeeded(track))
  }

  /** Shows the frame at a recording time in all files, and plays on from there if it plays. */
  goTo(ms: number): void {
    this.#cast.elect(ms)
    if (this.#phase === 'rest' || this.tracks.length === 1) this.#send(ms)
    else this.#gather(ms)
  }

  /** Shows the n-th frame of the lead after (or before) the one that was asked for last, and what belongs to it. */
  step(count: number): void {
    const { lead } = this
    if (lead === null) return
    const beyondMs = this.#cast.stepBeyond(lead, count)
    if (beyondMs !== null) {
      this.goTo(beyondMs)
      return
    }
    lead.step(count)
    if (lead.destinationMs !== null) this.#alignOthers(lead.destinationMs)
  }

  /** Plays. */
  run(): void {
    if (this.lead === null || this.#phase !== 'rest') return
    this.#phase = 'running'
    if (this.tracks.length === 1) this.lead.play()
    else if (this.#cast.isOver) this.goTo(this.startMs)
    else this.#gather(null)
  }

  /** Stands still. */
  halt(): void {
    this.#phase = 'rest'
    this.#stopWatching()
    this.#pursuit.forgetLate()
    for (const track of this.tracks) track.pause()
    this.#look(this.nowMs())
  }

  setOffset(position: number, offsetMs: number): void {
    const track = this.tracks.find((other) => other.position === position)
    if (track === undefined || track.file.offsetMs === offsetMs) return
    const ms = this.nowMs()
    track.file.offsetMs = offsetMs
    this.#cast.forgetEnd(track)
    this.goTo(Math.max(ms, this.startMs))
  }

  #handle(news: TrackNews, track: MediaTrack): void {
    // While the tracks are made none of them can tell anything yet.
    if (news === 'opened') this.#cast.forgetEnd(track)
    if (news === 'ended') this.#cast.handleEnd(track)
    if (news === 'opened' || news === 'changed') this.#reconsider(track)
    if (track === this.lead) this.#handleLead(news, track)
    if (this.#phase === 'gathering' && news !== 'interrupted') this.#beginWhenGathered()
    this.#listener.news(news, track)
  }

  #handleLead(news: TrackNews, lead: MediaTrack): void {
    if (news === 'ended') this.#goOn(lead)
    else if (news === 'stopped' && this.#phase === 'running') {
      this.halt()
      this.#listener.stopped()
    } else if (news !== 'interrupted' && this.#isStill && !lead.moving) this.#alignOthers(lead.nowMs())
  }

  /** What a file turned out to be may make another lead; one that has come late takes its place. */
  #reconsider(track: MediaTrack): void {
    const before = this.lead
    const ms = before?.destinationMs ?? this.nowMs()
    this.#cast.elect(ms)
    if (this.lead !== before && this.lead !== null) this.goTo(ms)
    else if (track !== this.lead && this.#isStill) this.#alignOthers(ms)
  }

  /** The rater chose another picture or sound: it takes over from where it is, if it is there. */
  #takeOver(): void {
    const before = this.lead
    const ms = this.nowMs()
    this.#cast.elect(ms)
    const { lead } = this
    if (lead === null || lead === before) return
    const isWithIt = this.#isStill ? lead.ready : this.#pursuit.isWithLead(lead)
    if (lead.hasPicture && isWithIt) lead.rate = this.#cast.rate
    else this.goTo(ms)
  }

  /** A file is over: another goes on, the next one begins, or all is over. */
  #goOn(ended: MediaTrack): void {
    if (this.#phase === 'rest') return
    const ms = ended.clockMs()
    const successor = this.#cast.successorOf(ended, ms)
    const laterMs = this.#cast.nextStart(ended, ms)
    if (successor !== null && this.#pursuit.isWithLead(successor)) this.#cast.elect(ms)
    else if (successor !== null) this.goTo(ms)
    else if (laterMs !== null) this.goTo(laterMs)
    else {
      this.halt()
      this.#listener.stopped()
    }
  }

  #send(ms: number): void {
    const { lead } = this
    if (lead === null) return
    lead.goTo(Math.min(Math.max(ms, lead.file.offsetMs), lead.file.endMs))
    this.#alignOthers(lead.ready ? lead.file.frameStartAt(ms) : ms)
    this.#look(ms)
  }

  #alignOthers(ms: number): void {
    for (const { track, startMs, endMs } of this.#cast.files) {
      if (track === this.lead || !this.#cast.isNeeded(track)) continue
      if (ms < endMs) track.alignTo(Math.max(ms, startMs))
    }
    this.#look(ms)
  }

  /** All stop, meet at one moment (where the lead is, if none is given), and go on together. */
  #gather(ms: number | null): void {
    const { lead } = this
    if (lead === null) return
    this.#stopWatching()
    this.#phase = 'gathering'
    this.#pursuit.forgetLate()
    for (const track of this.tracks) track.pause()
    if (ms !== null) this.#send(ms)
    else if (!lead.moving) this.#alignOthers(lead.nowMs())
    this.#deadline = setTimeout(() => this.#begin(), longestGatherMs)
    this.#beginWhenGathered()
  }

  #beginWhenGathered(): void {
    if (this.#cast.playedAt(this.nowMs()).every((track) => track.canRun)) this.#begin()
  }

  #begin(): void {
    const { lead } = this
    this.#stopWatching()
    if (lead === null || lead.moving || !lead.ready) {
      this.#deadline = setTimeout(() => this.#begin(), longestGatherMs)
      return
    }
    this.#phase = 'starting'
    const ms = lead.nowMs()
    this.#pursuit.start(this.#cast.playedAt(ms), () => {
      this.#phase = 'running'
    })
    this.#look(ms)
  }

  /** Nothing plays, even if all are about to. */
  get #isStill(): boolean {
    return this.#phase === 'rest' || this.#phase === 'gathering'
  }

  #stopWatching(): void {
    clearTimeout(this.#deadline)
    this.#pursuit.stop()
  }

  /** Tells when a picture has come or gone. */
  #look(ms: number): void {
    const hasChanged = this.#presences.look(this.#cast.files, (file) =>
      presenceAt(file, ms, file.track === this.lead, this.#pursuit.isUnseen(file.track)),
    )
    if (hasChanged) this.#listener.changed()
  }
}
