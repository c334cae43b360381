/** A file that follows the leading one. Times are recording time with fractions. */
export interface Follower {
  readonly startMs: number
  readonly endMs: number
  readonly clockMs: number
  /** How far it may be from the lead: a frame where it has a picture, for sound what nobody hears. */
  readonly frameMs: number
  readonly isRunning: boolean
  /** It is on its way to a frame, or waits for data. */
  readonly isBusy: boolean
  /** It is heard: a change of its speed should not be. */
  readonly isHeard: boolean
  /** Its picture is not shown until it has caught up. */
  readonly isLate: boolean
}

/** The leading clock while it runs. */
export interface Leading {
  readonly clockMs: number
  readonly rate: number
}

/** What a follower has to do now. */
export type FollowStep =
  /** Its file has not begun or is over: it stands still. */
  | { readonly kind: 'rest' }
  /** It stands ahead of the lead, or is busy: the lead comes to it. */
  | { readonly kind: 'wait' }
  /** It plays; `together` when its picture belongs beside the lead's. */
  | { readonly kind: 'run'; readonly rate: number; readonly together: boolean }
  /** Unseen, it goes to where the lead will be. */
  | { readonly kind: 'catchUp'; readonly ms: number }
  /** The pictures are too far apart to be shown so: all have to stop and meet. */
  | { readonly kind: 'gather' }

/** In how much time a difference is made up for: longer than a change of speed takes to be heard and seen. */
const makeUpMs = 700
/** Clocks are read to about this; closer is together. */
const nearMs = 4
/** The most that a speed is changed by, as a share: unnoticed where it is heard, and where it is seen. */
const mostHeard = 0.02
const mostSeen = 0.12
const mostUnseen = 0.5
/** How long a follower needs until it plays after a jump: it is sent ahead by so much. */
const jumpMs = 250
/** Farther behind than this a jump is faster than playing. */
const longestRunMs = 400

/** The rule by which one file keeps to the leading clock. */
export function follow(follower: Follower, lead: Leading): FollowStep {
  if (lead.clockMs < follower.startMs || lead.clockMs >= follower.endMs) return { kind: 'rest' }
  const apartMs = follower.clockMs - lead.clockMs
  if (follower.isLate || !follower.isRunning) return join(follower, lead, apartMs)
  if (Math.abs(apartMs) > follower.frameMs) return { kind: 'gather' }
  return {
    kind: 'run',
    rate: lead.rate * (1 + change(apartMs, follower.isHeard ? mostHeard : mostSeen)),
    together: true,
  }
}

/** A follower that is not seen yet gets to the lead as it can. */
function join(follower: Follower, lead: Leading, apartMs: number): FollowStep {
  if (follower.isBusy) return { kind: 'wait' }
  if (!follower.isRunning && apartMs > nearMs) return { kind: 'wait' }
  const isFar = apartMs > follower.frameMs || apartMs < -longestRunMs * lead.rate
  if (isFar) return { kind: 'catchUp', ms: Math.min(lead.clockMs + jumpMs * lead.rate, follower.endMs - 1) }
  const together = follower.isRunning && Math.abs(apartMs) < follower.frameMs / 2
  return { kind: 'run', rate: lead.rate * (1 + change(apartMs, mostUnseen)), together }
}

/** How much faster (above 0) or slower to play so that the difference goes, as a share of the speed. */
function change(apartMs: number, most: number): number {
  if (Math.abs(apartMs) <= nearMs) return 0
  return Math.min(most, Math.max(-most, -apartMs / makeUpMs))
}
