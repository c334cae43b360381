import builtIn from '@resources/instruments/mbt-g-aqs.json'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { contrast } from '@renderer/lib/colour'
import { codeInk, type Palette, palettes } from './palette'

const anyColor = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

it.each(Object.entries(palettes))('the %s palette draws every code clearly', (_, palette) => {
  fc.assert(
    fc.property(fc.oneof(anyColor, fc.constantFrom(...builtIn.codes.map(({ color }) => color))), (color) => {
      expect(contrast(codeInk(color, palette), palette.ground)).toBeGreaterThanOrEqual(3)
    }),
  )
})

it.each(Object.entries(palettes))('the %s palette writes and marks clearly', (_, palette: Palette) => {
  for (const name of ['text', 'soft'] as const)
    expect(contrast(palette[name], palette.ground), name).toBeGreaterThanOrEqual(4.5)
  for (const name of ['first', 'second', 'limit'] as const)
    expect(contrast(palette[name], palette.ground), name).toBeGreaterThanOrEqual(3)
})
