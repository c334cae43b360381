import type { Event } from '@domain/coding/event'
import type { SnapKind } from '@domain/coding/editing/snap'

/** What is being done with the mouse, as it is drawn meanwhile; nothing of it has happened yet. */
export type DragShown =
  | Readonly<{
      kind: 'events'
      /** The events as they would be. */
      ghosts: readonly Event[]
      /** The time that the pointer holds, and what it has caught on. */
      atMs: number
      snapped: SnapKind | null
      /** Stand beside the pointer, one under the other. */
      texts: readonly string[]
      x: number
      y: number
    }>
  | Readonly<{ kind: 'band'; x: number; y: number; toX: number; toY: number; text: string }>
