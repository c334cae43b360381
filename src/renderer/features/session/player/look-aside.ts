interface Look {
  /** Where the clock stays. */
  readonly backMs: number
  /** Whether it goes on from there. */
  readonly resume: boolean
  /** The look is over and the frame of the clock is on its way. */
  readonly leaving: boolean
}

/** A frame that is shown for a look only, while the clock stays where it is. Times are recording time. */
export class LookAside {
  #look: Look | null = null

  get isOn(): boolean {
    return this.#look !== null
  }

  /** Where the clock stays meanwhile; null while nobody looks aside. */
  get backMs(): number | null {
    return this.#look?.backMs ?? null
  }

  /** It plays on after the look. */
  get resumes(): boolean {
    return this.#look?.resume === true
  }

  /** Looks aside, or at yet another frame, from where the clock is; `isPlaying` says whether it played until now. */
  begin(nowMs: number, isPlaying: boolean): void {
    this.#look = { backMs: this.backMs ?? nowMs, resume: this.#look?.resume ?? isPlaying, leaving: false }
  }

  /** Play was asked for, or stopped, meanwhile. */
  resumeLater(resume: boolean): void {
    if (this.#look !== null) this.#look = { ...this.#look, resume }
  }

  /** The look is over: where to go back to, or null when that is done or on the way already. */
  leave(): number | null {
    if (this.#look === null || this.#look.leaving) return null
    this.#look = { ...this.#look, leaving: true }
    return this.#look.backMs
  }

  /** The clock's frame is on its way, and the look ends with it. */
  get isLeaving(): boolean {
    return this.#look?.leaving === true
  }

  /** The clock's frame is on screen again, or another one is asked for in earnest. Answers whether to play on. */
  end(): boolean {
    const { resumes } = this
    this.#look = null
    return resumes
  }
}
