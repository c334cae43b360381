import type { Ensemble } from './ensemble'
import type { PlayerState } from './player-state'
import type { ToldState } from './told-state'

/** Which of the files is heard, and how loud. */
export class PlayerSound {
  readonly #ensemble: Ensemble
  readonly #state: ToldState<PlayerState>

  constructor(ensemble: Ensemble, state: ToldState<PlayerState>) {
    this.#ensemble = ensemble
    this.#state = state
  }

  get volume(): number {
    return this.#state.now.volume
  }

  /** 0-1; turning it up also ends the silence. */
  set volume(volume: number) {
    const { muted, volume: before } = this.#state.now
    const within = Math.round(Math.min(1, Math.max(0, volume)) * 100) / 100
    this.#state.change({ volume: within, muted: muted && within <= before })
    for (const track of this.#ensemble.tracks) track.volume = within
    this.#ensemble.muted = this.#state.now.muted
  }

  get muted(): boolean {
    return this.#state.now.muted
  }

  set muted(muted: boolean) {
    this.#state.change({ muted })
    this.#ensemble.muted = muted
  }

  /** Has one file heard and all others silent. */
  hear(position: number): void {
    const { tracks } = this.#ensemble
    if (tracks.some((track) => track.position === position && track.media.audio)) this.#ensemble.sound = position
  }

  /** Has the next file with sound heard. */
  hearNext(): void {
    const sounding = this.#ensemble.tracks.filter(({ media }) => media.audio !== null)
    const heard = sounding.findIndex(({ position }) => position === this.#state.now.sound)
    const next = sounding[(heard + 1) % sounding.length]
    if (next !== undefined && sounding.length > 1) this.hear(next.position)
  }
}
