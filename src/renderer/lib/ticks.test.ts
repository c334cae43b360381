import { describe, expect, it } from 'vitest'
import { ticksOf } from '@renderer/lib/ticks'

const labels = (fromMs: number, toMs: number, msPerPx: number): readonly string[] =>
  ticksOf(fromMs, toMs, msPerPx).flatMap(({ label }) => label ?? [])

describe('ticks', () => {
  it('labels ten minutes on a ninety minute session', () => {
    expect(labels(0, 5_400_000, 5_400_000 / 1000)).toEqual([
      '0:00:00',
      '0:10:00',
      '0:20:00',
      '0:30:00',
      '0:40:00',
      '0:50:00',
      '1:00:00',
      '1:10:00',
      '1:20:00',
      '1:30:00',
    ])
  })

  it('labels seconds when a minute is on screen', () => {
    expect(labels(60_000, 120_000, 60)).toEqual([
      '0:01:00',
      '0:01:10',
      '0:01:20',
      '0:01:30',
      '0:01:40',
      '0:01:50',
      '0:02:00',
    ])
  })

  it('labels seconds at the finest scale, and tenths where they fit', () => {
    expect(labels(3_600_000, 3_602_500, 10)).toEqual(['1:00:00', '1:00:01', '1:00:02'])
    expect(labels(500, 1000, 2)).toEqual(['0:00:00.6', '0:00:00.8', '0:00:01.0'])
  })

  it('puts finer ticks between the labels, all on whole steps', () => {
    const ticks = ticksOf(61_234, 90_000, 60)
    expect(ticks.map(({ ms }) => ms)).toEqual(Array.from({ length: 15 }, (_, step) => 62_000 + step * 2000))
  })

  it('never lets two labels touch', () => {
    for (const msPerPx of [10, 33, 100, 777, 4150, 20_000, 900_000]) {
      const labelled = ticksOf(0, msPerPx * 3000, msPerPx).filter(({ label }) => label !== null)
      const nearest = labelled.slice(1).map((tick, index) => (tick.ms - (labelled[index]?.ms ?? 0)) / msPerPx)
      for (const px of nearest) expect(px).toBeGreaterThanOrEqual(84)
    }
  })

  it('draws no more ticks than the axis has room for', () => {
    for (const msPerPx of [10, 33, 100, 777, 4150, 20_000]) {
      expect(ticksOf(0, msPerPx * 1000, msPerPx).length).toBeLessThan(200)
    }
  })
})
