import type { Difference, Differences } from '@domain/agreement/events/differences'
import type { TimeNote } from '@domain/rating/time-note'
import type { Line, Stretch, Transcript } from '@domain/transcript/transcript'
import type { Event } from '@domain/coding/event'
import type { UnderRows } from '@renderer/features/session/timeline/under-rows'

/** The rater's markers and comments, as flags on the axis. */
export interface Flags {
  /** In order of time. */
  readonly notes: readonly TimeNote[]
  readonly inHandId: string | null
}

/** The transcript's speakers as a lane, with the lane's name. */
export interface Speech {
  readonly transcript: Transcript
  readonly label: string
}

/** Another rating under the own one: whose it is, and its events by row. */
export interface Under {
  readonly name: string
  readonly rows: UnderRows
}

/** Events that both raters have, and in what they differ; own events first. */
export interface Compared {
  readonly matches: Differences['matches']
  readonly differences: Differences['differences']
  /** The difference that was jumped to last, or null. */
  readonly inHand: Difference | null
}

/** What lies at a place of the timeline beside the rating's own events. */
export type BesideHit =
  | Readonly<{ kind: 'note'; note: TimeNote }>
  | Readonly<{ kind: 'speech'; stretch: Stretch; line: Line }>
  | Readonly<{ kind: 'under'; event: Event; name: string }>

/** Height of the lane of speakers in CSS pixels. */
export const speechPx = 18
