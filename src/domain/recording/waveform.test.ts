import { expect, it } from 'vitest'
import {
  binMsOf,
  binsPerPart,
  companded,
  expanded,
  gap,
  isClipped,
  levelCount,
  levelFactor,
  levelFor,
} from '@domain/recording/waveform'

it('keeps a whisper at -60 dB to within a tenth of itself', () => {
  for (const sample of [0.001, 0.003, 0.01, -0.001, -0.02]) {
    expect(Math.abs(expanded(companded(sample)) - sample)).toBeLessThanOrEqual(Math.abs(sample) * 0.1 + 0.0001)
  }
})

it('keeps order, silence and the sign', () => {
  const samples = Array.from({ length: 2001 }, (_, index) => (index - 1000) / 1000)
  const bytes = samples.map(companded)
  expect(bytes).toEqual(bytes.toSorted((a, b) => a - b))
  expect(companded(0)).toBe(0)
  expect(expanded(0)).toBe(0)
  expect(bytes).not.toContain(gap)
})

it('tells a sample at full scale from one just below', () => {
  expect(isClipped(companded(32_767 / 32_768))).toBe(true)
  expect(isClipped(companded(-1))).toBe(true)
  expect(isClipped(companded(1.7))).toBe(true)
  expect(isClipped(companded(0.99))).toBe(false)
  expect(isClipped(companded(-0.99))).toBe(false)
})

it('takes the level that fits the scale', () => {
  expect(levelFor(1)).toBe(0)
  expect(levelFor(10)).toBe(0)
  expect(levelFor(39)).toBe(0)
  expect(levelFor(40)).toBe(1)
  expect(levelFor(1e9)).toBe(levelCount - 1)
  expect(binMsOf(2)).toBe(160)
})

it('ends parts where the bins of all levels end', () => {
  expect(binsPerPart % levelFactor ** (levelCount - 1)).toBe(0)
})
