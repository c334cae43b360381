import { zoneAt } from '@renderer/features/session/timeline/layout'
import type { TimelineSurface } from '@renderer/features/session/timeline/surface'
import * as viewport from '@renderer/features/session/timeline/viewport'

const wheelZoom = 0.0022
const pixelsPerWheelLine = 16

/** Zooms at the pointer, pans with Shift or sideways, and scrolls the rows over their names. */
export function turnWheel(surface: TimelineSurface, event: WheelEvent, x: number, y: number): void {
  const { layout, view, scrollPx } = surface.scene
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? pixelsPerWheelLine : 1
  const [right, down] = [event.deltaX * unit, event.deltaY * unit]
  if (zoneAt(layout, x, y) === 'labels') surface.scrollTo(scrollPx + down)
  else if (event.shiftKey) surface.setView(viewport.panned(view, down || right))
  else if (Math.abs(right) > Math.abs(down)) surface.setView(viewport.panned(view, right))
  else surface.setView(viewport.zoomedAt(view, x - layout.plotLeft, Math.exp(down * wheelZoom)))
}
