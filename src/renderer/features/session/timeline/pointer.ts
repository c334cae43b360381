import { band } from '@renderer/features/session/timeline/gestures/band'
import { scrolledAt } from '@renderer/features/session/timeline/gestures/border'
import { dragEdge } from '@renderer/features/session/timeline/gestures/drag-edge'
import { dragEvents } from '@renderer/features/session/timeline/gestures/drag-events'
import { dragRow } from '@renderer/features/session/timeline/gestures/drag-row'
import {
  type Gesture,
  keysOf,
  type PointerAnswers,
  type Pointing,
  pointingOf,
} from '@renderer/features/session/timeline/gestures/gesture'
import { pan } from '@renderer/features/session/timeline/gestures/pan'
import { partAt } from '@renderer/features/session/timeline/hit'
import { hoverAt, leave } from '@renderer/features/session/timeline/hover'
import { zoneAt } from '@renderer/features/session/timeline/layout'
import type { TimelineSurface } from '@renderer/features/session/timeline/surface'
import { turnWheel } from '@renderer/features/session/timeline/wheel'
import * as viewport from '@renderer/features/session/timeline/viewport'

interface Held {
  readonly gesture: Gesture
  readonly pointerId: number
  at: Pointing
  isMoving: boolean
}

/** Lets the mouse zoom, pan, select, jump and edit; returns what takes it off again. */
export function attachPointer(host: HTMLElement, surface: TimelineSurface, answers: () => PointerAnswers): () => void {
  let held: Held | null = null
  let scrolling = 0

  const hovering = { host, surface, answers }

  const handleDown = (event: PointerEvent): void => {
    if (event.button !== 0 || held !== null) return
    const at = pointingOf(host, event)
    const gesture = gestureAt(at, event.shiftKey, surface, answers)
    held = { gesture, pointerId: event.pointerId, at, isMoving: false }
    host.setPointerCapture(event.pointerId)
    answers().onHover(null, at.x, at.y)
  }

  const handleMove = (event: PointerEvent): void => {
    const at = pointingOf(host, event)
    if (held === null) return hoverAt(hovering, at, event.buttons !== 0)
    held.at = at
    const moves = held.isMoving || (held.gesture.isDrag(at) && begin(held))
    if (moves) held.gesture.move(at)
  }

  const begin = (started: Held): boolean => {
    if (!started.gesture.begin()) {
      held = null
      host.releasePointerCapture(started.pointerId)
      return false
    }
    started.isMoving = true
    host.dataset['dragging'] = started.gesture.cursor
    surface.hover(null)
    if (started.gesture.takesKeys) {
      window.addEventListener('keydown', handleKey, true)
      window.addEventListener('keyup', handleKey, true)
    }
    if (started.gesture.scrolls) scrolling = requestAnimationFrame(scrollOn)
    return true
  }

  /** Ends the gesture in whatever way, and only then does what it leads to. */
  const finish = (how: (ended: Held) => void): void => {
    const ended = held
    held = null
    cancelAnimationFrame(scrolling)
    delete host.dataset['dragging']
    window.removeEventListener('keydown', handleKey, true)
    window.removeEventListener('keyup', handleKey, true)
    if (ended !== null) how(ended)
  }

  const cancel = (): void => finish(({ gesture, isMoving }) => (isMoving ? gesture.cancel() : undefined))

  /** No mark is made while something is being dragged; Escape lets it be. */
  const handleKey = (press: KeyboardEvent): void => {
    press.preventDefault()
    press.stopPropagation()
    if (held === null) return
    if (press.key === 'Escape') cancel()
    else {
      held.at = { ...held.at, ...keysOf(press) }
      held.gesture.move(held.at)
    }
  }

  const scrollOn = (): void => {
    if (held === null) return
    const { layout, view } = surface.scene
    const px = scrolledAt(held.at.x - layout.plotLeft, layout.plotWidth)
    if (px !== 0) {
      surface.setView(viewport.panned(view, px))
      held.gesture.move(held.at)
    }
    scrolling = requestAnimationFrame(scrollOn)
  }

  const handleUp = (event: PointerEvent): void => {
    const at = pointingOf(host, event)
    finish(({ gesture, isMoving }) => (isMoving ? gesture.drop(at) : gesture.click(at)))
  }

  const handleDoubleClick = (event: MouseEvent): void => {
    const { x, y } = pointingOf(host, event)
    const hit = surface.eventAt(x, y)
    if (hit !== null) answers().onJump(hit.startMs)
  }

  const handleWheel = (event: WheelEvent): void => {
    event.preventDefault()
    const { x, y } = pointingOf(host, event)
    turnWheel(surface, event, x, y)
  }

  const end = new AbortController()
  const { signal } = end
  host.addEventListener('pointerdown', handleDown, { signal })
  host.addEventListener('pointermove', handleMove, { signal })
  host.addEventListener('pointerup', handleUp, { signal })
  host.addEventListener('pointercancel', cancel, { signal })
  host.addEventListener('pointerleave', () => leave(hovering), { signal })
  host.addEventListener('dblclick', handleDoubleClick, { signal })
  host.addEventListener('wheel', handleWheel, { passive: false, signal })
  window.addEventListener('blur', cancel, { signal })
  return () => {
    cancel()
    end.abort()
  }
}

/** What a press means where it is made and with the keys that are held. */
function gestureAt(at: Pointing, isShift: boolean, surface: TimelineSurface, answers: () => PointerAnswers): Gesture {
  const { layout, view } = surface.scene
  const zone = zoneAt(layout, at.x, at.y)
  const named = zone === 'labels' ? surface.rowAt(at.y) : undefined
  if (named !== undefined) return dragRow(named, at, surface, answers)
  if (zone !== 'rows') return pan(zone, at, surface, answers)
  const hit = surface.eventAt(at.x, at.y)
  if (isShift) return band(at, hit, surface, answers)
  if (hit === null) return pan(zone, at, surface, answers)
  const part = at.isMod ? 'body' : partAt(hit, view, at.x - layout.plotLeft)
  return part === 'body' ? dragEvents(hit, at, surface, answers) : dragEdge(hit, part, at, surface, answers)
}
