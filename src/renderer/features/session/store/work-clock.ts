/** A rest longer than this ends a spell of work: reading the codebook is work, lunch is not. */
const longestRestMs = 120_000

export interface Spell {
  /** Clock times in whole milliseconds. */
  readonly startMs: number
  readonly endMs: number
}

/** Turns signs of work (keys, pointer, playing) into spells. */
export class WorkClock {
  #spell: Spell | null = null
  /** Until when the present spell has been taken. */
  #takenMs = 0

  /** Somebody is at it; answers a spell that has ended before, as far as it was not taken yet. */
  noted(nowMs: number): Spell | null {
    const spell = this.#spell
    if (spell !== null && nowMs - spell.endMs <= longestRestMs) {
      this.#spell = { startMs: spell.startMs, endMs: Math.max(spell.endMs, nowMs) }
      return null
    }
    const ended = this.take()
    this.#spell = { startMs: nowMs, endMs: nowMs }
    this.#takenMs = nowMs
    return ended
  }

  /** The present spell when it has grown since this was last asked. */
  take(): Spell | null {
    const spell = this.#spell
    if (spell === null || spell.endMs <= this.#takenMs) return null
    this.#takenMs = spell.endMs
    return spell
  }
}
