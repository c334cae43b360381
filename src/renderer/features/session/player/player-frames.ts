import type { FrameTimes } from '@domain/time/frames'
import type { Ensemble } from './ensemble'

/** Where the frames of a recording lie: those of the file whose clock leads. */
export class PlayerFrames {
  readonly #ensemble: Ensemble

  constructor(ensemble: Ensemble) {
    this.#ensemble = ensemble
  }

  /** The length of a frame for showing and stepping by while the container's own times are not known. */
  get usualMs(): number {
    return this.#ensemble.lead?.file.usualFrameMs ?? 40
  }

  /** Starts of the frames in the file's media milliseconds, once its container has told; null for sound. */
  times(): FrameTimes | null {
    return this.#ensemble.lead?.file.frameTimes() ?? null
  }

  /** Number (from 0) of the frame at a recording time; null while frames are not known. */
  indexAt(ms: number): number | null {
    return this.#ensemble.lead?.file.frameIndexAt(ms) ?? null
  }

  /** Start of the frame that begins nearest to a recording time; that time itself while frames are not known. */
  startNear(ms: number): number {
    return this.#ensemble.trackAt(ms)?.file.frameStartNear(ms) ?? Math.round(ms)
  }
}
