import type { TimeNote } from '@domain/rating/time-note'
import type { BesideHit } from '@renderer/features/session/timeline/beside'
import { besideAt } from '@renderer/features/session/timeline/beside-hit'
import type { TimelineSurface } from '@renderer/features/session/timeline/surface'
import { msOf } from '@renderer/features/session/timeline/viewport'

export interface BesideAnswers {
  /** What is under the pointer and where to tell about it, or null. */
  readonly onBeside: (hit: BesideHit | null, x: number, y: number) => void
  readonly onPress: (hit: BesideHit) => void
  /** Whether notes can be moved now. */
  readonly canMove: boolean
  /** The start of the frame nearest to a time. */
  readonly snapped: (ms: number) => number
  readonly onMove: (note: TimeNote, atMs: number) => void
}

/** A press that moves less than this is a click. */
const clickPx = 4

interface Press {
  readonly hit: BesideHit
  readonly startX: number
  readonly pointerId: number
  moved: TimeNote | null
}

/**
 * Lets the mouse tell about flags, speakers and another rating's events, click them, and drag flags. It hears first and keeps
 * what is meant for them from the pointer of the rating's own events.
 */
export function attachBesidePointer(
  host: HTMLElement,
  surface: TimelineSurface,
  answers: () => BesideAnswers,
): () => void {
  let press: Press | null = null
  let isTelling = false
  const end = new AbortController()
  const on = <Name extends keyof HTMLElementEventMap>(name: Name, handle: (event: HTMLElementEventMap[Name]) => void) =>
    host.addEventListener(name, handle, { capture: true, signal: end.signal })

  const place = (event: MouseEvent): readonly [x: number, y: number] => {
    const box = host.getBoundingClientRect()
    return [event.clientX - box.left, event.clientY - box.top]
  }
  const tell = (hit: BesideHit | null, x: number, y: number): void => {
    if (hit === null && !isTelling) return
    isTelling = hit !== null
    host.toggleAttribute('data-beside', isTelling)
    answers().onBeside(hit, x, y)
  }

  on('pointerdown', (event) => {
    const [x, y] = place(event)
    const hit = event.button === 0 ? besideAt(surface.scene, x, y) : null
    tell(null, x, y)
    if (hit === null) return
    event.stopImmediatePropagation()
    host.setPointerCapture(event.pointerId)
    press = { hit, startX: x, pointerId: event.pointerId, moved: null }
  })
  on('pointermove', (event) => {
    const [x, y] = place(event)
    if (press !== null) {
      event.stopImmediatePropagation()
      drag(press, x)
      return
    }
    const hit = event.buttons === 0 ? besideAt(surface.scene, x, y) : null
    tell(hit, x, y)
    if (hit === null) return
    event.stopImmediatePropagation()
    surface.hover(null)
  })
  on('pointerup', (event) => {
    const ended = press
    if (ended === null) return
    event.stopImmediatePropagation()
    release()
    if (ended.moved === null) answers().onPress(ended.hit)
    else if (ended.hit.kind === 'note' && ended.moved.atMs !== ended.hit.note.atMs)
      answers().onMove(ended.hit.note, ended.moved.atMs)
  })
  on('pointercancel', () => release())
  on('pointerleave', (event) => tell(null, event.clientX, event.clientY))

  const drag = (held: Press, x: number): void => {
    const { hit, startX } = held
    if (hit.kind !== 'note' || !answers().canMove) return
    if (held.moved === null && Math.abs(x - startX) < clickPx) return
    const { layout, view } = surface.scene
    const wanted = msOf(view, x - layout.plotLeft)
    const inside = Math.min(view.durationMs, Math.max(0, wanted))
    held.moved = { ...hit.note, atMs: answers().snapped(inside) }
    surface.dragNote(held.moved)
  }
  const release = (): void => {
    press = null
    surface.dragNote(null)
  }
  return () => end.abort()
}
