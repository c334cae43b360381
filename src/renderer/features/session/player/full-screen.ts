/** Fills the screen with the stage, and knows whether it does. */
export class FullScreen {
  readonly #changed: (isOn: boolean) => void
  #stage: HTMLElement | null = null

  constructor(changed: (isOn: boolean) => void) {
    this.#changed = changed
  }

  /** The element that fills the screen. */
  setStage(stage: HTMLElement | null): void {
    this.#stage = stage
  }

  toggle(): void {
    if (document.fullscreenElement !== null) void document.exitFullscreen()
    else this.#stage?.requestFullscreen().catch(() => undefined)
  }

  /** Hears of every change, also of one that the browser makes, until `unwatch`. */
  watch(): void {
    document.addEventListener('fullscreenchange', this.#handleChange)
  }

  unwatch(): void {
    document.removeEventListener('fullscreenchange', this.#handleChange)
  }

  readonly #handleChange = (): void => {
    this.#changed(this.#stage !== null && document.fullscreenElement === this.#stage)
  }
}
