import type { Scene } from '@renderer/features/session/timeline/scene'
import { zoomedByKey, zoomStep } from '@renderer/features/session/timeline/keys'
import type { TimelineSurface } from '@renderer/features/session/timeline/surface'
import { fitted, showing, type Viewport } from '@renderer/features/session/timeline/viewport'

/** What the session's commands can ask of the timeline. */
export interface TimelineControls {
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  /** The whole recording. */
  readonly fit: () => void
  /** What is selected. */
  readonly selection: () => void
  /** The minute before the playhead: what has just been marked. */
  readonly lastMinute: () => void
  /** The next way to follow the playhead. */
  readonly follow: () => void
  /** Asks how the rows are to be arranged. */
  readonly rows: () => void
  readonly focus: () => void
}

export type TimelineCommand = Exclude<keyof TimelineControls, 'focus'>

const minuteMs = 60_000
/** A selected point is shown with so much around it. */
const leastShownMs = 2000

type Zoom = 'zoomIn' | 'zoomOut' | 'fit' | 'selection' | 'lastMinute'

const zooms = {
  zoomIn: ({ view, nowMs }) => zoomedByKey(view, nowMs, 1 / zoomStep),
  zoomOut: ({ view, nowMs }) => zoomedByKey(view, nowMs, zoomStep),
  fit: ({ view }) => fitted(view.durationMs, view.widthPx),
  selection: selectionShown,
  lastMinute: ({ view, nowMs }) => showing(view, Math.max(0, nowMs - minuteMs), Math.max(nowMs, minuteMs)),
} as const satisfies Record<Zoom, (scene: Scene) => Viewport>

export function zoom(surface: TimelineSurface | null, how: Zoom): void {
  surface?.setView(zooms[how](surface.scene))
}

/** From the first start to the last end of what is selected; the view as it is when nothing is. */
export function selectionShown({
  view,
  table,
  selected,
  selectedIds,
  nowMs,
}: Pick<Scene, 'view' | 'table' | 'selected' | 'selectedIds' | 'nowMs'>): Viewport {
  let fromMs = Number.POSITIVE_INFINITY
  let toMs = Number.NEGATIVE_INFINITY
  for (const event of [selected, ...[...selectedIds].map((id) => table.get(id) ?? null)]) {
    if (event === null) continue
    const endMs = event.kind === 'point' ? event.startMs : (event.endMs ?? Math.max(nowMs, event.startMs))
    fromMs = Math.min(fromMs, event.startMs)
    toMs = Math.max(toMs, endMs)
  }
  if (fromMs > toMs) return view
  const more = Math.max(0, leastShownMs - (toMs - fromMs)) / 2
  return showing(view, fromMs - more, toMs + more)
}
