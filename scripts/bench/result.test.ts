import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { absolute, paired, percentile, readRecorded, record, relative, table } from './result.mjs'

test('a percentile is a sample, by nearest rank, whatever their order', () => {
  const samples = [5, 1, 4, 2, 3, 10, 9, 8, 7, 6]
  expect(percentile(samples, 0.5)).toBe(5)
  expect(percentile(samples, 0.95)).toBe(10)
  expect(percentile([7], 0.95)).toBe(7)
  expect(() => percentile([], 0.5)).toThrow('nothing')
})

test('a line without a peer holds by its 95th percentile, not its median', () => {
  const slowTail = [...Array.from({ length: 90 }, () => 1), ...Array.from({ length: 10 }, () => 50)]
  expect(absolute('key', 'ms', slowTail, 16.7)).toMatchObject({
    median: 1,
    p95: 50,
    holds: false,
    against: null,
    ratio: null,
  })
  expect(absolute('key', 'ms', slowTail, 50)).toMatchObject({ holds: true })
})

test('a line with a peer holds by the ratio of the medians', () => {
  const peer = { name: 'an empty window', samples: [100, 100, 100] }
  expect(relative('start', 'ms', [120, 130, 140], peer, 1.3)).toMatchObject({ ratio: 1.3, holds: true })
  expect(relative('start', 'ms', [120, 131, 140], peer, 1.3)).toMatchObject({ ratio: 1.31, holds: false })
})

test('a line beside a peer holds by the median of the single ratios', () => {
  const peer = { name: 'a bare film', samples: [10, 100, 200] }
  expect(paired('seek', 'ms', [12, 110, 210], peer, 1.15)).toMatchObject({ ratio: 1.1, holds: true })
  expect(paired('seek', 'ms', [12, 120, 210], peer, 1.15)).toMatchObject({ ratio: 1.2, holds: false })
  expect(() => paired('seek', 'ms', [12], peer, 1.15)).toThrow('beside it')
})

test('recorded lines are read back in order, and none where nothing was recorded', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'spole-bench-')), 'results')
  expect(readRecorded(file)).toEqual([])
  const lines = [absolute('a', 'ms', [1], 2), absolute('b', 'ms', [3], 2)]
  record(file, lines)
  expect(readRecorded(file)).toEqual(lines)
})

test('the table says which limit a line has and whether it holds', () => {
  const text = table([absolute('a', 'ms', [1], 2), relative('b', 'ms', [3], { name: 'peer', samples: [1] }, 2)])
  expect(text).toContain('✓')
  expect(text).toContain('p95 ≤ 2')
  expect(text).toMatch(/✗.*3x ≤ 2x.*peer \(median 1\)/)
})
