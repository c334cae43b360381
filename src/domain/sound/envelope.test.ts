import { describe, expect, it } from 'vitest'
import { envelope, sharpened } from '@domain/sound/envelope'

describe('envelope', () => {
  it('is the same for any gain', () => {
    const loudness = Float32Array.from({ length: 400 }, (_, index) => 0.1 + 0.09 * Math.sin(index / 5))
    const louder = envelope(
      loudness.map((value) => value * 7),
      100,
    )
    for (const [index, value] of envelope(loudness, 100).entries()) expect(louder[index]).toBeCloseTo(value, 3)
  })

  it('of silence is still', () => {
    expect(new Set(envelope(new Float32Array(50), 100))).toEqual(new Set([0]))
  })
})

it('sharpened leaves what changes fast', () => {
  expect([...sharpened(Float32Array.of(1, 1, 1))].map((value) => Math.round(value * 100))).toEqual([100, 5, 5])
})
