import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { over, pixelOf, Pixels } from '@renderer/features/session/timeline/pixels'

const red = pixelOf('#ff0000')
const area = { left: 10, top: 20, width: 30, height: 20 }

function pixelsAt(ratio: number): Pixels {
  const pixels = new Pixels()
  pixels.resize(area, ratio)
  return pixels
}

/** How many device pixels of a line or column are drawn. */
function drawn(pixels: Pixels, places: readonly (readonly [x: number, y: number])[]): number {
  return places.filter(([x, y]) => pixels.at(x, y) !== 0).length
}

const line = (y: number, ratio = 1) => Array.from({ length: 30 * ratio }, (_, x) => [x, y] as const)
const column = (x: number, ratio = 1) => Array.from({ length: 20 * ratio }, (_, y) => [x, y] as const)

describe('pixels', () => {
  it('packs a colour as a canvas keeps it in memory', () => {
    expect([...new Uint8Array(Uint32Array.of(pixelOf('#123456')).buffer)]).toEqual([0x12, 0x34, 0x56, 0xff])
  })

  it.each([1, 1.5, 2])('fills whole device pixels at a ratio of %d', (ratio) => {
    const pixels = pixelsAt(ratio)
    pixels.rect(red, 14, 24, 4, 6)
    expect(pixels.at(Math.round(4 * ratio), Math.round(4 * ratio))).toBe(red)
    expect(drawn(pixels, line(Math.round(5 * ratio), ratio))).toBe(4 * ratio)
    expect(drawn(pixels, column(Math.round(5 * ratio), ratio))).toBe(6 * ratio)
  })

  it('draws the thinnest rectangle one pixel wide, and nothing outside its area', () => {
    const pixels = pixelsAt(1)
    pixels.rect(red, 12, 22, 0.1, 0.1)
    expect(drawn(pixels, line(2))).toBe(1)
    pixels.rect(red, -500, 26, 1000, 1)
    expect(drawn(pixels, line(6))).toBe(30)
    pixels.rect(red, 41, 22, 5, 5)
    pixels.rect(red, 2, 22, 5, 5)
    expect(drawn(pixels, line(3))).toBe(0)
  })

  it('draws and clears inside the clip only', () => {
    const pixels = pixelsAt(1)
    pixels.clipTo({ top: 24, height: 4 })
    pixels.rect(red, 10, 20, 30, 20)
    expect(drawn(pixels, column(0))).toBe(4)
    pixels.clipTo({ top: 26, height: 10 })
    pixels.clear()
    expect(drawn(pixels, column(0))).toBe(2)
  })

  it('stamps a picture, cut off at the edges, and leaves what is under its clear pixels', () => {
    const stamp = { width: 2, height: 2, data: Uint32Array.of(red, 0, 0, red) }
    const pixels = pixelsAt(1)
    pixels.rect(pixelOf('#0000ff'), 10, 20, 30, 20)
    pixels.stamp(stamp, 12, 22)
    expect([pixels.at(2, 2), pixels.at(3, 2), pixels.at(3, 3)]).toEqual([red, pixelOf('#0000ff'), red])
    pixels.stamp(stamp, 9, 19)
    pixels.stamp(stamp, 39, 39)
    expect([pixels.at(0, 0), pixels.at(29, 19)]).toEqual([red, red])
  })

  it('blends as alpha says', () => {
    const halfWhite = 0x80ff_ffff
    expect(over(halfWhite, 0)).toBe(halfWhite)
    expect(over(halfWhite, pixelOf('#000000'))).toBe(pixelOf('#808080'))
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 0xffff_ffff }),
        fc.integer({ min: 0, max: 0xffff_ffff }),
        (source, target) => {
          const alpha = over(source, target) >>> 24
          expect(alpha).toBeGreaterThanOrEqual(Math.max(source >>> 24, target >>> 24) - 1)
          expect(over(source, (target | 0xff00_0000) >>> 0) >>> 24).toBe(255)
        },
      ),
    )
  })
})
