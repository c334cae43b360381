import type { Event } from '@domain/coding/event'
import { band } from '@renderer/features/session/timeline/gestures/band'
import { scrolledAt } from '@renderer/features/session/timeline/gestures/border'
import { dragEdge } from '@renderer/features/session/timeline/gestures/drag-edge'
import { dragEvents } from '@renderer/features/session/timeline/gestures/drag-events'
import { dragRow } from '@renderer/features/session/timeline/gestures/drag-row'
import type { Gesture, PointerAnswers, Pointing } from '@renderer/features/session/timeline/gestures/gesture'
import { pan } from '@renderer/features/session/timeline/gestures/pan'
import { partAt } from '@renderer/features/session/timeline/hit'
import { zoneAt } from '@renderer/features/session/timeline/layout'
import type { TimelineSurface } from '@renderer/features/session/timeline/surface'
import * as viewport from '@renderer/features/session/timeline/viewport'
import { isMac } from '@renderer/lib/chord'

const wheelZoom = 0.0022
const pixelsPerWheelLine = 16
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

  const pointingOf = (event: MouseEvent): Pointing => {
    const box = host.getBoundingClientRect()
    const isMod = isMac() ? event.metaKey : event.ctrlKey
    return { x: event.clientX - box.left, y: event.clientY - box.top, isFree: event.altKey || event.shiftKey, isMod }
  }

  const handleWheel = (event: WheelEvent): void => {
    event.preventDefault()
    const { layout, view, scrollPx } = surface.scene
    const { x, y } = pointingOf(event)
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? pixelsPerWheelLine : 1
    const [right, down] = [event.deltaX * unit, event.deltaY * unit]
    if (zoneAt(layout, x, y) === 'labels') surface.scrollTo(scrollPx + down)
    else if (event.shiftKey) surface.setView(viewport.panned(view, down || right))
    else if (Math.abs(right) > Math.abs(down)) surface.setView(viewport.panned(view, right))
    else surface.setView(viewport.zoomedAt(view, x - layout.plotLeft, Math.exp(down * wheelZoom)))
  }

  const handleDown = (event: PointerEvent): void => {
    if (event.button !== 0 || held !== null) return
    const at = pointingOf(event)
    const gesture = gestureAt(at, event.shiftKey, surface, answers)
    held = { gesture, pointerId: event.pointerId, at, isMoving: false }
    host.setPointerCapture(event.pointerId)
    answers().onHover(null, at.x, at.y)
  }

  const handleMove = (event: PointerEvent): void => {
    const at = pointingOf(event)
    if (held === null) {
      showHover(event, at)
      return
    }
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
      const isMod = isMac() ? press.metaKey : press.ctrlKey
      held.at = { ...held.at, isFree: press.altKey || press.shiftKey, isMod }
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

  const showHover = (event: PointerEvent, { x, y }: Pointing): void => {
    const hovered = event.buttons === 0 ? surface.eventAt(x, y) : null
    surface.hover(hovered)
    showCursor(hovered, x)
    answers().onHover(hovered, x, y)
  }

  const showCursor = (event: Event | null, x: number): void => {
    const { layout, view } = surface.scene
    const isEdge = event !== null && !answers().readOnly && partAt(event, view, x - layout.plotLeft) !== 'body'
    if (isEdge) host.dataset['over'] = 'edge'
    else delete host.dataset['over']
  }

  const handleUp = (event: PointerEvent): void => {
    const at = pointingOf(event)
    finish(({ gesture, isMoving }) => (isMoving ? gesture.drop(at) : gesture.click(at)))
  }

  const handleDoubleClick = (event: MouseEvent): void => {
    const { x, y } = pointingOf(event)
    const hit = surface.eventAt(x, y)
    if (hit !== null) answers().onJump(hit.startMs)
  }

  const handleLeave = (): void => {
    surface.hover(null)
    answers().onHover(null, 0, 0)
  }

  const listeners = [
    listen(host, 'pointerdown', handleDown),
    listen(host, 'pointermove', handleMove),
    listen(host, 'pointerup', handleUp),
    listen(host, 'pointercancel', cancel),
    listen(host, 'pointerleave', handleLeave),
    listen(host, 'dblclick', handleDoubleClick),
  ]
  host.addEventListener('wheel', handleWheel, { passive: false })
  window.addEventListener('blur', cancel)
  return () => {
    cancel()
    for (const stop of listeners) stop()
    host.removeEventListener('wheel', handleWheel)
    window.removeEventListener('blur', cancel)
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

function listen<Name extends keyof HTMLElementEventMap>(
  host: HTMLElement,
  name: Name,
  listener: (event: HTMLElementEventMap[Name]) => void,
): () => void {
  host.addEventListener(name, listener)
  return () => host.removeEventListener(name, listener)
}
