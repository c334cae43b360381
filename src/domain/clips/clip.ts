import type { Interval } from '@domain/time/intervals'
import type { ConsentGap } from '@domain/recording/consent'

/** A stretch of a recording that is cut out, and the events for which. Recording time in whole milliseconds. */
export interface ClipPart extends Interval {
  readonly eventIds: readonly string[]
}

/** How the picture came into a clip: packet by packet as it was, or decoded and encoded anew to be exact. */
export const clipWays = ['copied', 'encoded'] as const
export type ClipWay = (typeof clipWays)[number]

/** A film that was cut from a recording: of one part, or a reel of several. */
export interface Clip {
  readonly id: string
  readonly recordingId: string
  /** The rating whose events it was cut for. */
  readonly ratingId: string
  /** Who made it. */
  readonly personId: string
  readonly madeMs: number
  /** Where it was written, on the computer of whoever made it. */
  readonly path: string
  readonly sizeBytes: number
  readonly parts: readonly ClipPart[]
  readonly way: ClipWay
  /** What was missing of the consents when it was made: the person was told and said that they may show it all the same. */
  readonly consent: readonly ConsentGap[]
}
