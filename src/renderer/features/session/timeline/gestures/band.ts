import type { Event } from '@domain/coding/event'
import { formatClock } from '@domain/time/clock'
import {
  type Gesture,
  isFar,
  type PointerAnswers,
  type Pointing,
} from '@renderer/features/session/timeline/gestures/gesture'
import { rowIndexAt } from '@renderer/features/session/timeline/row-stack'
import { rowOf, type Scene } from '@renderer/features/session/timeline/scene'
import type { TimelineSurface } from '@renderer/features/session/timeline/surface'
import { msOf } from '@renderer/features/session/timeline/viewport'

/** Shift: drawing a band selects what it meets; a click on an event selects the range up to it. */
export function band(
  start: Pointing,
  hit: Event | null,
  surface: TimelineSurface,
  answers: () => PointerAnswers,
): Gesture {
  // The band stays on its times while the view moves under it.
  const startMs = timeAt(surface.scene, start.x)
  return {
    cursor: 'crosshair',
    scrolls: true,
    takesKeys: true,
    isDrag: (pointing) => isFar(start, pointing),
    begin: () => true,
    move: ({ x, y }) => {
      const { layout, view } = surface.scene
      const left = layout.plotLeft + (startMs - view.startMs) / view.msPerPx
      const [fromMs, toMs] = inOrder(startMs, timeAt(surface.scene, x))
      surface.drag({
        kind: 'band',
        x: left,
        y: start.y,
        toX: x,
        toY: y,
        text: `${formatClock(fromMs)} – ${formatClock(toMs)}`,
      })
    },
    drop: ({ x, y, isMod }) => {
      surface.drag(null)
      const ids = eventsIn(
        surface.scene,
        inOrder(startMs, timeAt(surface.scene, x)),
        rowsBetween(surface.scene, start.y, y),
      )
      if (ids.length > 0 || !isMod) answers().editing.selectMany(ids, { isAdded: isMod })
    },
    click: () => {
      if (hit !== null) selectRange(surface.scene, hit, answers())
    },
    cancel: () => surface.drag(null),
  }
}

/** Selects what begins between where the range began and an event, in their rows and those between. */
function selectRange(scene: Scene, hit: Event, { editing, onSelect }: PointerAnswers): void {
  const anchor = scene.table.get(editing.anchorId() ?? '')
  if (anchor === undefined) {
    onSelect(hit.id)
    return
  }
  const [fromMs, toMs] = inOrder(anchor.startMs, hit.startMs)
  const anchorRow = rowOf(scene, anchor)
  const [fromRow, toRow] = anchorRow === -1 ? [0, scene.rows.length] : inOrder(anchorRow, rowOf(scene, hit))
  const ids = [...scene.table.startingIn(fromMs, toMs + 1)].filter((event) => {
    const row = rowOf(scene, event)
    return row >= fromRow && row <= toRow
  })
  editing.selectMany(
    ids.map(({ id }) => id),
    { isAdded: false, handId: hit.id, anchorId: anchor.id },
  )
}

function eventsIn(scene: Scene, [fromMs, toMs]: Range, [fromRow, toRow]: Range): readonly string[] {
  return [...scene.table.overlapping(fromMs, toMs + 1)]
    .filter((event) => {
      const row = rowOf(scene, event)
      return row >= fromRow && row <= toRow
    })
    .map(({ id }) => id)
}

type Range = readonly [from: number, to: number]

function rowsBetween({ rowStack, layout, scrollPx }: Scene, y: number, otherY: number): Range {
  const rowAt = (height: number): number => rowIndexAt(rowStack, layout.rows, height, scrollPx)
  return inOrder(rowAt(y), rowAt(otherY))
}

function timeAt({ layout, view }: Scene, x: number): number {
  return Math.round(Math.min(view.durationMs, Math.max(0, msOf(view, x - layout.plotLeft))))
}

function inOrder(one: number, other: number): Range {
  return [Math.min(one, other), Math.max(one, other)]
}
