import { expect, it } from 'vitest'
import { binsPerPart, companded, emptyPart, gap } from '@domain/recording/waveform'
import { WaveformBuilder } from '@domain/recording/waveform-builder'
import { type PartOf, soundColumns } from '@renderer/features/session/timeline/sound-columns'

/** A minute that is silent but for the seconds 10 to 20. */
function minute(): PartOf {
  const builder = new WaveformBuilder()
  for (let second = 0; second < 60; second += 1) {
    const loud = second >= 10 && second < 20
    builder.add({ startS: second, rate: 1000, channels: [new Float32Array(1000).fill(loud ? 0.5 : 0)] })
  }
  const parts = new Map(builder.take().map(({ level, part, data }) => [`${level}:${part}`, data]))
  return (level, part) => parts.get(`${level}:${part}`) ?? null
}

function heights(partOf: PartOf, startMs: number, msPerColumn: number, count: number): number[] {
  const into = new Int8Array(count * 2)
  soundColumns(partOf, { startMs, msPerColumn, count }, into)
  return Array.from({ length: count }, (_, column) => into[column * 2 + 1] ?? 0)
}

it.each([10, 25, 40, 100, 640, 1000, 2000])('finds the loud part at %i ms per column', (msPerColumn) => {
  const count = Math.floor(60_000 / msPerColumn)
  const loud = heights(minute(), 0, msPerColumn, count).flatMap((height, column) => (height > 0 ? [column] : []))
  const slack = Math.max(1, 2560 / msPerColumn)
  expect(Math.abs((loud[0] ?? 0) - 10_000 / msPerColumn)).toBeLessThanOrEqual(slack)
  expect(Math.abs((loud.at(-1) ?? 0) + 1 - 20_000 / msPerColumn)).toBeLessThanOrEqual(slack)
})

it('shows no sound before the beginning and after the end', () => {
  expect(heights(minute(), -2000, 1000, 4)).toEqual([gap, gap, 0, 0])
  expect(heights(minute(), 59_000, 1000, 3)[2]).toBe(gap)
})

it('lets a coarser level stand in for one that is on its way', () => {
  const partOf = minute()
  const coarse: PartOf = (level, part) => (level < 2 ? null : partOf(level, part))
  expect(heights(coarse, 12_000, 10, 3)).toEqual([companded(0.5), companded(0.5), companded(0.5)])
})

it('asks for the parts that it needs and no others', () => {
  const asked: string[] = []
  const partMs = 10 * binsPerPart
  const partOf: PartOf = (level, part) => {
    asked.push(`${level}:${part}`)
    return emptyPart()
  }
  heights(partOf, partMs * 3 - 5, 10, 100)
  expect([...new Set(asked)]).toEqual(['0:2', '0:3'])
})
