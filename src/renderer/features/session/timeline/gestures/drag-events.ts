import type { Event } from '@domain/coding/event'
import type { CopyTarget } from '@domain/coding/editing/copy'
import { copyEvents } from '@domain/coding/editing/copy'
import { type Reach, reachOf } from '@domain/coding/editing/move'
import { formatClock } from '@domain/time/clock'
import { dragPreview } from '@renderer/features/session/timeline/gestures/drag-preview'
import { draggedBy } from '@renderer/features/session/timeline/gestures/dragged'
import {
  type Gesture,
  isFar,
  type PointerAnswers,
  type Pointing,
} from '@renderer/features/session/timeline/gestures/gesture'
import { targetOfRow } from '@renderer/features/session/timeline/gestures/row-target'
import { snapAround, snapText } from '@renderer/features/session/timeline/gestures/snapping'
import type { Scene } from '@renderer/features/session/timeline/scene'
import type { TimelineSurface } from '@renderer/features/session/timeline/surface'
import { endMs, msOf } from '@renderer/features/session/timeline/viewport'

/**
 * Dragging an event, with all that are selected if it is one of them: moves them in time. With Ctrl or Cmd it copies
 * them instead, to the code or subject of the row where they are dropped.
 */
export function dragEvents(
  held: Event,
  start: Pointing,
  surface: TimelineSurface,
  answers: () => PointerAnswers,
): Gesture {
  const { layout, view, nowMs, selectedIds } = surface.scene
  const startMs = msOf(view, start.x - layout.plotLeft)
  const startRow = surface.rowAt(start.y)
  const isOfSelection = selectedIds.has(held.id)
  const events = isOfSelection && selectedIds.size > 1 ? answers().editing.selected() : [held]
  const moveReach = reachOf(events, answers().editing.context())
  const copyReach = reachInRecording(events, view.durationMs)
  const { show, end } = dragPreview(surface, answers)

  const dragged = ({ x, isFree, isMod }: Pointing) => {
    const { scene } = surface
    // A copy may catch on what it is a copy of: dropped in another row it then has the same times.
    const around = isFree ? null : snapAround(scene, isMod ? [] : events, nowMs, answers())
    const byMs = msOf(scene.view, x - scene.layout.plotLeft) - startMs
    return draggedBy(held, byMs, isMod ? copyReach : moveReach, around)
  }
  const copyTarget = ({ y }: Pointing, byMs: number): CopyTarget | null => {
    const row = surface.rowAt(y)
    if (row === undefined || row.key === startRow?.key) return { byMs }
    const target = targetOfRow(surface.scene.plan, row.key, held, answers().editing.context().around)
    return target === null ? null : { ...target, byMs }
  }
  return {
    cursor: 'grabbing',
    scrolls: true,
    takesKeys: true,
    isDrag: (pointing) => isFar(start, pointing),
    begin: () => {
      if (!answers().editing.mayEdit()) return false
      if (!isOfSelection) answers().onSelect(held.id)
      return true
    },
    move: (pointing) => {
      const { byMs, snapped } = dragged(pointing)
      const target = pointing.isMod ? copyTarget(pointing, byMs) : null
      const onScreen = ghostsOnScreen(events, byMs, surface.scene)
      const ghosts =
        target === null ? onScreen.map((event) => movedBy(event, byMs)) : copied(onScreen, target, answers())
      const atMs = held.startMs + byMs
      show({
        ghosts,
        atMs,
        snapped,
        texts: [
          formatClock(atMs),
          `${byMs < 0 ? '−' : '+'}${formatClock(Math.abs(byMs))}`,
          ...(pointing.isMod ? [answers().say(target === null ? 'drag.noCopy' : 'drag.copy')] : []),
          ...snapText(snapped, answers()),
        ],
        x: pointing.x,
        y: pointing.y,
      })
    },
    drop: (pointing) => {
      const { byMs } = dragged(pointing)
      const target = pointing.isMod ? copyTarget(pointing, byMs) : null
      end()
      if (!pointing.isMod) answers().editing.move(events, byMs)
      else if (target !== null) answers().editing.copy(events, target)
    },
    click: ({ isMod }) => {
      if (isMod) answers().editing.toggle(held.id)
      else answers().onSelect(held.id)
    },
    cancel: end,
  }
}

/** How far copies can go: other events are not in their way before they are dropped. */
function reachInRecording(events: readonly Event[], durationMs: number): Reach {
  const firstMs = events.reduce((first, { startMs }) => Math.min(first, startMs), Number.POSITIVE_INFINITY)
  const lastMs = events.reduce((last, event) => Math.max(last, event.endMs ?? event.startMs + 1), 0)
  return { leastMs: Math.min(0, -firstMs), mostMs: Math.max(0, durationMs - lastMs) }
}

function ghostsOnScreen(events: readonly Event[], byMs: number, { view, nowMs }: Scene): readonly Event[] {
  const [fromMs, toMs] = [view.startMs - byMs, endMs(view) - byMs]
  return events.filter((event) => event.startMs <= toMs && (event.endMs ?? Math.max(nowMs, event.startMs)) >= fromMs)
}

function movedBy(event: Event, byMs: number): Event {
  return { ...event, startMs: event.startMs + byMs, endMs: event.endMs === null ? null : event.endMs + byMs }
}

function copied(events: readonly Event[], target: CopyTarget, { editing }: PointerAnswers): readonly Event[] {
  const result = copyEvents(events, target, editing.context())
  return 'changes' in result ? result.changes.flatMap(({ after }) => after ?? []) : []
}
