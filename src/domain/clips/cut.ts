import { type FrameTimes, frameAt, frameOfStoredMs } from '@domain/time/frames'

/** Where a film is cut, in milliseconds of its own time: [fromMs, toMs), and its frames by number, the last included. */
export interface Cut {
  readonly fromMs: number
  readonly toMs: number
  readonly first: number
  readonly last: number
}

/**
 * Cuts a film between two stored times (whole milliseconds of the film). The first frame is the one that the start names
 * or that is on screen then; it is shown from the cut on. The last is the last that starts before the end. Null where no
 * frame is on screen in between: the film has not begun, or is over.
 */
export function cutFrames(times: FrameTimes, startMs: number, endMs: number, filmEndMs: number): Cut | null {
  const beginning = times[0]
  if (beginning === undefined || endMs <= startMs || endMs <= beginning || startMs >= filmEndMs) return null
  const first = startMs < beginning ? 0 : frameOfStoredMs(times, startMs)
  const after = frameOfStoredMs(times, endMs)
  const last = Math.max(first, isNamed(times, after, endMs) ? after - 1 : frameAt(times, endMs))
  const end = isNamed(times, after, endMs) ? (times[after] ?? endMs) : endMs
  // A stored time may lie a fraction before the start of the frame that it names.
  const named = isNamed(times, first, startMs) ? (times[first] ?? startMs) : startMs
  return { fromMs: Math.max(named, beginning), toMs: Math.min(Math.max(end, named), filmEndMs), first, last }
}

function isNamed(times: FrameTimes, index: number, ms: number): boolean {
  const start = times[index]
  return start !== undefined && Math.round(start) === ms
}

/** A packet of a film: the frame that it holds begins at `startMs`; in the order in which they are decoded. */
export interface Packet {
  readonly startMs: number
  readonly isKey: boolean
}

/**
 * Which packets make up a cut when they are copied as they are, by their places in decoding order; null where that would
 * not be exact. It is where the first frame needs none before it, and no frame of the cut needs one that comes after the
 * end. `packets` begin with the first frame of the cut or before it.
 */
export function copyable(
  packets: readonly Packet[],
  { firstMs, toMs }: { firstMs: number; toMs: number },
): readonly number[] | null {
  const from = packets.findIndex(({ startMs }) => startMs === firstMs)
  if (from === -1 || packets[from]?.isKey !== true) return null
  const taken: number[] = []
  let isOver = false
  for (let index = from; index < packets.length; index += 1) {
    const packet = packets[index]
    if (packet === undefined) break
    // Frames that follow the key frame in the file and precede it on screen belong to what was before.
    if (packet.startMs < firstMs) continue
    const isWithin = packet.startMs < toMs
    // A frame of the cut behind one that is shown after the end may need it.
    if (isWithin && isOver) return null
    if (isWithin) taken.push(index)
    else isOver = true
  }
  return taken
}
