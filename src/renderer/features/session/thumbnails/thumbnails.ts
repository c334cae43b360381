import { LeewayWatch } from '@renderer/features/session/player/leeway'
import { Listeners } from '@renderer/features/session/player/listeners'
import type { MediaTrack } from '@renderer/features/session/player/media-track'
import type { Player } from '@renderer/features/session/player/player'
import { PictureCache } from '@renderer/features/session/thumbnails/picture-cache'
import type { ThumbnailAnswer, ThumbnailQuestion } from '@renderer/features/session/thumbnails/thumbnail-messages'

/** A picture of the strip, and the media time that it stands for. */
interface StripPicture {
  readonly startMs: number
  readonly endMs: number
  readonly picture: ImageBitmap
}

/** Pictures along the whole film, as far as they are made. */
export interface Strip {
  /** Recording time at which the film begins. */
  readonly offsetMs: number
  readonly pictures: readonly StripPicture[]
}

const noStrip: Strip = { offsetMs: 0, pictures: [] }

const widthPx = 160
/** In memory only: pictures of people are never written to a disk. */
const mostBytes = 24 * 1024 * 1024
/** Pictures on the pointer's way that are nearer to each other than this are one. */
const hoverStepMs = 500
const stripLength = 26

/** Small pictures of the film that is shown large, made beside the window's own work and kept within bounds. */
export class Thumbnails {
  readonly #player: Player
  readonly #changed = new Listeners<[]>()
  readonly #cache = new PictureCache<ImageBitmap>(mostBytes)
  readonly #asked = new Map<number, (picture: ImageBitmap | null) => void>()
  #worker: Worker | null = null
  #track: MediaTrack | null = null
  #strip: Strip = noStrip
  #count = 0
  #isOn = false
  #leeway: LeewayWatch | null = null

  constructor(player: Player) {
    this.#player = player
  }

  /** Another object whenever something of it is another. */
  get strip(): Strip {
    return this.#strip
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#changed.add(listener)

  /** Follows the player until the returned function is called. */
  follow(): () => void {
    const leeway = new LeewayWatch(this.#player)
    this.#leeway = leeway
    this.#look()
    const leave = this.#player.onStateChange(() => this.#look())
    return () => {
      leave()
      this.#leeway = null
      leeway.leave()
      this.#look()
    }
  }

  turn(isOn: boolean): void {
    this.#isOn = isOn
    this.#look()
  }

  /**
   * The picture at a recording time: the frame itself, or at once the key frame before it. Null where the film has
   * none, or when nobody waits for it any more. The picture is good until the next is asked for.
   */
  async at(ms: number, isExact: boolean, signal: AbortSignal): Promise<ImageBitmap | null> {
    const track = this.#track
    if (track === null || ms < track.file.offsetMs || ms >= track.file.endMs) return null
    const mediaMs = isExact
      ? ms - track.file.offsetMs
      : Math.floor((ms - track.file.offsetMs) / hoverStepMs) * hoverStepMs
    const key = `${isExact ? 'exact' : 'key'}:${mediaMs}`
    const known = this.#cache.get(key)
    if (known !== null) return known
    const made = await this.#ask(mediaMs, isExact, signal)
    if (made === null) return null
    if (this.#track !== track) {
      made.close()
      return null
    }
    this.#cache.put(key, made)
    return made
  }

  #look(): void {
    const { large } = this.#player.state
    const shown = this.#player.tracks.find(({ position }) => position === large) ?? null
    const hasPicture = shown !== null && shown.media.video !== null && shown.media.status === 'present'
    const wanted = this.#isOn && this.#leeway !== null && hasPicture ? shown : null
    if (wanted === this.#track) {
      if (wanted !== null && wanted.file.offsetMs !== this.#strip.offsetMs) this.#tell(this.#strip.pictures)
      return
    }
    this.#close()
    this.#track = wanted
    this.#tell([])
    if (wanted === null) return
    this.#open(wanted.file.url)
    void this.#makeStrip(wanted)
  }

  #open(url: string): void {
    const worker = new Worker(new URL('./thumbnails.worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<ThumbnailAnswer>) => {
      const answer = this.#asked.get(data.id)
      this.#asked.delete(data.id)
      if (answer === undefined) data.picture?.close()
      else answer(data.picture)
    })
    worker.postMessage({ kind: 'open', url, widthPx } satisfies ThumbnailQuestion)
    this.#worker = worker
  }

  #close(): void {
    this.#worker?.terminate()
    this.#worker = null
    for (const answer of this.#asked.values()) answer(null)
    this.#asked.clear()
    this.#cache.clear()
    for (const { picture } of this.#strip.pictures) picture.close()
    this.#strip = noStrip
  }

  /**
   * One picture after another, so that one for the pointer never waits for more than one of these; only while the player
   * is at rest, for nobody waits for them.
   */
  async #makeStrip(track: MediaTrack): Promise<void> {
    const { signal } = new AbortController()
    const { durationMs } = track.media
    for (let index = 0; index < stripLength; index += 1) {
      const [startMs, endMs] = [(durationMs * index) / stripLength, (durationMs * (index + 1)) / stripLength]
      await this.#leeway?.atRest()
      if (this.#track !== track) return
      const picture = await this.#ask((startMs + endMs) / 2, false, signal)
      if (this.#track !== track) {
        picture?.close()
        return
      }
      if (picture === null) continue
      const pictures = [...this.#strip.pictures, { startMs, endMs, picture }]
      this.#tell(pictures)
    }
  }

  #tell(pictures: readonly StripPicture[]): void {
    this.#strip = { offsetMs: this.#track?.file.offsetMs ?? 0, pictures }
    this.#changed.tell()
  }

  #ask(mediaMs: number, isExact: boolean, signal: AbortSignal): Promise<ImageBitmap | null> {
    const worker = this.#worker
    if (worker === null || signal.aborted) return Promise.resolve(null)
    this.#count += 1
    const id = this.#count
    return new Promise((resolve) => {
      this.#asked.set(id, resolve)
      signal.addEventListener('abort', () => {
        if (!this.#asked.delete(id)) return
        worker.postMessage({ kind: 'forget', id } satisfies ThumbnailQuestion)
        resolve(null)
      })
      worker.postMessage({ kind: 'picture', id, mediaMs, isExact } satisfies ThumbnailQuestion)
    })
  }
}
