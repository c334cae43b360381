import type { Event } from '@domain/coding/event'
import type { EventTable } from '@domain/coding/event-table'
import type { Instrument } from '@domain/instrument/instrument'
import type { Interval } from '@domain/time/intervals'
import type { Clock } from '@renderer/features/session/clock'
import type { ShownSound } from '@renderer/features/session/sound/sound-lane'
import type { Strip } from '@renderer/features/session/thumbnails/thumbnails'
import type { Compared, Flags, Speech, Under } from '@renderer/features/session/timeline/beside'
import type { Arrangement } from '@renderer/features/session/timeline/arrangement'
import type { Lanes } from '@renderer/features/session/timeline/layout'
import type { RowPlan } from '@renderer/features/session/timeline/rows'
import type { Scene, ScenePart } from '@renderer/features/session/timeline/scene'
import type { Following } from '@renderer/features/session/timeline/viewport'

/** What the timeline shows; given anew whenever something of it changes. */
export interface Subject {
  readonly table: EventTable
  readonly clock: Clock
  readonly instrument: Instrument
  readonly plan: RowPlan
  readonly lanes: Lanes
  readonly watched: readonly Interval[]
  /** The sound of the lane; null without one. */
  readonly sound: ShownSound | null
  /** Pictures of the film along the overview; null without them. */
  readonly strip: Strip | null
  /** The event in hand. */
  readonly selectedId: string | null
  readonly selectedIds: ReadonlySet<string>
  /** Rows without events are shown as well. */
  readonly allRows: boolean
  readonly arrangement: Arrangement
  readonly follow: Following
  readonly labelOf: (event: Event) => string
  readonly flags: Flags
  readonly speech: Speech | null
  readonly under: Under | null
  readonly compared: Compared | null
}

/**
 * What layers draw just as it is given, with the part of the scene that it changes. One more thing to show is one line here,
 * one in Subject and one in Scene.
 */
const carried = {
  watched: 'watched',
  sound: 'sound',
  strip: 'strip',
  labelOf: 'events',
  selectedIds: 'selection',
  flags: 'notes',
  speech: 'speech',
  under: 'under',
  compared: 'compared',
} as const satisfies Partial<Record<keyof Subject & keyof Scene, ScenePart>>

export type Carried = Pick<Subject & Scene, keyof typeof carried>

export function carriedOf(subject: Subject): Carried {
  const { watched, sound, strip, labelOf, selectedIds, flags, speech, under, compared } = subject
  return { watched, sound, strip, labelOf, selectedIds, flags, speech, under, compared }
}

/** The parts of the scene in which two subjects differ, of those that are carried over. */
export function carriedChanges(subject: Subject, before: Subject): readonly ScenePart[] {
  const names = Object.keys(carried) as (keyof typeof carried)[]
  return names.filter((name) => subject[name] !== before[name]).map((name) => carried[name])
}
