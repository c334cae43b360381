import { describe, expect, it } from 'vitest'
import { decimals, rangeText } from '@renderer/lib/numbers'

describe('a number as a language writes it', () => {
  it('has so many decimals, the language’s own mark before them, and a true minus', () => {
    expect([0.5, -0.126, 12.345].map((value) => decimals(value, 2, 'en'))).toEqual(['0.50', '−0.13', '12.35'])
    expect([0.5, -0.126, 12.345].map((value) => decimals(value, 2, 'nb'))).toEqual(['0,50', '−0,13', '12,35'])
  })

  it('has no sign where nothing is left but rounding, and a sign for what has no end', () => {
    expect([-0.004, -0, 0.004].map((value) => decimals(value, 2, 'en'))).toEqual(['0.00', '0.00', '0.00'])
    expect(decimals(Number.NEGATIVE_INFINITY, 2, 'nb')).toBe('−∞')
  })
})

describe('from one number to another', () => {
  it('has a dash, and the word where a minus stands beside it', () => {
    expect(rangeText('0.31', '0.82', 'to')).toBe('0.31–0.82')
    expect(rangeText('−0.12', '0.45', 'to')).toBe('−0.12 to 0.45')
    expect(rangeText('−0,30', '−0,12', 'til')).toBe('−0,30 til −0,12')
  })
})
