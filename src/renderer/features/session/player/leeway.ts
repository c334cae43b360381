/** How much of the machine work beside the player may take: while it plays only some, while it moves none. */
export type Leeway = 'all' | 'some' | 'none'

/** What of the player decides that. */
export interface GivenWay {
  readonly moving: boolean
  readonly isPlaying: () => boolean
  readonly onMove: (listener: () => void) => () => void
  readonly onStateChange: (listener: () => void) => () => void
}

/** After a move others often follow; work beside them goes on when so much time (ms) has passed without one. */
const restMs = 250
const lookEveryMs = 50
/** A move that never arrives, as in a file that is gone, holds nothing up for longer than this (ms). */
const longestMoveMs = 3000

/** Watches how much leeway work beside the player has, until `leave`. */
export class LeewayWatch {
  readonly #player: GivenWay
  readonly #changed: (leeway: Leeway) => void
  readonly #leave: readonly (() => void)[]
  #now: Leeway
  #timer: ReturnType<typeof setTimeout> | undefined
  #waitedMs = 0
  #waiting: (() => void)[] = []

  /** `changed` is called whenever there is more or less leeway than before. */
  constructor(player: GivenWay, changed: (leeway: Leeway) => void = () => undefined) {
    this.#player = player
    this.#changed = changed
    this.#now = this.#still()
    this.#leave = [
      player.onMove(() => this.#hold()),
      player.onStateChange(() => {
        if (this.#timer === undefined) this.#become(this.#still())
      }),
    ]
    if (player.moving) this.#hold()
  }

  get now(): Leeway {
    return this.#now
  }

  /** Waits until the player neither plays nor moves, or is not watched any more. */
  atRest(): Promise<void> {
    if (this.#now === 'all') return Promise.resolve()
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
    })
  }

  leave(): void {
    for (const leave of this.#leave) leave()
    clearTimeout(this.#timer)
    this.#release()
  }

  /** What there is while no move is under way. */
  #still(): Leeway {
    return this.#player.isPlaying() ? 'some' : 'all'
  }

  #hold(): void {
    this.#waitedMs = 0
    this.#look(restMs)
    this.#become('none')
  }

  #look(inMs: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#waitedMs += inMs
      if (this.#player.moving && this.#waitedMs < longestMoveMs) return this.#look(lookEveryMs)
      this.#timer = undefined
      this.#become(this.#still())
    }, inMs)
  }

  #become(leeway: Leeway): void {
    if (leeway === this.#now) return
    this.#now = leeway
    if (leeway === 'all') this.#release()
    this.#changed(leeway)
  }

  #release(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const resolve of waiting) resolve()
  }
}
