import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clipFileName, clipNamePattern, reelFileName } from './file-name'

it('a clip is named by its code and time, a reel by its codes and parts', () => {
  expect(clipFileName({ codes: ['stop-and-rewind'], startMs: 754_321 })).toBe('stop-and-rewind 0-12-34')
  expect(clipFileName({ codes: ['praise', 'stop', 'stop'], startMs: 0 })).toBe('praise and 1 more 0-00-00')
  expect(reelFileName({ codes: ['stop', 'stop'], parts: 2 })).toBe('reel stop 2')
})

it('no name can leave its folder or trouble a system, whatever codes are called', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.integer({ min: 0, max: 1e9 }), (codes, startMs) => {
      expect(clipFileName({ codes, startMs })).toMatch(clipNamePattern)
      expect(reelFileName({ codes, parts: codes.length })).toMatch(clipNamePattern)
    }),
  )
})
