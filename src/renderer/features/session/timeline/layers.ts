import { drawDrag } from '@renderer/features/session/timeline/draw-drag'
import { drawEvents, drawEventsOfRow } from '@renderer/features/session/timeline/draw-events'
import { drawAxis, drawOverview, drawRows } from '@renderer/features/session/timeline/draw-frame'
import { drawOpenStates, drawPlayhead } from '@renderer/features/session/timeline/draw-live'
import { drawSelection } from '@renderer/features/session/timeline/draw-selection'
import { rowPlace, type Scene, type ScenePart } from '@renderer/features/session/timeline/scene'

/** A canvas of its own, drawn again only when a part of the scene that it shows has changed. */
export interface Layer {
  readonly name: string
  readonly shows: readonly ScenePart[]
  readonly draw: (context: CanvasRenderingContext2D, scene: Scene) => void
  /** Draws one row and nothing outside it: a mark then costs one row and not all. */
  readonly drawRow?: (context: CanvasRenderingContext2D, scene: Scene, rowIndex: number) => void
}

/** From the bottom up; what the timeline learns to show next is one more line. */
export const layers: readonly Layer[] = [
  { name: 'overview', shows: ['size', 'theme', 'view', 'events', 'marks', 'watched'], draw: drawOverview },
  {
    name: 'rows',
    shows: ['size', 'theme', 'view', 'rows'],
    draw: (context, scene) => {
      drawAxis(context, scene)
      drawRows(context, scene)
    },
  },
  { name: 'open states', shows: ['size', 'theme', 'view', 'rows', 'events', 'marks', 'time'], draw: drawOpenStates },
  {
    name: 'events',
    shows: ['size', 'theme', 'view', 'rows', 'events', 'marks'],
    draw: drawEvents,
    drawRow: drawEventsOfRow,
  },
  { name: 'playhead', shows: ['size', 'theme', 'view', 'time'], draw: drawPlayhead },
  { name: 'selection', shows: ['size', 'theme', 'view', 'rows', 'events', 'marks', 'selection'], draw: drawSelection },
  { name: 'drag', shows: ['size', 'theme', 'view', 'rows', 'drag'], draw: drawDrag },
]

/** Draws one layer anew on a canvas whose pixels are `pixelRatio` times finer than the scene's. */
export function drawLayer(layer: Layer, context: CanvasRenderingContext2D, scene: Scene, pixelRatio: number): void {
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
  context.clearRect(0, 0, scene.layout.width, scene.layout.height)
  layer.draw(context, scene)
}

/** Draws some rows of a layer anew and leaves the others as they are. */
export function drawLayerRows(
  layer: Layer,
  context: CanvasRenderingContext2D,
  scene: Scene,
  pixelRatio: number,
  rowIndexes: Iterable<number>,
): void {
  const { layout } = scene
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
  for (const rowIndex of rowIndexes) {
    const place = rowPlace(scene, rowIndex)
    const top = Math.max(layout.rows.top, place.top)
    const bottom = place.top + place.height
    if (bottom <= top || top >= layout.height) continue
    context.clearRect(0, top, layout.width, bottom - top)
    layer.drawRow?.(context, scene, rowIndex)
  }
}
