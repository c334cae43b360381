import { pictureScreen, type Screen, soundScreen } from './screen'
import { type Place, Seeker } from './seeker'

/** A move to the frame that is on screen already presents nothing new: how long to wait for what does not come. */
const nothingNewMs = 60
/** How long a slow way to a frame may take before what is on screen has to do. */
const longestCreepMs = 4000
/** `HTMLMediaElement.HAVE_FUTURE_DATA`: there is something to play. */
const haveFutureData = 3

/** What an element does: see `TrackNews`; `failed` when it has an error. */
type ElementNews = 'opened' | 'arrived' | 'interrupted' | 'stopped' | 'ended' | 'changed' | 'failed'

interface ElementListener {
  /** A frame (or moment of sound) is shown, in milliseconds of media time. */
  shown(mediaMs: number): void
  news(news: ElementNews): void
}

/** How fast and how loud an element plays. */
export interface Playback {
  readonly rate: number
  /** 0-1 */
  readonly volume: number
  readonly muted: boolean
}

/** A media element while a track has it, with everything that goes when it goes. Times are media time in milliseconds. */
export class AttachedElement {
  readonly element: HTMLVideoElement
  readonly screen: Screen
  readonly #seeker: Seeker
  readonly #listener: ElementListener
  readonly #end = new AbortController()
  #arrival: ReturnType<typeof setTimeout> | undefined

  constructor(element: HTMLVideoElement, hasPicture: boolean, playback: Playback, listener: ElementListener) {
    const onShown = (mediaMs: number) => this.#handleShown(mediaMs)
    this.element = element
    this.#listener = listener
    this.screen = hasPicture ? pictureScreen(element, onShown) : soundScreen(element, onShown)
    this.#seeker = new Seeker(element)
    element.preservesPitch = true
    element.defaultPlaybackRate = playback.rate
    element.playbackRate = playback.rate
    element.volume = playback.volume
    element.muted = playback.muted
    this.#listen()
  }

  /** Is aborted when the element goes. */
  get signal(): AbortSignal {
    return this.#end.signal
  }

  dispose(): void {
    clearTimeout(this.#arrival)
    this.#end.abort()
    this.screen.dispose()
  }

  /** Where it will be when all that was asked has been done; null when it is there. */
  get destination(): Place | null {
    return this.#seeker.destination
  }

  /** It plays, if its data lasts. */
  get isRunning(): boolean {
    return !this.element.paused && !this.element.ended
  }

  /** There is something to play from where it stands. */
  get canRun(): boolean {
    return this.destination === null && this.element.readyState >= haveFutureData
  }

  seek(place: Place): void {
    this.#seeker.seek(place)
  }

  /** It cannot go on from where it stands until it is opened anew. */
  get hasFailed(): boolean {
    return this.element.error !== null
  }

  /** Opens the file anew, at a place at once so that nothing else is seen before; `opened` is told then. */
  reopen(place: Place | null): void {
    clearTimeout(this.#arrival)
    this.#seeker.drop()
    this.element.load()
    const [first = 0] = place?.targets ?? []
    this.element.currentTime = first
  }

  play(): void {
    this.#endCreeping()
    // Refused when paused at once again or when nothing can be played; the latter is told by the error event.
    this.element.play().catch(() => undefined)
  }

  pause(): void {
    this.element.pause()
  }

  set rate(rate: number) {
    this.#endCreeping()
    this.element.defaultPlaybackRate = rate
    this.element.playbackRate = rate
  }

  set volume(volume: number) {
    this.element.volume = volume
  }

  set muted(muted: boolean) {
    this.#endCreeping()
    this.element.muted = muted
  }

  #endCreeping(): void {
    if (this.#seeker.isCreeping) this.#seeker.settle()
  }

  #listen(): void {
    const { signal } = this
    const on = (name: string, handle: () => void) => this.element.addEventListener(name, handle, { signal })
    on('loadeddata', () => this.#listener.news('opened'))
    on('canplay', () => this.#listener.news('changed'))
    on('pause', () => this.#handleStopped('stopped'))
    on('ended', () => this.#handleStopped('ended'))
    on('seeking', () => this.#listener.news('interrupted'))
    on('seeked', () => {
      clearTimeout(this.#arrival)
      this.#arrival = setTimeout(() => this.#handleArrival(), nothingNewMs)
    })
    on('error', () => this.#listener.news('failed'))
  }

  #handleStopped(news: 'stopped' | 'ended'): void {
    this.#listener.news('interrupted')
    // At the end of the file both events come; a pause that was taken back meanwhile is none.
    const isMeant = news === 'ended' || (this.element.paused && !this.element.ended)
    if (isMeant && !this.#seeker.isCreeping) this.#listener.news(news)
  }

  #handleShown(mediaMs: number): void {
    if (this.signal.aborted) return
    if (!this.element.seeking) this.#handleArrival()
    this.#listener.shown(mediaMs)
  }

  #handleArrival(): void {
    const seeker = this.#seeker
    if (seeker.destination === null) return
    clearTimeout(this.#arrival)
    // Which frame it is matters when it stays; while playing the next one follows at once.
    const mayStay = this.element.paused || seeker.isCreeping
    if (this.screen.isPresented && mayStay) seeker.presented(this.screen.mediaMs)
    else seeker.settle()
    if (seeker.isCreeping) this.#arrival = setTimeout(() => this.#giveUp(), longestCreepMs)
    else if (seeker.isConfirming) this.#arrival = setTimeout(() => this.#handleArrival(), nothingNewMs)
    if (seeker.destination === null) this.#listener.news('arrived')
  }

  #giveUp(): void {
    this.#seeker.settle()
    if (this.destination === null) this.#listener.news('arrived')
  }
}
