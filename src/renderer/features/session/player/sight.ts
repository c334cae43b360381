import type { Interval } from '@domain/time/intervals'
import { refreshMs } from './refresh'

/** Two refreshes of the display: a frame that one picture has and the other is about to have is no difference. */
const coverAfterMs = 30
/** A picture comes back once it has kept to the other for so long, so that it does not flicker. */
const showAfterMs = 250

/** Whether a picture may be seen beside the lead's. */
export interface Sight {
  readonly isCovered: boolean
  /** Since when what is on screen asks for the opposite; null while it does not. */
  readonly doubtedMs: number | null
}

export const inSight: Sight = { isCovered: false, doubtedMs: null }

/**
 * True when two frames, each from its start to its end, are at most neighbours. Where one refresh of the display is
 * longer than a frame, the pictures may also be so far apart as they come on between two refreshes.
 */
export function areBeside(one: Interval, other: Interval, rate: number): boolean {
  const shorterMs = Math.min(one.endMs - one.startMs, other.endMs - other.startMs)
  const betweenMs = Math.max(one.startMs - other.endMs, other.startMs - one.endMs)
  return betweenMs < shorterMs / 2 + Math.max(0, refreshMs * rate - shorterMs)
}

/** What a look at both pictures makes of it: a picture is covered soon after it went apart, and shown again later. */
export function look(sight: Sight, isBeside: boolean, nowMs: number): Sight {
  const { isCovered, doubtedMs } = sight
  if (isBeside !== isCovered) return doubtedMs === null ? sight : { isCovered, doubtedMs: null }
  if (doubtedMs === null) return { isCovered, doubtedMs: nowMs }
  const afterMs = isCovered ? showAfterMs : coverAfterMs
  return nowMs - doubtedMs >= afterMs ? { isCovered: !isCovered, doubtedMs: null } : sight
}
