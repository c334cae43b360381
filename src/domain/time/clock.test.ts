import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatClock,
  formatClockShort,
  formatLength,
  formatSignedClock,
  parseClock,
  parseSignedClock,
} from '@domain/time/clock'

describe('formatClock', () => {
  it.each([
    [0, '0:00:00.000'],
    [2_313_120, '0:38:33.120'],
    [36_000_001, '10:00:00.001'],
    [999.6, '0:00:01.000'],
    [-1500, '-0:00:01.500'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(formatClock(ms)).toBe(text)
  })
})

describe('formatClockShort', () => {
  it.each([
    [0, '0:00'],
    [59_999, '0:59'],
    [435_000, '7:15'],
    [3_600_000, '1:00:00'],
    [-61_000, '-1:01'],
    [-400, '0:00'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(formatClockShort(ms)).toBe(text)
  })
})

describe('formatLength', () => {
  it.each([
    [0, '0:00'],
    [1499, '0:01'],
    [1500, '0:02'],
    [59_500, '1:00'],
    [3_599_700, '1:00:00'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(formatLength(ms)).toBe(text)
  })
})

describe('parseClock', () => {
  it.each([
    ['1:02:03.5', 3_723_500],
    ['62:03', 3_723_000],
    ['90.25', 90_250],
    ['0:38:33,120', 2_313_120],
    ['  7:15 ', 435_000],
    ['5.', 5000],
    ['0', 0],
  ])('reads %s', (text, ms) => {
    expect(parseClock(text)).toBe(ms)
  })

  it.each([
    '',
    ':',
    '1:',
    '1:60',
    '1:60:00',
    '1:2:3:4',
    '-5',
    'now',
    '1e3',
    '.5',
    '1:02:03.5.1',
    '99999999999999999999',
  ])('refuses %s', (text) => {
    expect(parseClock(text)).toBeNull()
  })

  it('reads what formatClock writes', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (ms) => {
        expect(parseClock(formatClock(ms))).toBe(ms)
      }),
    )
  })
})

describe('a distance in time', () => {
  it.each([
    [0, '0:00:00.000'],
    [12_340, '+0:00:12.340'],
    [-65_000, '-0:01:05.000'],
    [0.4, '0:00:00.000'],
  ])('of %d ms is %s', (ms, text) => {
    expect(formatSignedClock(ms)).toBe(text)
  })

  it.each([
    ['+12.34', 12_340],
    ['12.34', 12_340],
    ['-1:05', -65_000],
    ['− 0:00:01,5', -1_500],
    ['-0', 0],
    ['+-5', null],
    ['-', null],
    ['later', null],
  ])('is read from %s', (text, ms) => {
    expect(parseSignedClock(text)).toBe(ms)
  })

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (ms) => {
        expect(parseSignedClock(formatSignedClock(ms))).toBe(ms)
      }),
    )
  })
})
