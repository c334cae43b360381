import { describe, expect, it } from 'vitest'
import { readRange } from './range'

describe('a Range header', () => {
  it.each([
    ['bytes=0-', { kind: 'part', start: 0, end: 99 }],
    ['bytes=0-0', { kind: 'part', start: 0, end: 0 }],
    ['bytes=10-19', { kind: 'part', start: 10, end: 19 }],
    ['bytes=99-', { kind: 'part', start: 99, end: 99 }],
    ['bytes=90-500', { kind: 'part', start: 90, end: 99 }],
    ['Bytes= 5 - 6 ', { kind: 'part', start: 5, end: 6 }],
  ])('%s of 100 bytes is that part', (header, range) => {
    expect(readRange(header, 100)).toEqual(range)
  })

  it.each([
    ['bytes=-1', { kind: 'part', start: 99, end: 99 }],
    ['bytes=-30', { kind: 'part', start: 70, end: 99 }],
    ['bytes=-500', { kind: 'part', start: 0, end: 99 }],
  ])('%s is the last bytes, not the first', (header, range) => {
    expect(readRange(header, 100)).toEqual(range)
  })

  it.each(['bytes=100-', 'bytes=500-600', 'bytes=-0'])('%s of 100 bytes cannot be satisfied', (header) => {
    expect(readRange(header, 100)).toEqual({ kind: 'unsatisfiable' })
  })

  it.each([
    null,
    '',
    'bytes=',
    'bytes=-',
    'bytes=9-3',
    'bytes=a-b',
    'items=0-3',
    'bytes=0-3,5-6',
    'bytes=1.5-3',
    'bytes=-1-3',
  ])('%s is answered with the whole file', (header) => {
    expect(readRange(header, 100)).toEqual({ kind: 'whole' })
  })

  it('has no part to give of an empty file', () => {
    expect(readRange('bytes=0-', 0)).toEqual({ kind: 'unsatisfiable' })
    expect(readRange('bytes=-5', 0)).toEqual({ kind: 'unsatisfiable' })
    expect(readRange(null, 0)).toEqual({ kind: 'whole' })
  })

  it('keeps bytes beyond 4 GB exact', () => {
    expect(readRange('bytes=4294967296-', 8_589_934_592)).toEqual({
      kind: 'part',
      start: 4_294_967_296,
      end: 8_589_934_591,
    })
  })
})
