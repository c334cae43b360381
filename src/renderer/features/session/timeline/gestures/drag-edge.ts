import type { Event } from '@domain/coding/event'
import { type Edge, edgeReach, moveEdge } from '@domain/coding/editing/edge'
import { formatClock } from '@domain/time/clock'
import { dragPreview } from '@renderer/features/session/timeline/gestures/drag-preview'
import { draggedTo } from '@renderer/features/session/timeline/gestures/dragged'
import {
  type Gesture,
  isFar,
  type PointerAnswers,
  type Pointing,
} from '@renderer/features/session/timeline/gestures/gesture'
import { snapAround, snapText } from '@renderer/features/session/timeline/gestures/snapping'
import type { TimelineSurface } from '@renderer/features/session/timeline/surface'
import { msOf, pxOf } from '@renderer/features/session/timeline/viewport'

/** Dragging the start or the end of a state; the frame there is shown in the player meanwhile. */
export function dragEdge(
  event: Event,
  edge: Edge,
  start: Pointing,
  surface: TimelineSurface,
  answers: () => PointerAnswers,
): Gesture {
  const { layout, view, nowMs } = surface.scene
  const fromMs = edge === 'start' ? event.startMs : (event.endMs ?? nowMs)
  // The edge keeps its distance from the pointer, so that it does not jump when it is caught.
  const awayPx = start.x - layout.plotLeft - pxOf(view, fromMs)
  const { editing } = answers()
  const reach = edgeReach(event, edge, editing.context(), editing.frameMs())
  const { show, end } = dragPreview(surface, answers)

  const target = ({ x, isFree }: Pointing) => {
    const { scene } = surface
    const around = isFree ? null : snapAround(scene, [event], nowMs, answers())
    return draggedTo(msOf(scene.view, x - scene.layout.plotLeft - awayPx), reach, around)
  }
  return {
    cursor: 'ew-resize',
    scrolls: true,
    takesKeys: true,
    isDrag: (pointing) => isFar(start, pointing),
    begin: () => {
      if (!answers().editing.mayEdit()) return false
      answers().onSelect(event.id)
      return true
    },
    move: (pointing) => {
      const { atMs, snapped } = target(pointing)
      const result = moveEdge(event, edge, atMs, answers().editing.context())
      const ghosts = 'changes' in result ? result.changes.flatMap(({ after }) => after ?? []) : []
      const shown = ghosts.find(({ id }) => id === event.id) ?? event
      const length = shown.endMs === null ? [] : [formatClock(shown.endMs - shown.startMs)]
      show({
        ghosts: ghosts.length === 0 ? [event] : ghosts,
        atMs,
        snapped,
        texts: [
          formatClock(atMs),
          ...length.map((text) => `${answers().say('drag.length')} ${text}`),
          ...snapText(snapped, answers()),
        ],
        x: pointing.x,
        y: pointing.y,
      })
    },
    drop: (pointing) => {
      const { atMs } = target(pointing)
      end()
      answers().editing.moveEdge(event, edge, atMs)
    },
    click: () => answers().onSelect(event.id),
    cancel: end,
  }
}
