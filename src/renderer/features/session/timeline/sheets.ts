import { deviceArea } from '@renderer/features/session/timeline/area'
import { drawLayer, drawLayerRows, type Layer, layers } from '@renderer/features/session/timeline/layers'
import type { Layout } from '@renderer/features/session/timeline/layout'
import type { Scene, ScenePart } from '@renderer/features/session/timeline/scene'

interface Sheet {
  readonly layer: Layer
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
}

/** The canvases of the layers, one on another, in a host element. */
export class Sheets {
  readonly #sheets: readonly Sheet[]

  constructor(host: HTMLElement) {
    this.#sheets = layers.flatMap((layer) => newSheet(host, layer))
  }

  /** Fits the canvases to their areas; they are empty then. */
  resize(layout: Layout, pixelRatio: number): void {
    for (const { layer, canvas, context } of this.#sheets) {
      const { left, top, width, height } = deviceArea(layer.area(layout), pixelRatio)
      canvas.width = Math.max(1, width)
      canvas.height = Math.max(1, height)
      Object.assign(canvas.style, {
        left: `${left / pixelRatio}px`,
        top: `${top / pixelRatio}px`,
        width: `${canvas.width / pixelRatio}px`,
        height: `${canvas.height / pixelRatio}px`,
      })
      context.setTransform(pixelRatio, 0, 0, pixelRatio, -left, -top)
    }
  }

  /** Draws the layers that show a changed part; where only marks have changed, their rows alone. */
  draw(scene: Scene, changed: ReadonlySet<ScenePart>, changedRows: ReadonlySet<number>): void {
    for (const { layer, canvas, context } of this.#sheets) {
      const parts = layer.shows.filter((part) => changed.has(part))
      if (parts.length === 0) continue
      const isEmpty = layer.isEmpty?.(scene) === true
      if (canvas.hidden !== isEmpty) canvas.hidden = isEmpty
      if (isEmpty) continue
      const isByRow = layer.drawRow !== undefined && parts.every((part) => part === 'marks')
      if (isByRow) drawLayerRows(layer, context, scene, changedRows)
      else drawLayer(layer, context, scene)
    }
  }

  remove(): void {
    for (const { canvas } of this.#sheets) canvas.remove()
  }
}

function newSheet(host: HTMLElement, layer: Layer): Sheet[] {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (context === null) return []
  canvas.dataset['layer'] = layer.name
  canvas.setAttribute('aria-hidden', 'true')
  host.append(canvas)
  return [{ layer, canvas, context }]
}
