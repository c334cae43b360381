import type { MediaOnDisk } from '@contract/calls/recordings'
import type { Interval } from '@domain/time/intervals'
import { type Candidate, covers, heardAt, leadAt, nextAfter, type Wish } from './choice'
import { follow } from './following'
import { MediaTrack, type TrackNews } from './media-track'
import type { Presence } from './player-state'
import { areBeside, inSight, look, type Sight } from './sight'
import type { SoundKind } from './start-delays'
import { startDelayOf, Starter } from './starter'

/** How long the lead waits for the others, at most. */
const longestGatherMs = 1500
/** Clocks run evenly this long after all were told to play; what they show until then says how long a start takes. */
const startingMs = 300
/** Speeds are corrected this often: a change takes a moment to show. */
const correctEveryMs = 250
/** How much of a newly read difference between two clocks counts: a clock of sound is read unevenly at some speeds. */
const newestShare = 0.15
/** Sound is with its picture up to here. */
const soundApartMs = 45
/** A follower for which all had to wait this often in so short a time has to catch up alone. */
const mostGathers = 3
const gathersWithinMs = 10_000

interface EnsembleListener {
  news(news: TrackNews, track: MediaTrack): void
  /** Another lead, another that is heard, or a picture that has come or gone. */
  changed(): void
  /** It stopped by itself: at the end, or because the element was stopped. */
  stopped(): void
}

interface File extends Candidate {
  readonly track: MediaTrack
}

/** The files of a recording as one: one clock leads and the others follow it. Times are recording time. */
export class Ensemble {
  readonly tracks: readonly MediaTrack[]
  readonly #listener: EnsembleListener
  readonly #late = new Set<MediaTrack>()
  /** Which followers may be seen, by the frames that are on screen: clocks can agree while a picture lags behind its own. */
  readonly #sights = new Map<MediaTrack, Sight>()
  /** Where files turned out to end. */
  readonly #ends = new Map<MediaTrack, number>()
  readonly #gathers = new Map<MediaTrack, readonly number[]>()
  #presence: ReadonlyMap<MediaTrack, Presence> = new Map()
  #wish: Wish
  #lead: MediaTrack | null = null
  #heard: MediaTrack | null = null
  #rate = 1
  #muted = false
  #phase: 'rest' | 'gathering' | 'starting' | 'running' = 'rest'
  #deadline: ReturnType<typeof setTimeout> | undefined
  readonly #starter = new Starter()
  /** How far ahead of the lead each follower's clock is. */
  readonly #apart = new Map<MediaTrack, number>()
  #tick: number | undefined
  #startedMs = 0
  #hasLearned = true
  #correctedMs = 0

  constructor(recordingId: string, media: readonly MediaOnDisk[], listener: EnsembleListener) {
    this.#listener = listener
    this.tracks = media.map((file) => new MediaTrack(recordingId, file, (news, track) => this.#handle(news, track)))
    this.#wish = firstWish(this.tracks)
    this.#elect(this.startMs)
  }

  /** The track whose clock all go by. */
  get lead(): MediaTrack | null {
    return this.#lead
  }

  /** Position of the picture that is large. */
  get large(): number {
    return this.#lead?.hasPicture === true ? this.#lead.position : this.#wish.large
  }

  set large(position: number) {
    this.#wish = { ...this.#wish, large: position }
    this.#takeOver()
  }

  /** Position of the track that is heard. */
  get sound(): number {
    return this.#heard?.position ?? this.#wish.sound
  }

  set sound(position: number) {
    this.#wish = { ...this.#wish, sound: position }
    this.#takeOver()
  }

  /** When the first file begins, but not before the recording does. */
  get startMs(): number {
    const starts = this.tracks.map(({ offsetMs }) => offsetMs)
    return starts.length === 0 ? 0 : Math.max(0, Math.min(...starts))
  }

  set rate(rate: number) {
    if (this.#rate === rate) return
    this.#rate = rate
    for (const track of this.tracks) track.rate = rate
    // A change of speed reaches each clock at another moment: they are together again only after meeting.
    if (this.tracks.length > 1 && this.#phase !== 'rest') this.#gather(null)
  }

  set muted(muted: boolean) {
    this.#muted = muted
    this.#applySound()
  }

  /** The frame on screen. */
  nowMs(): number {
    return this.#lead?.nowMs() ?? 0
  }

  presenceOf(track: MediaTrack): Presence {
    return this.#presence.get(track) ?? 'here'
  }

  /** The track that leads, or would lead, at a moment. */
  trackAt(ms: number): MediaTrack | null {
    return leadAt(this.#files(), ms, this.#wish)?.track ?? null
  }

  /** Some picture or sound that is wanted is still on its way to a frame. */
  get moving(): boolean {
    return this.tracks.some((track) => track.moving && this.#isNeeded(track))
  }

  /** Shows the frame at a recording time in all files, and plays on from there if it plays. */
  goTo(ms: number): void {
    this.#elect(ms)
    if (this.#phase === 'rest' || this.tracks.length === 1) this.#send(ms)
    else this.#gather(ms)
  }

  /** Shows the n-th frame of the lead after (or before) the one that was asked for last, and what belongs to it. */
  step(count: number): void {
    const lead = this.#lead
    if (lead === null) return
    const beyondMs = this.#beyond(lead, count)
    if (beyondMs !== null) {
      this.goTo(beyondMs)
      return
    }
    lead.step(count)
    if (lead.destinationMs !== null) this.#alignOthers(lead.destinationMs)
  }

  /** Plays. */
  run(): void {
    if (this.#lead === null || this.#phase !== 'rest') return
    this.#phase = 'running'
    if (this.tracks.length === 1) this.#lead.play()
    else if (this.#isOver()) this.goTo(this.startMs)
    else this.#gather(null)
  }

  /** Stands still. */
  halt(): void {
    this.#phase = 'rest'
    this.#stopWatching()
    this.#late.clear()
    for (const track of this.tracks) track.pause()
    this.#look(this.nowMs())
  }

  setOffset(position: number, offsetMs: number): void {
    const track = this.tracks.find((other) => other.position === position)
    if (track === undefined || track.offsetMs === offsetMs) return
    const ms = this.nowMs()
    track.offsetMs = offsetMs
    this.#ends.delete(track)
    this.goTo(Math.max(ms, this.startMs))
  }

  #handle(news: TrackNews, track: MediaTrack): void {
    // While the tracks are made none of them can tell anything yet.
    if (news === 'opened') this.#ends.delete(track)
    if (news === 'ended') this.#ends.set(track, Math.min(track.endMs, track.clockMs()))
    if (news === 'opened' || news === 'changed') this.#reconsider(track)
    if (track === this.#lead) this.#handleLead(news, track)
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
    const ms = this.nowMs()
    const before = this.#lead
    this.#elect(ms)
    if (this.#lead !== before && this.#lead !== null) this.goTo(ms)
    else if (track !== this.#lead && this.#isStill) this.#alignOthers(ms)
  }

  /** The rater chose another picture or sound: it takes over from where it is, if it is there. */
  #takeOver(): void {
    const before = this.#lead
    const ms = this.nowMs()
    this.#elect(ms)
    const lead = this.#lead
    if (lead === null || lead === before) return
    const isWithIt = !this.#isStill ? lead.isRunning && !this.#late.has(lead) : lead.ready
    if (lead.hasPicture && isWithIt) lead.rate = this.#rate
    else this.goTo(ms)
  }

  /** A file is over: another goes on, the next one begins, or all is over. */
  #goOn(ended: MediaTrack): void {
    if (this.#phase === 'rest') return
    const ms = ended.clockMs()
    const next = leadAt(
      this.#files().filter(({ track }) => track !== ended),
      ms,
      this.#wish,
    )
    if (next !== null && covers(next, ms)) {
      if (next.track.isRunning && !this.#late.has(next.track)) this.#elect(ms)
      else this.goTo(ms)
      return
    }
    const later = nextAfter(this.#files(), ms - 1)
    if (later !== null && later.track !== ended) {
      this.goTo(later.startMs)
      return
    }
    this.halt()
    this.#listener.stopped()
  }

  #send(ms: number): void {
    const lead = this.#lead
    if (lead === null) return
    lead.goTo(Math.min(Math.max(ms, lead.offsetMs), lead.endMs))
    this.#alignOthers(lead.ready ? lead.frameStartAt(ms) : ms)
    this.#look(ms)
  }

  #alignOthers(ms: number): void {
    for (const { track, startMs, endMs } of this.#files()) {
      if (track === this.#lead || !this.#isNeeded(track)) continue
      if (ms < endMs) track.alignTo(Math.max(ms, startMs))
    }
    this.#look(ms)
  }

  /** All stop, meet at one moment (where the lead is, if none is given), and go on together. */
  #gather(ms: number | null): void {
    const lead = this.#lead
    if (lead === null) return
    this.#stopWatching()
    this.#phase = 'gathering'
    this.#late.clear()
    for (const track of this.tracks) track.pause()
    if (ms !== null) this.#send(ms)
    else if (!lead.moving) this.#alignOthers(lead.nowMs())
    this.#deadline = setTimeout(() => this.#begin(), longestGatherMs)
    this.#beginWhenGathered()
  }

  #beginWhenGathered(): void {
    const ms = this.nowMs()
    if (this.#files().every((file) => file.track.canRun || !this.#isPlayedAt(file, ms))) this.#begin()
  }

  #begin(): void {
    const lead = this.#lead
    this.#stopWatching()
    if (lead === null || lead.moving || !lead.ready) {
      this.#deadline = setTimeout(() => this.#begin(), longestGatherMs)
      return
    }
    this.#phase = 'starting'
    const ms = lead.nowMs()
    const playing = this.#files().filter((file) => this.#isPlayedAt(file, ms))
    const able = playing.map(({ track }) => track).filter((track) => track === lead || track.canRun)
    for (const { track } of playing) if (!able.includes(track)) this.#late.add(track)
    const startings = able.map((track) => ({ track, kind: this.#kindOf(track) }))
    this.#starter.start(startings, this.#rate, () => this.#handleStarted())
    this.#look(ms)
  }

  #handleStarted(): void {
    this.#phase = 'running'
    this.#startedMs = performance.now()
    this.#hasLearned = false
    this.#apart.clear()
    this.#tick = requestAnimationFrame((now) => this.#watch(now))
  }

  #kindOf(track: MediaTrack): SoundKind {
    if (track.media.audio === null) return 'silent'
    return track === this.#heard && !this.#muted ? 'heard' : 'muted'
  }

  /** Nothing plays, even if all are about to. */
  get #isStill(): boolean {
    return this.#phase === 'rest' || this.#phase === 'gathering'
  }

  #stopWatching(): void {
    clearTimeout(this.#deadline)
    this.#starter.stop()
    if (this.#tick !== undefined) cancelAnimationFrame(this.#tick)
    this.#tick = undefined
    this.#sights.clear()
  }

  /** Once per frame of the display while several files play. */
  #watch(now: number): void {
    this.#tick = requestAnimationFrame((next) => this.#watch(next))
    const ms = this.#lead?.clockMs() ?? 0
    const wished = leadAt(this.#files(), ms, this.#wish)?.track ?? null
    if (wished !== this.#lead && wished !== null) {
      if (wished.isRunning && !this.#late.has(wished)) this.#elect(ms)
      else if (this.#lead === null || ms >= this.#lead.endMs) {
        this.goTo(ms)
        return
      }
    }
    const isStarting = now - this.#startedMs < startingMs
    if (!isStarting && !this.#hasLearned) {
      this.#hasLearned = true
      this.#starter.learn(this.#rate)
    }
    const mayCorrect = !isStarting && now - this.#correctedMs >= correctEveryMs
    if (mayCorrect) this.#correctedMs = now
    for (const file of this.#files()) {
      if (file.track === this.#lead) continue
      if (this.#follow(file, now, mayCorrect) === 'gathered') return
      this.#compare(file, now)
    }
    this.#look(ms)
  }

  #follow(file: File, now: number, mayCorrect: boolean): 'gathered' | 'going' {
    const { track } = file
    const lead = this.#lead
    if (lead === null) return 'going'
    const step = this.#isNeeded(track) && file.isUsable ? this.#stepOf(file, lead) : { kind: 'rest' as const }
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
        return this.#waitFor(track, now)
    }
  }

  #compare({ track, hasPicture }: File, now: number): void {
    const lead = this.#lead
    if (lead?.hasPicture !== true || !hasPicture || !track.isRunning || track.isSeeking) return
    const isBeside = areBeside(frameOf(lead), frameOf(track), this.#rate)
    this.#sights.set(track, look(this.#sights.get(track) ?? inSight, isBeside, now))
  }

  #stepOf(file: File, lead: MediaTrack) {
    const { track, startMs, endMs } = file
    const clockMs = lead.clockMs()
    const newest = track.clockMs() - clockMs
    const known = track.isRunning ? (this.#apart.get(track) ?? newest) : newest
    const isStarting = performance.now() - this.#startedMs < startingMs
    const apartMs = known + (newest - known) * (isStarting ? 1 : newestShare)
    this.#apart.set(track, apartMs)
    return follow(
      {
        startMs,
        endMs,
        apartMs,
        delayMs: startDelayOf(this.#kindOf(track)),
        frameMs: file.hasPicture ? Math.min(track.usualFrameMs, lead.usualFrameMs) : soundApartMs,
        isRunning: track.isRunning,
        isBusy: !track.canRun,
        isHeard: track === this.#heard,
        isLate: this.#late.has(track),
      },
      { clockMs, rate: this.#rate },
    )
  }

  /** All wait for a follower; for one that is too slow again and again nobody waits any more. */
  #waitFor(track: MediaTrack, now: number): 'gathered' | 'going' {
    // A start that went apart is made up for unseen: stopping all once more would only be another start.
    if (now - this.#startedMs < startingMs) {
      this.#late.add(track)
      return 'going'
    }
    const recent = [...(this.#gathers.get(track) ?? []).filter((ms) => now - ms < gathersWithinMs), now]
    this.#gathers.set(track, recent)
    if (recent.length > mostGathers) {
      this.#late.add(track)
      return 'going'
    }
    this.#gather(null)
    return 'gathered'
  }

  #isNeeded(track: MediaTrack): boolean {
    return track === this.#lead || track === this.#heard || track.hasPicture || track.captionFiles.length > 0
  }

  #isPlayedAt(file: File, ms: number): boolean {
    return file.isUsable && this.#isNeeded(file.track) && (file.track === this.#lead || covers(file, ms))
  }

  #isOver(): boolean {
    const ends = this.#files().flatMap(({ isUsable, endMs }) => (isUsable ? [endMs] : []))
    return this.#lead !== null && Math.max(...ends) - this.#lead.clockMs() <= this.#lead.usualFrameMs
  }

  /** Where a step leads that goes out of the lead's file into another; null while it stays inside. */
  #beyond(lead: MediaTrack, count: number): number | null {
    const index = lead.frameIndexAt(lead.destinationMs ?? lead.nowMs())
    const last = (lead.frameTimes()?.length ?? 0) - 1
    if (index === null || (count > 0 ? index < last : index > 0)) return null
    const ms = count > 0 ? lead.endMs : lead.offsetMs - 1
    const other = this.#files().find((file) => file.track !== lead && file.isUsable && covers(file, ms))
    return other === undefined ? null : ms
  }

  #elect(ms: number): void {
    const files = this.#files()
    const lead = leadAt(files, ms, this.#wish)
    const heard = heardAt(files, ms, this.#wish, lead)
    const hasChanged = lead?.track !== this.#lead || (heard?.track ?? null) !== this.#heard
    this.#lead = lead?.track ?? null
    this.#heard = heard?.track ?? null
    if (!hasChanged) return
    if (this.#lead !== null) this.#lead.rate = this.#rate
    this.#applySound()
    this.#listener.changed()
  }

  #applySound(): void {
    for (const track of this.tracks) track.muted = this.#muted || (track !== this.#heard && this.tracks.length > 1)
  }

  /** Tells when a picture has come or gone. */
  #look(ms: number): void {
    const seen = new Map(this.#files().map((file) => [file.track, this.#presenceAt(file, ms)]))
    const isSame = this.tracks.every((track) => seen.get(track) === this.#presence.get(track))
    if (isSame) return
    this.#presence = seen
    this.#listener.changed()
  }

  #presenceAt(file: File, ms: number): Presence {
    const isUnseen = this.#late.has(file.track) || this.#sights.get(file.track)?.isCovered === true
    if (file.track !== this.#lead && isUnseen) return 'late'
    return ms < file.startMs ? 'before' : ms >= file.endMs && file.track !== this.#lead ? 'after' : 'here'
  }

  #files(): readonly File[] {
    return this.tracks.map((track) => ({
      track,
      position: track.position,
      startMs: track.offsetMs,
      endMs: Math.min(track.endMs, this.#ends.get(track) ?? Infinity),
      hasPicture: track.hasPicture && track.problem?.kind !== 'video-codec',
      hasSound: track.media.audio !== null,
      isUsable: track.problem === null || track.problem.kind === 'video-codec',
    }))
  }
}

/** What is large and what is heard until the rater chooses: the first picture with its sound. */
function firstWish(tracks: readonly MediaTrack[]): Wish {
  const large =
    tracks.find(({ hasPicture, problem }) => hasPicture && problem === null) ??
    tracks.find(({ hasPicture }) => hasPicture) ??
    tracks[0]
  const sound = large?.media.audio ? large : (tracks.find(({ media }) => media.audio !== null) ?? large)
  return { large: large?.position ?? 0, sound: sound?.position ?? 0 }
}

function frameOf(track: MediaTrack): Interval {
  return { startMs: track.nowMs(), endMs: track.frameEndMs() }
}
