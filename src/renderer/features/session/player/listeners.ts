/** People who want to hear of something, each until they stop. */
export class Listeners<Notice extends readonly unknown[]> {
  readonly #all = new Set<(...notice: Notice) => void>()

  add(listener: (...notice: Notice) => void): () => void {
    this.#all.add(listener)
    return () => this.#all.delete(listener)
  }

  tell(...notice: Notice): void {
    for (const listener of this.#all) listener(...notice)
  }
}
