import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatClock } from '@domain/time/clock'
import { itemIn, numberIn, proposedForm, scoreIn, timeIn } from './table-value'

it.each([
  ['1:02', 'clock', 62_000],
  ['01:02:03', 'clock', 3_723_000],
  ['01:02:03.250', 'clock', 3_723_250],
  ['1:02,5', 'clock', 62_500],
  ['90:00', 'clock', 5_400_000],
  ['00:00:01:05', 'clock', 1200],
  ['00:00:01:25', 'clock', null],
  ['1:90:00', 'clock', null],
  ['0:90:00', 'clock', null],
  ['1:2', 'clock', null],
  ['12.5', 'seconds', 12_500],
  ['12,5', 'seconds', 12_500],
  ['1.234,5', 'seconds', null],
  ['-1', 'seconds', null],
  ['1e9', 'seconds', null],
  ['9'.repeat(15), 'seconds', null],
  ['1500', 'milliseconds', 1500],
  ['50', 'frames', 2000],
  ['\0', 'seconds', null],
] as const)('reads %s as %s', (text, form, ms) => {
  expect(timeIn(text, form, 25)).toBe(ms)
})

it('needs the rate of frames', () => {
  expect(timeIn('50', 'frames', null)).toBeNull()
  expect(timeIn('00:00:01:05', 'clock', null)).toBeNull()
})

it('reads what Spole itself writes', () => {
  fc.assert(
    fc.property(fc.nat(36_000_000), (ms) => {
      expect(timeIn(formatClock(ms), 'clock', null)).toBe(ms)
    }),
  )
})

it('proposes the form that times have', () => {
  expect(proposedForm(['', '1', '12.5'])).toBe('seconds')
  expect(proposedForm(['1', '2', '5400'])).toBe('seconds')
  expect(proposedForm(['1500', '5400000'])).toBe('milliseconds')
  expect(proposedForm(['1', '0:10'])).toBe('clock')
})

it('reads grades, why there is none, and items', () => {
  expect(['4', '4,0', ' NR ', 'n/a', 'Ikke aktuelt', '4.5', '', '__proto__'].map(scoreIn)).toEqual([
    4,
    4,
    'not-rated',
    'not-applicable',
    'not-applicable',
    null,
    null,
    null,
  ])
  expect(['18 Stop and rewind', 'Ledd 3', 'overall', '1234', ''].map(itemIn)).toEqual([
    18,
    3,
    null,
    undefined,
    undefined,
  ])
  expect([numberIn("'-3"), numberIn('1,5'), numberIn('0x10'), numberIn('Infinity')]).toEqual([-3, 1.5, null, null])
})
