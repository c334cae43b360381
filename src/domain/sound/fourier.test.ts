import { expect, it } from 'vitest'
import { crossCorrelation, powerOfTwo, transform, transformBack } from '@domain/sound/fourier'
import { chance } from '@domain/sound/made-sound'

it('transforms as the sum that defines it', () => {
  const next = chance(1)
  const re = Float64Array.from({ length: 16 }, next)
  const im = Float64Array.from({ length: 16 }, next)
  const expected = Array.from(re, (_, k) =>
    re.reduce(
      ([sumRe, sumIm], real, n) => {
        const angle = (-2 * Math.PI * k * n) / 16
        const imaginary = im[n] ?? 0
        return [
          sumRe + real * Math.cos(angle) - imaginary * Math.sin(angle),
          sumIm + real * Math.sin(angle) + imaginary * Math.cos(angle),
        ] as const
      },
      [0, 0] as readonly [number, number],
    ),
  )
  const given = { re: re.slice(), im: im.slice() }
  transform(given)
  for (const [k, [real, imaginary]] of expected.entries()) {
    expect(given.re[k]).toBeCloseTo(real, 10)
    expect(given.im[k]).toBeCloseTo(imaginary, 10)
  }
  transformBack(given)
  for (const n of re.keys()) expect(given.re[n]).toBeCloseTo(re[n] ?? Number.NaN, 10)
})

it('correlates at every lag as the sum that defines it', () => {
  const next = chance(2)
  const a = Float32Array.from({ length: 37 }, next)
  const b = Float32Array.from({ length: 21 }, next)
  const at = crossCorrelation(a, b)
  for (let lag = -20; lag <= 36; lag += 1) {
    let sum = 0
    for (const [index, value] of a.entries()) sum += value * (b[index - lag] ?? 0)
    expect(at(lag)).toBeCloseTo(sum, 6)
  }
})

it('knows powers of two', () => {
  expect([1, 2, 3, 1024, 1025].map(powerOfTwo)).toEqual([1, 2, 4, 1024, 2048])
})
