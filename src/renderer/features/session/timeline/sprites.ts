import type { Code, Instrument } from '@domain/instrument/instrument'
import { type Ink, inkOf, type Theme } from '@renderer/features/session/timeline/theme'
import type { Stamp } from '@renderer/features/session/timeline/pixels'
import { shapePaths } from '@renderer/lib/shape-path'

/** Size of a shape, and the air around it that separates shapes which overlap. */
const glyphPx = 11
const haloPx = 1
const boxOfPath = 16

/** How the codes of an instrument look in one theme at one pixel density: shapes drawn once, then copied. */
export class Sprites {
  /** Side of a sprite in CSS pixels. */
  readonly size = glyphPx + 2 * haloPx
  readonly #shapes = new Map<string, OffscreenCanvas>()
  readonly #stamps = new Map<string, Stamp>()
  readonly #inks = new Map<string, Ink>()
  readonly #codeColors: ReadonlyMap<string, string>
  readonly #theme: Theme

  constructor(instrument: Instrument, theme: Theme, pixelRatio: number) {
    this.#theme = theme
    this.#codeColors = new Map(instrument.codes.map((code) => [code.id, code.color]))
    for (const code of instrument.codes) {
      this.#shapes.set(code.id, drawShape(code, this.ink(code.color), theme, this.size, pixelRatio))
    }
  }

  shape(code: string): OffscreenCanvas | undefined {
    return this.#shapes.get(code)
  }

  /** The same shape as plain pixels. */
  stamp(code: string): Stamp | undefined {
    const known = this.#stamps.get(code)
    const shape = this.#shapes.get(code)
    if (known !== undefined || shape === undefined) return known
    const stamp = stampOf(shape)
    this.#stamps.set(code, stamp)
    return stamp
  }

  /** Ink of a code; an unknown one (of another version) is drawn in the colour of text. */
  inkOfCode(code: string): Ink {
    return this.ink(this.#codeColors.get(code) ?? this.#theme.textSoft)
  }

  ink(color: string): Ink {
    const ink = this.#inks.get(color) ?? inkOf(color, this.#theme)
    this.#inks.set(color, ink)
    return ink
  }
}

function drawShape(code: Code, ink: Ink, theme: Theme, size: number, pixelRatio: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(Math.ceil(size * pixelRatio), Math.ceil(size * pixelRatio))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) return canvas
  const path = new Path2D(shapePaths[code.shape])
  const scale = (glyphPx / boxOfPath) * pixelRatio
  context.translate(haloPx * pixelRatio, haloPx * pixelRatio)
  context.scale(scale, scale)
  context.lineWidth = (2 * haloPx * boxOfPath) / glyphPx
  context.lineJoin = 'round'
  context.strokeStyle = theme.bg
  context.stroke(path)
  context.fillStyle = ink.strong
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas is filled here, not an array
  context.fill(path)
  return canvas
}

function stampOf(canvas: OffscreenCanvas): Stamp {
  const { width, height } = canvas
  const image = canvas.getContext('2d')?.getImageData(0, 0, width, height)
  return { width, height, data: image === undefined ? new Uint32Array(0) : new Uint32Array(image.data.buffer) }
}
