import { refreshMs } from './refresh'

/** A page that has not drawn for so long was busy, and heard of no frame meanwhile. */
const busyMs = 1.5 * refreshMs

/** Until when a page has heard of the frames that were shown. */
export class Hearing {
  #drawnMs: number
  #heardMs: number
  #wasTold = false

  constructor(nowMs: number) {
    this.#drawnMs = nowMs
    this.#heardMs = nowMs
  }

  /** The notice of a frame came; the drawing it came with follows. */
  told(): void {
    this.#wasTold = true
  }

  /** The page draws. The first drawing after a busy time may come before the notices of the frames shown in it. */
  drawn(nowMs: number): void {
    if (this.#wasTold || nowMs - this.#drawnMs <= busyMs) this.#heardMs = nowMs
    this.#drawnMs = nowMs
    this.#wasTold = false
  }

  /** The page was too busy before that moment to hear of the frames that were shown then. */
  wasBusyAt(timeStamp: number): boolean {
    return timeStamp - this.#heardMs > busyMs
  }
}
