import type { Event } from '@domain/coding/event'
import type { Instrument } from '@domain/instrument/instrument'
import type { Participant } from '@domain/recording/recording'
import type { MediaOnDisk } from '@contract/calls/recordings'

/** What clips can be made of: a rating's events as they are on the session screen, and what is seen and heard there. */
export interface ClipRequest {
  readonly recordingId: string
  readonly ratingId: string
  readonly instrument: Instrument
  readonly participants: readonly Participant[]
  readonly durationMs: number
  /** The files, and where the player shows the first frame of each (media ms), by position; null while it is not known. */
  readonly files: readonly { readonly media: MediaOnDisk; readonly firstShownMs: number | null }[]
  /** Positions of the picture that is large and of the file that is heard. */
  readonly picture: number
  readonly sound: number
  /** In order of time. */
  readonly events: readonly Event[]
  /** Ids of the events that are selected. */
  readonly chosen: ReadonlySet<string>
  /** The item whose evidence is wanted, where that was asked for. */
  readonly item: number | null
}
