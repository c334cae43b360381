import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, legible, mixed } from '@renderer/lib/colour'

const anyColor = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('colour', () => {
  it('mixes two colours', () => {
    expect(mixed('#000000', '#ffffff', 0)).toBe('#000000')
    expect(mixed('#000000', '#ffffff', 1)).toBe('#ffffff')
    expect(mixed('#102030', '#304050', 0.5)).toBe('#203040')
  })

  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })

  it('leaves a colour alone that is already seen', () => {
    expect(legible('#1f6f9f', '#fbfcfd', '#16191d')).toBe('#1f6f9f')
  })

  it('makes every colour seen on both themes', () => {
    fc.assert(
      fc.property(anyColor, (color) => {
        expect(contrast(legible(color, '#fbfcfd', '#16191d'), '#fbfcfd')).toBeGreaterThanOrEqual(3)
        expect(contrast(legible(color, '#1a1d21', '#e9ecef'), '#1a1d21')).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })
})
