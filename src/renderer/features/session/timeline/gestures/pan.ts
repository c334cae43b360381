import type { Gesture, PointerAnswers, Pointing } from '@renderer/features/session/timeline/gestures/gesture'
import type { Zone } from '@renderer/features/session/timeline/layout'
import type { TimelineSurface } from '@renderer/features/session/timeline/surface'
import * as viewport from '@renderer/features/session/timeline/viewport'

const clickPx = 4

/** Dragging what is no event moves the view; a click goes to that time. */
export function pan(zone: Zone, start: Pointing, surface: TimelineSurface, answers: () => PointerAnswers): Gesture {
  const { view: startView, scrollPx: startScrollPx } = surface.scene
  const overviewMs = (x: number): number => {
    const { layout, view } = surface.scene
    return Math.min(view.durationMs, Math.max(0, ((x - layout.plotLeft) / layout.plotWidth) * view.durationMs))
  }
  return {
    cursor: 'grabbing',
    scrolls: false,
    takesKeys: false,
    isDrag: ({ x, y }) => Math.abs(zone === 'labels' ? y - start.y : x - start.x) >= clickPx,
    begin: () => true,
    move: ({ x, y }) => {
      if (zone === 'labels') surface.scrollTo(startScrollPx + start.y - y)
      else if (zone === 'overview') surface.setView(viewport.centeredAt(startView, overviewMs(x)))
      else surface.setView(viewport.panned(startView, start.x - x))
    },
    drop: () => undefined,
    click: ({ x, isMod }) => {
      const { layout, view } = surface.scene
      if (zone === 'labels') return
      if (zone === 'overview') {
        answers().onJump(Math.round(overviewMs(x)))
        surface.setView(viewport.centeredAt(view, overviewMs(x)))
        return
      }
      // With the key that picks events one by one, a miss must not throw away what was picked.
      if (zone === 'rows' && !isMod) answers().onSelect(null)
      answers().onJump(Math.round(Math.max(0, viewport.msOf(view, x - layout.plotLeft))))
    },
    cancel: () => undefined,
  }
}
