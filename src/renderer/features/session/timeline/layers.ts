import { drawEvents } from '@renderer/features/session/timeline/draw-events'
import { drawAxis, drawOverview, drawRows } from '@renderer/features/session/timeline/draw-frame'
import { drawPlayhead, drawSelection } from '@renderer/features/session/timeline/draw-live'
import type { Scene, ScenePart } from '@renderer/features/session/timeline/scene'

/** A canvas of its own, drawn again only when a part of the scene that it shows has changed. */
export interface Layer {
  readonly name: string
  readonly shows: readonly ScenePart[]
  readonly draw: (context: CanvasRenderingContext2D, scene: Scene) => void
}

/** From the bottom up; what the timeline learns to show next is one more line. */
export const layers: readonly Layer[] = [
  { name: 'overview', shows: ['size', 'theme', 'view', 'events', 'watched'], draw: drawOverview },
  {
    name: 'rows',
    shows: ['size', 'theme', 'view', 'rows'],
    draw: (context, scene) => {
      drawAxis(context, scene)
      drawRows(context, scene)
    },
  },
  { name: 'events', shows: ['size', 'theme', 'view', 'rows', 'events'], draw: drawEvents },
  { name: 'playhead', shows: ['size', 'theme', 'view', 'rows', 'events', 'time'], draw: drawPlayhead },
  { name: 'selection', shows: ['size', 'theme', 'view', 'rows', 'events', 'selection'], draw: drawSelection },
]

/** Draws one layer anew on a canvas whose pixels are `pixelRatio` times finer than the scene's. */
export function drawLayer(layer: Layer, context: CanvasRenderingContext2D, scene: Scene, pixelRatio: number): void {
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
  context.clearRect(0, 0, scene.layout.width, scene.layout.height)
  layer.draw(context, scene)
}
