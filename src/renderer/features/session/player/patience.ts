/** A follower for which all had to wait this often in so short a time has to catch up alone. */
const mostWaits = 3
const withinMs = 10_000

/** How often all have waited for each follower of late. */
export class Patience<Follower extends object> {
  readonly #waits = new WeakMap<Follower, readonly number[]>()

  /** All would have to wait for a follower now: false when they have done so too often. */
  allows(follower: Follower, nowMs: number): boolean {
    const recent = [...(this.#waits.get(follower) ?? []).filter((ms) => nowMs - ms < withinMs), nowMs]
    this.#waits.set(follower, recent)
    return recent.length <= mostWaits
  }
}
