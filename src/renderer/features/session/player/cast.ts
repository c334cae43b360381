import { covers, heardAt, leadAt, nextAfter, type Wish } from './choice'
import { type FileAtPlay, fileAtPlay, firstWish } from './file-at-play'
import type { MediaTrack } from './media-track'
import type { SoundKind } from './start-delays'

/** Who of a recording's files has which part: one leads with its clock, one is heard. Times are recording time. */
export class Cast {
  readonly tracks: readonly MediaTrack[]
  readonly #changed: () => void
  /** Where files turned out to end. */
  readonly #ends = new Map<MediaTrack, number>()
  #wish: Wish
  #lead: MediaTrack | null = null
  #heard: MediaTrack | null = null
  #rate = 1
  #muted = false

  /** `changed` is called when another leads or another is heard. */
  constructor(tracks: readonly MediaTrack[], changed: () => void) {
    this.tracks = tracks
    this.#changed = changed
    this.#wish = firstWish(tracks)
  }

  /** The track whose clock all go by. */
  get lead(): MediaTrack | null {
    return this.#lead
  }

  /** Position of the picture that is large. */
  get large(): number {
    return this.#lead?.hasPicture === true ? this.#lead.position : this.#wish.large
  }

  /** Position of the track that is heard. */
  get sound(): number {
    return this.#heard?.position ?? this.#wish.sound
  }

  /** The rater's choice; it counts from the next election on. */
  wish(part: Partial<Wish>): void {
    this.#wish = { ...this.#wish, ...part }
  }

  get rate(): number {
    return this.#rate
  }

  set rate(rate: number) {
    this.#rate = rate
    for (const track of this.tracks) track.rate = rate
  }

  set muted(muted: boolean) {
    this.#muted = muted
    this.#applySound()
  }

  /** When the first file begins, but not before the recording does. */
  get startMs(): number {
    const starts = this.tracks.map(({ file }) => file.offsetMs)
    return starts.length === 0 ? 0 : Math.max(0, Math.min(...starts))
  }

  get files(): readonly FileAtPlay[] {
    return this.tracks.map((track) => fileAtPlay(track, this.#ends.get(track)))
  }

  /** A file was played to its end, which may lie before the one that its facts tell. */
  handleEnd(track: MediaTrack): void {
    this.#ends.set(track, Math.min(track.file.endMs, track.clockMs()))
  }

  /** Another file, or another place for it: where it ended does not count any more. */
  forgetEnd(track: MediaTrack): void {
    this.#ends.delete(track)
  }

  /** Gives the parts out for a moment. */
  elect(ms: number): void {
    const { files } = this
    const lead = leadAt(files, ms, this.#wish)
    const heard = heardAt(files, ms, this.#wish, lead)
    const hasChanged = lead?.track !== this.#lead || (heard?.track ?? null) !== this.#heard
    this.#lead = lead?.track ?? null
    this.#heard = heard?.track ?? null
    if (!hasChanged) return
    if (this.#lead !== null) this.#lead.rate = this.#rate
    this.#applySound()
    this.#changed()
  }

  /** The track that leads, or would lead, at a moment. */
  trackAt(ms: number): MediaTrack | null {
    return leadAt(this.files, ms, this.#wish)?.track ?? null
  }

  /** Who goes on at a moment at which a file is over; null when nobody has anything of it. */
  successorOf(ended: MediaTrack, ms: number): MediaTrack | null {
    const others = this.files.filter(({ track }) => track !== ended)
    const next = leadAt(others, ms, this.#wish)
    return next !== null && covers(next, ms) ? next.track : null
  }

  /** When the file begins that comes after a moment at which another is over; null when none does. */
  nextStart(ended: MediaTrack, ms: number): number | null {
    const later = nextAfter(this.files, ms - 1)
    return later !== null && later.track !== ended ? later.startMs : null
  }

  isHeard(track: MediaTrack): boolean {
    return track === this.#heard
  }

  /** By which clock a track plays now. */
  soundKindOf(track: MediaTrack): SoundKind {
    if (track.media.audio === null) return 'silent'
    return this.isHeard(track) && !this.#muted ? 'heard' : 'muted'
  }

  /** Something of the track is seen, heard or read. */
  isNeeded(track: MediaTrack): boolean {
    return track === this.#lead || this.isHeard(track) || track.hasPicture || track.file.captionFiles.length > 0
  }

  /** Those that play when all play on from a moment. */
  playedAt(ms: number): readonly MediaTrack[] {
    const isPlayed = (file: FileAtPlay) =>
      file.isUsable && this.isNeeded(file.track) && (file.track === this.#lead || covers(file, ms))
    return this.files.filter(isPlayed).map(({ track }) => track)
  }

  /** The lead stands at the end of all. */
  get isOver(): boolean {
    const ends = this.files.flatMap(({ isUsable, endMs }) => (isUsable ? [endMs] : []))
    return this.#lead !== null && Math.max(...ends) - this.#lead.clockMs() <= this.#lead.file.usualFrameMs
  }

  /** Where a step leads that goes out of the lead's file into another; null while it stays inside. */
  stepBeyond(lead: MediaTrack, count: number): number | null {
    const index = lead.file.frameIndexAt(lead.destinationMs ?? lead.nowMs())
    const last = (lead.file.frameTimes()?.length ?? 0) - 1
    if (index === null || (count > 0 ? index < last : index > 0)) return null
    const ms = count > 0 ? lead.file.endMs : lead.file.offsetMs - 1
    const other = this.files.find((file) => file.track !== lead && file.isUsable && covers(file, ms))
    return other === undefined ? null : ms
  }

  #applySound(): void {
    for (const track of this.tracks) track.muted = this.#muted || (track !== this.#heard && this.tracks.length > 1)
  }
}
