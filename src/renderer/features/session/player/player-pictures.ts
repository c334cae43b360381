import type { Ensemble } from './ensemble'
import type { PictureLayout, PlayerState, TrackState } from './player-state'
import type { ToldState } from './told-state'

/** How the pictures of a recording stand, which of them is large, and the captions over it. */
export class PlayerPictures {
  readonly #ensemble: Ensemble
  readonly #state: ToldState<PlayerState>

  constructor(ensemble: Ensemble, state: ToldState<PlayerState>) {
    this.#ensemble = ensemble
    this.#state = state
  }

  setLayout(layout: PictureLayout): void {
    this.#state.change({ layout })
  }

  /** Makes a picture the large one, whose clock leads. */
  showLarge(position: number): void {
    const { tracks } = this.#ensemble
    if (tracks.some((track) => track.position === position && track.hasPicture)) this.#ensemble.large = position
  }

  /** Makes the next picture that is there now the large one. */
  nextLarge(): void {
    const { large, tracks } = this.#state.now
    const there = tracks.filter((track) => track.position === large || isThere(track))
    const next = there[(there.findIndex(({ position }) => position === large) + 1) % there.length]
    if (next !== undefined) this.showLarge(next.position)
  }

  /** Shows the captions of a language, or none. */
  showCaptions(language: string | null): void {
    this.#state.change({ captions: language })
  }
}

function isThere({ media, presence, problem }: TrackState): boolean {
  return media.video !== null && problem === null && presence !== 'before' && presence !== 'after'
}
