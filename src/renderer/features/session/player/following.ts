/** A file that follows the leading one. Times are recording time with fractions. */
export interface Follower {
  readonly startMs: number
  readonly endMs: number
  /** How far its clock is ahead of the lead's, freed of single outliers. */
  readonly apartMs: number
  /** How far it may be from the lead: a frame where it has a picture, for sound what nobody hears. */
  readonly frameMs: number
  /** How long its clock takes to run once it is told to play. */
  readonly delayMs: number
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
/** The share of a frame that is together: less is not worth a change of speed. */
const nearShare = 0.2
/** The most that a speed is changed by, as a share: unnoticed where it is heard, and where it is seen. */
const mostHeard = 0.02
const mostSeen = 0.12
const mostUnseen = 0.5
/** Speeds are changed in such steps, as a share. */
const stepShare = 0.01
/** How long a follower needs until it stands at a frame far away: it is sent ahead by so much. */
const jumpMs = 300
/** Farther behind than this a jump is faster than playing. */
const longestRunMs = 400

/** The rule by which one file keeps to the leading clock. */
export function follow(follower: Follower, lead: Leading): FollowStep {
  const { startMs, endMs, apartMs, frameMs, delayMs } = follower
  if (lead.clockMs < startMs - delayMs * lead.rate || lead.clockMs >= endMs) return { kind: 'rest' }
  if (follower.isLate || !follower.isRunning) return join(follower, lead)
  if (Math.abs(apartMs) > frameMs) return { kind: 'gather' }
  return { kind: 'run', rate: lead.rate * change(follower, follower.isHeard ? mostHeard : mostSeen), together: true }
}

/** A follower that is not seen yet gets to the lead as it can. */
function join(follower: Follower, lead: Leading): FollowStep {
  const { apartMs, frameMs, endMs, isRunning } = follower
  if (follower.isBusy) return { kind: 'wait' }
  const startsAheadMs = isRunning ? 0 : follower.delayMs * lead.rate
  const ranMs = apartMs - startsAheadMs
  if (!isRunning && ranMs > 0 && apartMs <= 2 * jumpMs * lead.rate) return { kind: 'wait' }
  if (ranMs > longestRunMs * lead.rate || ranMs < -longestRunMs * lead.rate) {
    return { kind: 'catchUp', ms: Math.min(lead.clockMs + jumpMs * lead.rate, endMs - 1) }
  }
  const together = isRunning && Math.abs(apartMs) < frameMs / 2
  return {
    kind: 'run',
    rate: lead.rate * (isRunning ? change(follower, follower.isHeard ? mostSeen : mostUnseen) : 1),
    together,
  }
}

/** How much faster (above 1) or slower to play so that the difference goes. */
function change({ apartMs, frameMs }: Follower, most: number): number {
  if (Math.abs(apartMs) <= frameMs * nearShare) return 1
  const share = Math.min(most, Math.max(-most, -apartMs / makeUpMs))
  return 1 + Math.round(share / stepShare) * stepShare
}
