// @vitest-environment happy-dom
import { beforeAll, expect, it } from 'vitest'
import { startTexts, textsIn } from '@renderer/lib/i18n'

beforeAll(() => startTexts('en'))

it('a rate of frames has the mark before its decimals that the language has', () => {
  expect(textsIn('en', 'library')('tracks.rate', { rate: 29.97 })).toBe('29.97 frames/s')
  expect(textsIn('nb', 'library')('tracks.rate', { rate: 29.97 })).toMatch(/^29,97 /)
})
