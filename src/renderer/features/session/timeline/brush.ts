import { type Pixels, pixelOf } from '@renderer/features/session/timeline/pixels'

/** Draws rectangles, on a canvas or into our own raster; places are CSS pixels of the host. */
export interface Brush {
  readonly rect: (color: string, left: number, top: number, width: number, height: number) => void
  /** The nearest place at which an edge is sharp. */
  readonly snap: (px: number) => number
}

export function contextBrush(context: CanvasRenderingContext2D): Brush {
  const ratio = window.devicePixelRatio
  return {
    rect: (color, left, top, width, height) => {
      context.fillStyle = color
      context.fillRect(left, top, width, height)
    },
    snap: (px) => Math.round(px * ratio) / ratio,
  }
}

export function pixelBrush(pixels: Pixels): Brush {
  return {
    rect: (color, left, top, width, height) => pixels.rect(knownPixel(color), left, top, width, height),
    snap: (px) => Math.round(px * pixels.ratio) / pixels.ratio,
  }
}

const known = new Map<string, number>()

/** Colours of codes and themes are few, and reading one is slow. */
export function knownPixel(color: string): number {
  const pixel = known.get(color) ?? pixelOf(color)
  known.set(color, pixel)
  return pixel
}
