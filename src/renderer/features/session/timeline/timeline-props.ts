import type { ReactNode, Ref } from 'react'
import type { Interval } from '@domain/time/intervals'
import type { EventTable } from '@domain/coding/event-table'
import type { Instrument, Language } from '@domain/instrument/instrument'
import type { Participant } from '@domain/recording/recording'
import type { Clock } from '@renderer/features/session/clock'
import type { ShownSound } from '@renderer/features/session/sound/sound-lane'
import type { Strip, Thumbnails } from '@renderer/features/session/thumbnails/thumbnails'
import type { Beside } from '@renderer/features/session/timeline/beside-given'
import type { Lanes } from '@renderer/features/session/timeline/layout'
import type { TimelineControls } from '@renderer/features/session/timeline/timeline-controls'
import type { TimelineEditing } from '@renderer/features/session/timeline/timeline-editing'

export interface TimelineProps {
  readonly table: EventTable
  readonly instrument: Instrument
  readonly participants: readonly Participant[]
  readonly watched: readonly Interval[]
  readonly sound: ShownSound | null
  readonly strip: Strip | null
  /** Pictures under the pointer; null for none. */
  readonly thumbnails: Thumbnails | null
  /** What is said of the sound's lane in words, and what stands over it, by where it lies. */
  readonly soundSentence: string
  /** Shows or hides the sound. */
  readonly onSound: () => void
  readonly soundPanel: (top: number, height: number) => ReactNode
  readonly clock: Clock
  readonly selectedId: string | null
  readonly selectedIds: ReadonlySet<string>
  /** Heights of the lanes between axis and rows. */
  readonly lanes?: Lanes
  readonly language: Language
  /** Nothing can be changed: edges are not offered, and a drag says why. */
  readonly readOnly: boolean
  readonly editing: TimelineEditing
  readonly onSelect: (id: string | null) => void
  readonly onJump: (ms: number) => void
  readonly controls?: Ref<TimelineControls>
  /** What is drawn beside the rating's own events, and what the pointer asks of it. */
  readonly beside: Beside
}
