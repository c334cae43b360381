import type { Event } from '@domain/coding/event'
import type { EditContext } from '@domain/coding/editing/checked'
import type { CopyTarget } from '@domain/coding/editing/copy'
import type { Edge } from '@domain/coding/editing/edge'

/** What the timeline asks of the session when events are selected and edited with the mouse. */
export interface TimelineEditing {
  /** False when nothing can be changed, and then the reason has been said. */
  readonly mayEdit: () => boolean
  readonly context: () => EditContext
  /** The selected events, in order of time. */
  readonly selected: () => readonly Event[]
  /** Where a range that is selected next begins, or null. */
  readonly anchorId: () => string | null
  readonly toggle: (id: string) => void
  /** Selects these, alone or beside the others; a range names the event in hand and where it began. */
  readonly selectMany: (
    ids: readonly string[],
    how: Readonly<{ isAdded: boolean; handId?: string; anchorId?: string | null }>,
  ) => void
  /** Usual length of a frame in whole milliseconds: nothing that is dragged becomes shorter. */
  readonly frameMs: () => number
  readonly frameStartNear: (ms: number) => number
  /** Shows the frame of a time without going there; null goes back. */
  readonly preview: (ms: number | null) => void
  readonly move: (events: readonly Event[], byMs: number) => void
  readonly moveEdge: (event: Event, edge: Edge, atMs: number) => void
  readonly copy: (events: readonly Event[], target: CopyTarget) => void
}
