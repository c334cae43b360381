import { Listeners } from './listeners'

/** A state that is replaced part by part, and those who hear of it. */
export class ToldState<State extends object> {
  readonly #listeners = new Listeners<[state: State]>()
  #now: State

  constructor(first: State) {
    this.#now = first
  }

  get now(): State {
    return this.#now
  }

  change(part: Partial<State>): void {
    this.#now = { ...this.#now, ...part }
    this.#listeners.tell(this.#now)
  }

  onChange(listener: (state: State) => void): () => void {
    return this.#listeners.add(listener)
  }
}
