import type { Event } from '@domain/coding/event'
import { type Zone, zoneAt } from '@renderer/features/session/timeline/layout'
import type { TimelineSurface } from '@renderer/features/session/timeline/surface'
import * as viewport from '@renderer/features/session/timeline/viewport'

export interface PointerAnswers {
  readonly onSelect: (id: string | null) => void
  readonly onJump: (ms: number) => void
  /** The event under the pointer and where to tell about it, or null. */
  readonly onHover: (event: Event | null, x: number, y: number) => void
}

/** A press that moves less than this is a click. */
const clickPx = 4
const wheelZoom = 0.0022
const pixelsPerWheelLine = 16

interface Drag {
  readonly zone: Zone
  readonly startX: number
  readonly startY: number
  readonly startView: viewport.Viewport
  readonly startScrollPx: number
  isMoving: boolean
}

/** Lets the mouse zoom, pan, select and jump; returns what takes it off again. */
export function attachPointer(host: HTMLElement, surface: TimelineSurface, answers: () => PointerAnswers): () => void {
  let drag: Drag | null = null

  const place = (event: MouseEvent): readonly [x: number, y: number] => {
    const box = host.getBoundingClientRect()
    return [event.clientX - box.left, event.clientY - box.top]
  }

  const handleWheel = (event: WheelEvent): void => {
    event.preventDefault()
    const { layout, view, scrollPx } = surface.scene
    const [x, y] = place(event)
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? pixelsPerWheelLine : 1
    const [right, down] = [event.deltaX * unit, event.deltaY * unit]
    if (zoneAt(layout, x, y) === 'labels') surface.scrollTo(scrollPx + down)
    else if (event.shiftKey) surface.setView(viewport.panned(view, down || right))
    else if (Math.abs(right) > Math.abs(down)) surface.setView(viewport.panned(view, right))
    else surface.setView(viewport.zoomedAt(view, x - layout.plotLeft, Math.exp(down * wheelZoom)))
  }

  const handleDown = (event: PointerEvent): void => {
    if (event.button !== 0) return
    const [x, y] = place(event)
    const zone = zoneAt(surface.scene.layout, x, y)
    const { view, scrollPx } = surface.scene
    drag = { zone, startX: x, startY: y, startView: view, startScrollPx: scrollPx, isMoving: false }
    host.setPointerCapture(event.pointerId)
    answers().onHover(null, x, y)
  }

  const handleMove = (event: PointerEvent): void => {
    const [x, y] = place(event)
    if (drag === null) {
      showHover(event, x, y)
      return
    }
    const moved = drag.zone === 'labels' ? y - drag.startY : x - drag.startX
    if (Math.abs(moved) >= clickPx) drag.isMoving = true
    if (drag.isMoving) dragTo(drag, x, y)
  }

  const showHover = (event: PointerEvent, x: number, y: number): void => {
    const hovered = event.buttons === 0 ? surface.eventAt(x, y) : null
    surface.hover(hovered)
    answers().onHover(hovered, x, y)
  }

  const dragTo = ({ zone, startX, startY, startView, startScrollPx }: Drag, x: number, y: number): void => {
    if (zone === 'labels') surface.scrollTo(startScrollPx + startY - y)
    else if (zone === 'overview') surface.setView(viewport.centeredAt(startView, overviewMs(x)))
    else surface.setView(viewport.panned(startView, startX - x))
    host.dataset['dragging'] = zone
  }

  const overviewMs = (x: number): number => {
    const { layout, view } = surface.scene
    return Math.min(view.durationMs, Math.max(0, ((x - layout.plotLeft) / layout.plotWidth) * view.durationMs))
  }

  const handleUp = (event: PointerEvent): void => {
    const ended = drag
    drag = null
    delete host.dataset['dragging']
    if (ended === null || ended.isMoving) return
    const [x, y] = place(event)
    click(ended.zone, x, y)
  }

  const click = (zone: Zone, x: number, y: number): void => {
    const { layout, view } = surface.scene
    if (zone === 'labels') return
    if (zone === 'overview') {
      answers().onJump(Math.round(overviewMs(x)))
      surface.setView(viewport.centeredAt(view, overviewMs(x)))
      return
    }
    const hit = zone === 'rows' ? surface.eventAt(x, y) : null
    if (zone === 'rows') answers().onSelect(hit?.id ?? null)
    if (hit === null) answers().onJump(Math.round(Math.max(0, viewport.msOf(view, x - layout.plotLeft))))
  }

  const handleDoubleClick = (event: MouseEvent): void => {
    const [x, y] = place(event)
    const hit = surface.eventAt(x, y)
    if (hit !== null) answers().onJump(hit.startMs)
  }

  const handleLeave = (): void => {
    surface.hover(null)
    answers().onHover(null, 0, 0)
  }

  const handleCancel = (): void => {
    drag = null
    delete host.dataset['dragging']
  }

  host.addEventListener('wheel', handleWheel, { passive: false })
  host.addEventListener('pointerdown', handleDown)
  host.addEventListener('pointermove', handleMove)
  host.addEventListener('pointerup', handleUp)
  host.addEventListener('pointercancel', handleCancel)
  host.addEventListener('pointerleave', handleLeave)
  host.addEventListener('dblclick', handleDoubleClick)
  return () => {
    host.removeEventListener('wheel', handleWheel)
    host.removeEventListener('pointerdown', handleDown)
    host.removeEventListener('pointermove', handleMove)
    host.removeEventListener('pointerup', handleUp)
    host.removeEventListener('pointercancel', handleCancel)
    host.removeEventListener('pointerleave', handleLeave)
    host.removeEventListener('dblclick', handleDoubleClick)
  }
}
