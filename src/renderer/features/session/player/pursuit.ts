import type { Interval } from '@domain/time/intervals'
import type { Cast } from './cast'
import type { FileAtPlay } from './file-at-play'
import { follow } from './following'
import type { MediaTrack } from './media-track'
import { Patience } from './patience'
import { areBeside, inSight, look, type Sight } from './sight'
import { startDelayOf, Starter } from './starter'

/** Clocks run evenly this long after all were told to play; what they show until then says how long a start takes. */
const startingMs = 300
/** Speeds are corrected this often: a change takes a moment to show. */
const correctEveryMs = 250
/** How much of a newly read difference between two clocks counts: a clock of sound is read unevenly at some speeds. */
const newestShare = 0.15
/** Sound is with its picture up to here. */
const soundApartMs = 45

interface PursuitListener {
  /** A follower is too far away: all should stop, meet and go on together. */
  apart(): void
  /** The lead has nothing of this moment any more, and who takes over is not there yet. */
  leadLost(ms: number): void
  /** All have been looked at, at this moment of the lead's clock. */
  looked(ms: number): void
}

/** Keeps those that play with the lead, once per frame of the display, from `start` to `stop`. */
export class Pursuit {
  readonly #cast: Cast
  readonly #listener: PursuitListener
  readonly #starter = new Starter()
  readonly #patience = new Patience<MediaTrack>()
  /** Those that are not with the lead: they get there unseen. */
  readonly #late = new Set<MediaTrack>()
  /** Which followers may be seen, by the frames that are on screen: clocks can agree while a picture lags behind its own. */
  readonly #sights = new Map<MediaTrack, Sight>()
  /** How far ahead of the lead each follower's clock is. */
  readonly #apart = new Map<MediaTrack, number>()
  #tick: number | undefined
  #startedMs = 0
  #hasLearned = true
  #correctedMs = 0

  constructor(cast: Cast, listener: PursuitListener) {
    this.#cast = cast
    this.#listener = listener
  }

  isLate(track: MediaTrack): boolean {
    return this.#late.has(track)
  }

  /** It plays where the lead is. */
  isWithLead(track: MediaTrack): boolean {
    return track.isRunning && !this.isLate(track)
  }

  /** Its picture should not be shown beside the lead's now. */
  isUnseen(track: MediaTrack): boolean {
    return this.isLate(track) || this.#sights.get(track)?.isCovered === true
  }

  /** Has the tracks play so that their clocks run together; `started` is called when all were told. */
  start(playing: readonly MediaTrack[], started: () => void): void {
    const able = playing.filter((track) => track === this.#cast.lead || track.canRun)
    for (const track of playing) if (!able.includes(track)) this.#late.add(track)
    const startings = able.map((track) => ({ track, kind: this.#cast.soundKindOf(track) }))
    this.#starter.start(startings, this.#cast.rate, () => {
      started()
      this.#startedMs = performance.now()
      this.#hasLearned = false
      this.#apart.clear()
      this.#tick = requestAnimationFrame((now) => this.#watch(now))
    })
  }

  stop(): void {
    this.#starter.stop()
    if (this.#tick !== undefined) cancelAnimationFrame(this.#tick)
    this.#tick = undefined
    this.#sights.clear()
  }

  /** Nobody is late any more: all meet anew, or stand still. */
  forgetLate(): void {
    this.#late.clear()
  }

  #watch(now: number): void {
    this.#tick = requestAnimationFrame((next) => this.#watch(next))
    const cast = this.#cast
    const ms = cast.lead?.clockMs() ?? 0
    const wished = cast.trackAt(ms)
    if (wished !== cast.lead && wished !== null) {
      if (this.isWithLead(wished)) cast.elect(ms)
      else if (cast.lead === null || ms >= cast.lead.file.endMs) {
        this.#listener.leadLost(ms)
        return
      }
    }
    const isStarting = now - this.#startedMs < startingMs
    if (!isStarting && !this.#hasLearned) {
      this.#hasLearned = true
      this.#starter.learn(cast.rate)
    }
    const mayCorrect = !isStarting && now - this.#correctedMs >= correctEveryMs
    if (mayCorrect) this.#correctedMs = now
    for (const file of cast.files) {
      if (file.track === cast.lead) continue
      if (this.#follow(file, now, mayCorrect) === 'apart') {
        this.#listener.apart()
        return
      }
      this.#compare(file, now)
    }
    this.#listener.looked(ms)
  }

  #follow(file: FileAtPlay, now: number, mayCorrect: boolean): 'apart' | 'going' {
    const { track } = file
    const { lead } = this.#cast
    if (lead === null) return 'going'
    const isNeeded = this.#cast.isNeeded(track) && file.isUsable
    const step = isNeeded ? this.#stepOf(file, lead) : { kind: 'rest' as const }
    switch (step.kind) {
      case 'rest':
        this.#late.delete(track)
        if (track.isRunning) track.pause()
        return 'going'
      case 'wait':
        this.#late.add(track)
        return 'going'
      case 'catchUp':
        this.#late.add(track)
        track.pause()
        track.goTo(step.ms)
        return 'going'
      case 'run':
        if (step.together) this.#late.delete(track)
        else this.#late.add(track)
        if (mayCorrect || !track.isRunning) track.rate = step.rate
        if (!track.isRunning) track.play()
        return 'going'
      case 'gather':
        // A start that went apart is made up for unseen: stopping all once more would only be another start.
        if (now - this.#startedMs >= startingMs && this.#patience.allows(track, now)) return 'apart'
        this.#late.add(track)
        return 'going'
    }
  }

  #stepOf(file: FileAtPlay, lead: MediaTrack) {
    const { track, startMs, endMs } = file
    const clockMs = lead.clockMs()
    return follow(
      {
        startMs,
        endMs,
        apartMs: this.#readApart(track, clockMs),
        delayMs: startDelayOf(this.#cast.soundKindOf(track)),
        frameMs: file.hasPicture ? Math.min(track.file.usualFrameMs, lead.file.usualFrameMs) : soundApartMs,
        isRunning: track.isRunning,
        isBusy: !track.canRun,
        isHeard: this.#cast.isHeard(track),
        isLate: this.isLate(track),
      },
      { clockMs, rate: this.#cast.rate },
    )
  }

  #readApart(track: MediaTrack, leadMs: number): number {
    const newest = track.clockMs() - leadMs
    const known = track.isRunning ? (this.#apart.get(track) ?? newest) : newest
    const isStarting = performance.now() - this.#startedMs < startingMs
    const apartMs = known + (newest - known) * (isStarting ? 1 : newestShare)
    this.#apart.set(track, apartMs)
    return apartMs
  }

  #compare({ track, hasPicture }: FileAtPlay, now: number): void {
    const { lead } = this.#cast
    if (lead?.hasPicture !== true || !hasPicture || !track.isRunning || track.isSeeking) return
    const isBeside = areBeside(frameOf(lead), frameOf(track), this.#cast.rate)
    this.#sights.set(track, look(this.#sights.get(track) ?? inSight, isBeside, now))
  }
}

function frameOf(track: MediaTrack): Interval {
  return { startMs: track.nowMs(), endMs: track.frameEndMs() }
}
