import type { Event } from '@domain/coding/event'
import type { EventTable } from '@domain/coding/event-table'
import type { TimeNote } from '@domain/rating/time-note'
import type { Interval } from '@domain/time/intervals'
import type { ShownSound } from '@renderer/features/session/sound/sound-lane'
import type { Strip } from '@renderer/features/session/thumbnails/thumbnails'
import type { Compared, Flags, Speech, Under } from '@renderer/features/session/timeline/beside'
import type { EventIndex } from '@renderer/features/session/timeline/event-index'
import type { Band, Layout } from '@renderer/features/session/timeline/layout'
import type { Pixels } from '@renderer/features/session/timeline/pixels'
import { placeOf, type RowStack, shownIn } from '@renderer/features/session/timeline/row-stack'
import type { RowPlan, ShownRow } from '@renderer/features/session/timeline/rows'
import type { DragShown } from '@renderer/features/session/timeline/drag-shown'
import type { Sprites } from '@renderer/features/session/timeline/sprites'
import type { Theme } from '@renderer/features/session/timeline/theme'
import type { Viewport } from '@renderer/features/session/timeline/viewport'

/** Everything a layer may draw; a layer reads it and changes nothing. */
export interface Scene {
  readonly layout: Layout
  readonly view: Viewport
  readonly theme: Theme
  readonly sprites: Sprites
  /** The raster into which events are laid. */
  readonly pixels: Pixels
  readonly table: EventTable
  readonly index: EventIndex
  /** The states that are drawn behind all rows, in the one row that `phaseKey` names. */
  readonly phases: EventIndex
  readonly plan: RowPlan
  /** The rows on screen, in order; a part of the plan's. */
  readonly rows: readonly ShownRow[]
  readonly rowStack: RowStack
  readonly rowIndexes: ReadonlyMap<string, RowIndexes>
  /** Row before which a dragged one would be put; one past the last for the end. */
  readonly dropIndex: number | null
  readonly scrollPx: number
  readonly watched: readonly Interval[]
  readonly sound: ShownSound | null
  readonly strip: Strip | null
  readonly nowMs: number
  /** The event in hand. */
  readonly selected: Event | null
  /** All selected events, the one in hand among them. */
  readonly selectedIds: ReadonlySet<string>
  readonly hovered: Event | null
  /** What is being done with the mouse, or null. */
  readonly drag: DragShown | null
  /** The flag that is being dragged, where it is now. */
  readonly draggedNote: TimeNote | null
  readonly flags: Flags
  readonly speech: Speech | null
  readonly under: Under | null
  readonly compared: Compared | null
  readonly isFocused: boolean
  /** Text inside a bar: subject and modifiers. */
  readonly labelOf: (event: Event) => string
}

/** What can change by itself; a layer says which of these it draws. `events` are other events, `marks` a change of some, `phases` one of those. */
export type ScenePart =
  | 'size'
  | 'theme'
  | 'view'
  | 'rows'
  | 'events'
  | 'marks'
  | 'phases'
  | 'watched'
  | 'sound'
  | 'strip'
  | 'selection'
  | 'drag'
  | 'time'
  | 'notes'
  | 'speech'
  | 'under'
  | 'compared'

/** First and one past the last row that is on screen. */
export function shownRows({ rowStack, layout, scrollPx }: Scene): readonly [from: number, to: number] {
  return shownIn(rowStack, layout.rows, scrollPx)
}

/** Where a row lies on screen; some of it may be above or below the band of the rows. */
export function rowPlace({ rowStack, layout, scrollPx }: Scene, rowIndex: number): Band {
  return placeOf(rowStack, layout.rows, rowIndex, scrollPx)
}

/** Index of the row in which an event is drawn, or -1 when it is not on screen. */
export function rowOf({ rowIndexes, plan }: Scene, event: Pick<Event, 'code' | 'subjectId'>): number {
  const places = rowIndexes.get(plan.keyOf(event))
  return places?.parts.get(event.code) ?? places?.whole ?? -1
}

/** Where a row of the plan is drawn: as a whole, or its codes in rows of their own. */
export interface RowIndexes {
  readonly whole: number | undefined
  readonly parts: ReadonlyMap<string, number>
}

export function rowIndexesOf(rows: readonly ShownRow[]): ReadonlyMap<string, RowIndexes> {
  const indexes = new Map<string, { whole: number | undefined; parts: Map<string, number> }>()
  for (const [index, { key, fold, part }] of rows.entries()) {
    const places = indexes.get(key) ?? { whole: undefined, parts: new Map() }
    indexes.set(key, places)
    if (part !== null) places.parts.set(part, index)
    else if (fold !== 'open') places.whole = index
  }
  return indexes
}
