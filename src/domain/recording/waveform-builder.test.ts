import { expect, it } from 'vitest'
import { companded, gap, partMsOf, type WaveformPart } from '@domain/recording/waveform'
import { WaveformBuilder } from '@domain/recording/waveform-builder'

function partOf(parts: readonly WaveformPart[], level: number, part = 0): Int8Array {
  const found = parts.find((each) => each.level === level && each.part === part)
  if (found === undefined) throw new Error(`There is no part ${part} of level ${level}.`)
  return found.data
}

function steady(value: number, length: number): Float32Array {
  return new Float32Array(length).fill(value)
}

it('finds the lowest and highest sample of every bin, of any channel', () => {
  const builder = new WaveformBuilder()
  const left = Float32Array.from({ length: 160 }, (_, index) => (index < 80 ? 0.1 : 0.2))
  const right = Float32Array.from({ length: 160 }, (_, index) => (index < 80 ? -0.3 : 0.05))
  builder.add({ startS: 0, rate: 8000, channels: [left, right] })
  const parts = builder.take()
  expect(Array.from(partOf(parts, 0).slice(0, 4))).toEqual([-0.3, 0.1, 0.05, 0.2].map(companded))
  expect(Array.from(partOf(parts, 1).slice(0, 2))).toEqual([-0.3, 0.2].map(companded))
  expect(partOf(parts, 0)[4]).toBe(gap)
})

it('finds them wherever they stand, in stretches of any length', () => {
  for (let length = 1; length <= 7; length += 1) {
    for (let at = 0; at < length; at += 1) {
      for (const value of [0.7, -0.7]) {
        const builder = new WaveformBuilder()
        const samples = steady(0.1, length)
        samples[at] = value
        builder.add({ startS: 0, rate: 8000, channels: [samples] })
        const expected = [Math.min(value, length === 1 ? value : 0.1), Math.max(value, length === 1 ? value : 0.1)]
        expect(Array.from(partOf(builder.take(), 0).slice(0, 2))).toEqual(expected.map(companded))
      }
    }
  }
})

it('takes a bin that comes in several pieces, with a look at it in between, as one', () => {
  const builder = new WaveformBuilder()
  builder.add({ startS: 0, rate: 1000, channels: [steady(0.1, 3)] })
  builder.take()
  builder.add({ startS: 0.003, rate: 1000, channels: [steady(-0.2, 3)] })
  builder.add({ startS: 0.01, rate: 1000, channels: [steady(0.4, 10)] })
  builder.add({ startS: 0.006, rate: 1000, channels: [steady(0.3, 3)] })
  expect(Array.from(partOf(builder.take(), 0).slice(0, 4))).toEqual([-0.2, 0.3, 0.4, 0.4].map(companded))
})

it.each([8000, 11_025, 22_050, 44_100, 48_000])(
  'puts a click where it is at %i Hz, in pieces of any length',
  (rate) => {
    const clickS = 3.217
    const samples = new Float32Array(rate * 5)
    samples[Math.round(clickS * rate)] = 0.8
    for (const piece of [1024, 1152, 960, 777]) {
      const builder = new WaveformBuilder()
      for (let from = 0; from < samples.length; from += piece) {
        builder.add({ startS: from / rate, rate, channels: [samples.subarray(from, from + piece)] })
      }
      const data = partOf(builder.take(), 0)
      const loud = [...data.keys()].filter((at) => at % 2 === 1 && (data[at] ?? 0) > 10).map((at) => (at - 1) / 2)
      expect(loud).toEqual([321])
    }
  },
)

it('leaves gaps where there is no sound, and nothing before the beginning', () => {
  const builder = new WaveformBuilder()
  builder.add({ startS: -0.02, rate: 1000, channels: [steady(0.5, 30)] })
  builder.add({ startS: 1, rate: 1000, channels: [steady(0.25, 10)] })
  const data = partOf(builder.take(), 0)
  expect(Array.from(data.slice(0, 4))).toEqual([companded(0.5), companded(0.5), gap, gap])
  expect(data[199]).toBe(gap)
  expect(data[200]).toBe(companded(0.25))
})

it('holds few parts at a time, and goes on from parts that were kept', () => {
  const whole = new WaveformBuilder()
  const first = new WaveformBuilder()
  const partS = partMsOf(0) / 1000
  const kept: WaveformPart[] = []
  const secondOf = (second: number) => ({ startS: second, rate: 100, channels: [steady(Math.sin(second), 100)] })
  const half = Math.ceil(partS) * 3
  for (let second = 0; second < partS * 6; second += 1) whole.add(secondOf(second))
  for (let second = 0; second < half; second += 1) first.add(secondOf(second))
  kept.push(...first.take())
  const resumed = new WaveformBuilder(kept)
  for (let second = half; second < partS * 6; second += 1) resumed.add(secondOf(second))
  const all = whole.take()
  const later = resumed.take()
  for (const { level, part, data } of later) expect(data).toEqual(partOf(all, level, part))
  whole.add({ startS: 0, rate: 100, channels: [steady(0.9, 1)] })
  // The first part was let go: it comes back with the new sound only.
  expect(partOf(whole.take(), 0, 0).filter((byte) => byte !== gap)).toHaveLength(2)
})
