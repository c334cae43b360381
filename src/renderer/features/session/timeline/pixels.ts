import { type Area, type DeviceArea, deviceArea } from '@renderer/features/session/timeline/area'
import type { Band } from '@renderer/features/session/timeline/layout'

/** A picture whose pixels are copied one by one, packed as in ImageData (little endian: 0xAABBGGRR). */
export interface Stamp {
  readonly width: number
  readonly height: number
  readonly data: Uint32Array
}

const widestLoop = 64
const opaque = 0xff00_0000

/** `#rrggbb` as an opaque pixel. */
export function pixelOf(hex: string): number {
  const value = Number.parseInt(hex.slice(1, 7), 16)
  if (Number.isNaN(value)) return 0xff80_8080
  return (opaque | ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16)) >>> 0
}

/**
 * A raster of our own for what is drawn by the thousand: without a graphics card a rectangle or a shape costs microseconds on a
 * canvas, here some nanoseconds; the canvas then takes the whole picture at once. Places are CSS pixels of the host, and every
 * edge falls on a device pixel, so that it is sharp at any pixel ratio.
 */
export class Pixels {
  #place: DeviceArea = { left: 0, top: 0, width: 0, height: 0 }
  #ratio = 1
  #data = new Uint32Array(0)
  #image: ImageData | null = null
  #clipTop = 0
  #clipBottom = 0

  get ratio(): number {
    return this.#ratio
  }

  /** Covers another area from now on, and is empty. */
  resize(area: Area, ratio: number): void {
    this.#ratio = ratio
    this.#place = deviceArea(area, ratio)
    this.#data = new Uint32Array(this.#place.width * this.#place.height)
    this.#image = null
    this.clipTo(area)
  }

  /** Nothing is drawn above or below until the next clip. */
  clipTo({ top, height }: Band): void {
    this.#clipTop = Math.max(0, this.#y(top))
    this.#clipBottom = Math.min(this.#place.height, this.#y(top + height))
  }

  /** Empties what is inside the clip. */
  clear(): void {
    const { width } = this.#place
    if (this.#clipBottom > this.#clipTop) this.#data.fill(0, this.#clipTop * width, this.#clipBottom * width)
  }

  rect(pixel: number, left: number, top: number, width: number, height: number): void {
    this.#fill(pixel, this.#x(left), this.#y(top), this.#x(left + width), this.#y(top + height))
  }

  /** Copies a picture, blended at its edges; its left top corner falls on a device pixel. */
  stamp({ data, width, height }: Stamp, left: number, top: number): void {
    const [x, y] = [this.#x(left), this.#y(top)]
    const fromColumn = Math.max(0, -x)
    const toColumn = Math.min(width, this.#place.width - x)
    const fromLine = Math.max(0, this.#clipTop - y)
    const toLine = Math.min(height, this.#clipBottom - y)
    for (let line = fromLine; line < toLine; line += 1) {
      const source = line * width
      const target = (y + line) * this.#place.width + x
      for (let column = fromColumn; column < toColumn; column += 1) {
        const pixel = data[source + column] ?? 0
        if (pixel >>> 24 === 255) this.#data[target + column] = pixel
        else if (pixel >>> 24 !== 0) this.#data[target + column] = over(pixel, this.#data[target + column] ?? 0)
      }
    }
  }

  /** Gives what is inside the clip to a canvas of the same area, in place of what it showed there. */
  show(context: CanvasRenderingContext2D): void {
    const { width, height } = this.#place
    if (width === 0 || height === 0 || this.#clipBottom <= this.#clipTop) return
    this.#image ??= new ImageData(new Uint8ClampedArray(this.#data.buffer), width, height)
    context.putImageData(this.#image, 0, 0, 0, this.#clipTop, width, this.#clipBottom - this.#clipTop)
  }

  /** The pixel at a device place, for tests. */
  at(x: number, y: number): number {
    return this.#data[y * this.#place.width + x] ?? 0
  }

  #fill(pixel: number, left: number, top: number, right: number, bottom: number): void {
    const { width } = this.#place
    const from = Math.max(0, left)
    const to = Math.min(width, Math.max(left + 1, right))
    if (to <= from) return
    const last = Math.min(this.#clipBottom, Math.max(top + 1, bottom))
    const data = this.#data
    for (let line = Math.max(this.#clipTop, top); line < last; line += 1) {
      const end = line * width + to
      // The call of fill() alone takes as long as some dozens of pixels.
      if (to - from > widestLoop) data.fill(pixel, line * width + from, end)
      else for (let at = line * width + from; at < end; at += 1) data[at] = pixel
    }
  }

  #x(px: number): number {
    return Math.round(px * this.#ratio) - this.#place.left
  }

  #y(px: number): number {
    return Math.round(px * this.#ratio) - this.#place.top
  }
}

/** Porter-Duff "over" of pixels whose colours are not multiplied by their alpha. */
export function over(source: number, target: number): number {
  const sourceAlpha = source >>> 24
  const targetShare = ((target >>> 24) * (255 - sourceAlpha)) / 255
  const alpha = sourceAlpha + targetShare
  if (alpha === 0) return 0
  const channel = (shift: number): number =>
    Math.round((((source >>> shift) & 255) * sourceAlpha + ((target >>> shift) & 255) * targetShare) / alpha)
  return ((Math.round(alpha) << 24) | (channel(16) << 16) | (channel(8) << 8) | channel(0)) >>> 0
}
